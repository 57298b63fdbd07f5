package org.capitation.enrolment.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.capitation.bulk.BulkLoad;
import org.capitation.bulk.BulkRead;
import org.capitation.bulk.BulkRegister;
import org.capitation.bulk.BulkRows;
import org.capitation.bulk.IdBlocks;
import org.capitation.bulk.Upsert;
import org.capitation.enrolment.EndReason;
import org.capitation.enrolment.Enrolment;
import org.capitation.enrolment.EnrolmentHistory;
import org.capitation.registry.County;
import org.capitation.value.DateRange;
import org.capitation.value.Money;
import org.capitation.value.Stamp;

/** 签约的存储: contracts. */
@ApplicationScoped
public class EnrolmentStore {
  private static final Upsert CONTRACT =
      new Upsert(
          "enrolment_contract",
          "county_id contract_no person_id run_id",
          "team_id doctor_id sign_date valid_from valid_to agreed_to status end_reason"
              + " person_groups package_code fee recorded_at");

  @Inject private BulkRead read;
  @Inject private BulkLoad bulk;
  @Inject private BulkRegister registers;
  @Inject private IdBlocks ids;

  /**
   * 签约登记: a contract as registered.
   *
   * @param enrolment person, team and days in force
   * @param doctor our key of the doctor, or null
   * @param agreedTo the end agreed before any termination; not in the range
   * @param status 1 signed, 2 terminated, 3 renewed
   * @param endReason why it was terminated, or null
   * @param servicePackage package_code, or null
   * @param fee the fee, or null
   * @param recorded when it was recorded where it comes from, or null
   */
  public record Contract(
      Enrolment enrolment,
      Integer doctor,
      LocalDate agreedTo,
      String status,
      EndReason endReason,
      String servicePackage,
      Money fee,
      LocalDateTime recorded) {}

  /**
   * 名册行: a person on a doctor's list.
   *
   * @param person our key of the person
   * @param enrolment the newest contract with the doctor, cut off at death
   */
  public record Listed(long person, Enrolment enrolment) {}

  /** The contract histories of these persons, by person; those without a contract are absent. */
  public Map<Long, EnrolmentHistory> histories(Collection<Long> persons) {
    return read
        .in(
            "select * from enrolment_contract where person_id in (?)",
            persons,
            EnrolmentStore::enrolment)
        .stream()
        .collect(
            Collectors.groupingBy(
                Enrolment::person,
                Collectors.collectingAndThen(Collectors.toList(), EnrolmentHistory::new)));
  }

  /** The histories of all persons of a county who ever had a contract, by person. */
  public Map<Long, EnrolmentHistory> histories(County county) {
    Map<Long, List<Enrolment>> byPerson =
        read
            .list(
                "select * from enrolment_contract where county_id = ?",
                EnrolmentStore::enrolment,
                county.id())
            .stream()
            .collect(Collectors.groupingBy(Enrolment::person));
    Map<Long, EnrolmentHistory> histories = new HashMap<>();
    byPerson.forEach((person, list) -> histories.put(person, new EnrolmentHistory(list)));
    return histories;
  }

  /**
   * The population groups of everybody who has a contract in force on one of the days, by person:
   * those of the latest such contract (E10).
   */
  public Map<Long, List<String>> groups(County county, DateRange days) {
    Map<Long, List<String>> groups = new HashMap<>();
    read.each(
        "select * from enrolment_contract where county_id = ? and valid_from < ? and valid_to > ?"
            + " order by valid_from",
        EnrolmentStore::enrolment,
        contract -> groups.put(contract.person(), contract.groups()),
        county.id(),
        days.to(),
        days.from());
    return groups;
  }

  /** The contracts with these numbers. */
  public List<Contract> contracts(County county, Collection<String> numbers) {
    return read.in(
        "select * from enrolment_contract where county_id = "
            + county.id()
            + " and contract_no in (?)",
        numbers,
        EnrolmentStore::contract);
  }

  /** Everybody whose newest contract with the doctor ends on or after the day, by its end. */
  public List<Listed> list(int doctor, LocalDate endsFrom) {
    Map<Long, Listed> newest = new HashMap<>();
    read.each(
        "select c.*, p.death_date from enrolment_contract c"
            + " join registry_person p on p.id = c.person_id"
            + " where c.doctor_id = ? and c.valid_to > ? order by c.valid_from",
        row -> enrolment(row).until(row.getObject("death_date", LocalDate.class)),
        living -> living.ifPresent(e -> newest.put(e.person(), new Listed(e.person(), e))),
        doctor,
        endsFrom);
    return newest.values().stream()
        .filter(listed -> listed.enrolment().range().to().isAfter(endsFrom))
        .sorted(
            Comparator.comparing((Listed l) -> l.enrolment().range().to())
                .thenComparing(Listed::person))
        .toList();
  }

  /**
   * How many persons have a contract with each doctor on the day, by the key of the doctor; the
   * dead have none (E6, E7).
   */
  public Map<Integer, Integer> listSizes(County county, LocalDate day) {
    return read
        .list(
            "select c.doctor_id, count(distinct c.person_id) from enrolment_contract c"
                + " join registry_person p on p.id = c.person_id where c.county_id = ?"
                + " and c.doctor_id is not null and c.valid_from <= ? and c.valid_to > ?"
                + " and (p.death_date is null or p.death_date >= ?) group by c.doctor_id",
            row -> Map.entry(row.getInt(1), row.getInt(2)),
            county.id(),
            day,
            day,
            day)
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Adds contracts. */
  public void add(County county, Collection<Contract> added, long run, Stamp stamp) {
    if (added.isEmpty()) {
      return;
    }
    long id = ids.reserve("enrolment_contract", added.size());
    BulkRows rows =
        new BulkRows(
            "enrolment_contract",
            "id",
            "county_id",
            "contract_no",
            "person_id",
            "team_id",
            "doctor_id",
            "sign_date",
            "valid_from",
            "valid_to",
            "agreed_to",
            "status",
            "end_reason",
            "person_groups",
            "package_code",
            "fee",
            "recorded_at",
            "run_id",
            "created_at",
            "created_by");
    for (Contract c : added) {
      Enrolment e = c.enrolment();
      rows.number(id++).number(county.id()).text(e.contract()).number(e.person()).number(e.team());
      rows.number(c.doctor()).day(e.signed()).day(e.range().from()).day(e.range().to());
      rows.day(c.agreedTo()).text(c.status()).text(code(c)).text(groups(e));
      rows.text(c.servicePackage()).yuan(c.fee()).time(c.recorded());
      rows.number(run).time(stamp.at()).text(stamp.by()).end();
    }
    bulk.load(rows);
  }

  /** Writes what has changed, each contract under its number; the person never does. */
  public void change(County county, Collection<Contract> changed, long run, Stamp stamp) {
    registers.write(CONTRACT, changed, contract -> values(county, contract, run), stamp);
  }

  private static Object[] values(County county, Contract c, long run) {
    Enrolment e = c.enrolment();
    return new Object[] {
      county.id(),
      e.contract(),
      e.person(),
      run,
      e.team(),
      c.doctor(),
      e.signed(),
      e.range().from(),
      e.range().to(),
      c.agreedTo(),
      c.status(),
      code(c),
      groups(e),
      c.servicePackage(),
      c.fee() == null ? null : c.fee().yuan(),
      c.recorded()
    };
  }

  private static Contract contract(ResultSet row) throws SQLException {
    BigDecimal fee = row.getBigDecimal("fee");
    return new Contract(
        enrolment(row),
        row.getObject("doctor_id", Integer.class),
        row.getObject("agreed_to", LocalDate.class),
        row.getString("status"),
        EndReason.of(Objects.toString(row.getString("end_reason"), "")).orElse(null),
        row.getString("package_code"),
        fee == null ? null : Money.ofYuan(fee),
        row.getObject("recorded_at", LocalDateTime.class));
  }

  private static String code(Contract contract) {
    return contract.endReason() == null ? null : contract.endReason().code();
  }

  private static String groups(Enrolment enrolment) {
    return enrolment.groups().isEmpty() ? null : String.join(" ", enrolment.groups());
  }

  private static Enrolment enrolment(ResultSet row) throws SQLException {
    String groups = row.getString("person_groups");
    return new Enrolment(
        row.getString("contract_no"),
        row.getLong("person_id"),
        row.getInt("team_id"),
        row.getObject("sign_date", LocalDate.class),
        BulkRead.range(row),
        groups == null ? List.of() : List.of(groups.split(" ")));
  }
}
