package org.capitation.enrolment.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.capitation.bulk.BulkLoad;
import org.capitation.bulk.BulkRead;
import org.capitation.bulk.BulkRows;
import org.capitation.bulk.IdBlocks;
import org.capitation.enrolment.Contract;
import org.capitation.enrolment.ContractState;
import org.capitation.enrolment.EndReason;
import org.capitation.enrolment.Enrolment;
import org.capitation.enrolment.Fee;
import org.capitation.enrolment.Roster;
import org.capitation.registry.County;
import org.capitation.value.Money;
import org.capitation.value.Stamp;

/** 合同的存储: every contract as registered, cancelled ones included. */
@ApplicationScoped
public class ContractStore {
  private static final String[] COLUMNS =
      ("id county_id contract_no person_id team_id doctor_id sign_date valid_from valid_to"
              + " agreed_to status end_reason person_groups package_code fee fee_fund"
              + " fee_public_health fee_person family_no recorded_at run_id created_at created_by")
          .split(" ");

  @Inject private BulkRead read;
  @Inject private BulkLoad bulk;
  @Inject private IdBlocks ids;

  /**
   * 在册合同: a contract that is registered.
   *
   * @param version how often it was changed
   * @param stamp who touched it last, and when
   */
  public record Registered(Contract contract, int version, Stamp stamp) {}

  /** The contracts with these numbers. */
  public List<Registered> numbered(County county, Collection<String> numbers) {
    return read.in(
        "select * from enrolment_contract where county_id = "
            + county.id()
            + " and contract_no in (?)",
        numbers,
        ContractStore::registered);
  }

  /** The contracts of these persons. */
  public List<Registered> of(Collection<Long> persons) {
    return read.in(
        "select * from enrolment_contract where person_id in (?)",
        persons,
        ContractStore::registered);
  }

  /** The lists of these doctors from a day on, by the key of the doctor (E6, E7). */
  public Map<Integer, Roster> rosters(Collection<Integer> doctors, LocalDate from) {
    Map<Integer, Roster> rosters = new HashMap<>();
    doctors.forEach(doctor -> rosters.put(doctor, new Roster(from)));
    read.in(
            "select c.*, p.death_date from enrolment_contract c"
                + " join registry_person p on p.id = c.person_id where c.valid_to > '"
                + from
                + "' and c.status <> '9' and c.doctor_id in (?)",
            doctors,
            row ->
                Map.entry(
                    row.getInt("doctor_id"),
                    EnrolmentStore.enrolment(row)
                        .until(row.getObject("death_date", LocalDate.class))))
        .forEach(
            entry ->
                entry
                    .getValue()
                    .ifPresent(living -> rosters.get(entry.getKey()).add(living.range())));
    return rosters;
  }

  /**
   * The contracts on the list of a doctor, or of a whole team, that are in force on a day or later,
   * by number; the dead have none (E7).
   *
   * @param doctor our key of the doctor, or null for the whole team
   */
  public List<Registered> running(County county, int team, Integer doctor, LocalDate day) {
    return read.list(
        "select c.* from enrolment_contract c join registry_person p on p.id = c.person_id"
            + " where c.county_id = ? and c.valid_to > ? and c.status <> '9'"
            + " and (p.death_date is null or p.death_date >= ?) and "
            + (doctor == null ? "c.team_id" : "c.doctor_id")
            + " = ? order by c.contract_no",
        ContractStore::registered,
        county.id(),
        day,
        day,
        doctor == null ? team : doctor);
  }

  /** A number that no contract of ours has yet. */
  public String nextNumber(LocalDate today) {
    return "Q" + today.toString().replace("-", "") + "-" + ids.next("enrolment_contract_number");
  }

  /** A number that no household has yet. */
  public long nextFamily() {
    return ids.next("enrolment_family");
  }

  /**
   * Adds contracts.
   *
   * @param run the import that they come by, or 0
   */
  public void add(County county, Collection<Contract> added, long run, Stamp stamp) {
    if (added.isEmpty()) {
      return;
    }
    long id = ids.reserve("enrolment_contract", added.size());
    BulkRows rows = new BulkRows("enrolment_contract", COLUMNS);
    for (Contract c : added) {
      Enrolment e = c.enrolment();
      rows.number(id++).number(county.id()).text(e.contract()).number(e.person()).number(e.team());
      rows.number(c.doctor()).day(e.signed()).day(e.range().from()).day(e.range().to());
      rows.day(c.agreedTo()).text(c.state().code()).text(code(c)).text(groups(e));
      rows.text(c.service().code()).yuan(amount(c));
      Fee.Payers payers = payers(c);
      rows.yuan(payers == null ? null : payers.fund());
      rows.yuan(payers == null ? null : payers.publicHealth());
      rows.yuan(payers == null ? null : payers.person());
      rows.text(c.service().family()).time(c.recorded());
      rows.number(run).time(stamp.at()).text(stamp.by()).end();
    }
    bulk.load(rows);
  }

  /** Writes what has changed, each contract under its number; the person never does. */
  public void change(County county, Collection<Contract> changed, Stamp stamp) {
    bulk.batch(
        "update enrolment_contract set team_id = ?, doctor_id = ?, sign_date = ?, valid_from = ?,"
            + " valid_to = ?, agreed_to = ?, status = ?, end_reason = ?, person_groups = ?,"
            + " package_code = ?, fee = ?, fee_fund = ?, fee_public_health = ?, fee_person = ?,"
            + " family_no = ?, recorded_at = ?, version = version + 1, changed_at = ?,"
            + " changed_by = ? where county_id = ? and contract_no = ?",
        changed.stream().map(contract -> values(county, contract, stamp)).toList());
  }

  private static Object[] values(County county, Contract c, Stamp stamp) {
    Enrolment e = c.enrolment();
    Fee.Payers payers = payers(c);
    return new Object[] {
      e.team(),
      c.doctor(),
      e.signed(),
      e.range().from(),
      e.range().to(),
      c.agreedTo(),
      c.state().code(),
      code(c),
      groups(e),
      c.service().code(),
      yuan(amount(c)),
      payers == null ? null : yuan(payers.fund()),
      payers == null ? null : yuan(payers.publicHealth()),
      payers == null ? null : yuan(payers.person()),
      c.service().family(),
      c.recorded(),
      stamp.at(),
      stamp.by(),
      county.id(),
      e.contract()
    };
  }

  static Registered registered(ResultSet row) throws SQLException {
    LocalDateTime changed = row.getObject("changed_at", LocalDateTime.class);
    Stamp stamp =
        changed == null
            ? new Stamp(
                row.getObject("created_at", LocalDateTime.class), row.getString("created_by"))
            : new Stamp(changed, row.getString("changed_by"));
    return new Registered(contract(row), row.getInt("version"), stamp);
  }

  private static Contract contract(ResultSet row) throws SQLException {
    return new Contract(
        EnrolmentStore.enrolment(row),
        row.getObject("doctor_id", Integer.class),
        row.getObject("agreed_to", LocalDate.class),
        ContractState.of(row.getString("status")).orElseThrow(),
        EndReason.of(Objects.toString(row.getString("end_reason"), "")).orElse(null),
        new Contract.Service(row.getString("package_code"), fee(row), row.getString("family_no")),
        row.getObject("recorded_at", LocalDateTime.class));
  }

  private static Fee fee(ResultSet row) throws SQLException {
    Money amount = money(row.getBigDecimal("fee"));
    Money fund = money(row.getBigDecimal("fee_fund"));
    return amount == null
        ? null
        : new Fee(
            amount,
            fund == null
                ? null
                : new Fee.Payers(
                    fund,
                    money(row.getBigDecimal("fee_public_health")),
                    money(row.getBigDecimal("fee_person"))));
  }

  private static Money money(BigDecimal yuan) {
    return yuan == null ? null : Money.ofYuan(yuan);
  }

  private static BigDecimal yuan(Money amount) {
    return amount == null ? null : amount.yuan();
  }

  private static Money amount(Contract contract) {
    return contract.service().fee() == null ? null : contract.service().fee().amount();
  }

  private static Fee.Payers payers(Contract contract) {
    return contract.service().fee() == null ? null : contract.service().fee().payers();
  }

  private static String code(Contract contract) {
    return contract.endReason() == null ? null : contract.endReason().code();
  }

  private static String groups(Enrolment enrolment) {
    return enrolment.groups().isEmpty() ? null : String.join(" ", enrolment.groups());
  }
}
