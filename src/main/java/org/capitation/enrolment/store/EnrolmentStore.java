package org.capitation.enrolment.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.capitation.bulk.BulkRead;
import org.capitation.enrolment.Enrolment;
import org.capitation.enrolment.EnrolmentHistory;
import org.capitation.registry.County;
import org.capitation.registry.PersonSpan;
import org.capitation.value.DateRange;

/** 签约的存储: who is signed up with whom, cancelled contracts left out. */
@ApplicationScoped
public class EnrolmentStore {
  /** Cancelled contracts count nowhere. */
  private static final String COUNTING = " and status <> '9'";

  @Inject private BulkRead read;

  /**
   * 名册行: a person on a doctor's list.
   *
   * @param person our key of the person
   * @param enrolment the newest contract with the doctor, cut off at death
   */
  public record Listed(long person, Enrolment enrolment) {}

  /** The contract histories of these persons, by person; those without a contract are absent. */
  public Map<Long, EnrolmentHistory> histories(Collection<Long> persons) {
    return byPerson(
        read.in(
            "select * from enrolment_contract where person_id in (?)" + COUNTING,
            persons,
            EnrolmentStore::enrolment));
  }

  /** As the other, of all persons of a span; population groups are left out. */
  public Map<Long, EnrolmentHistory> histories(County county, PersonSpan span) {
    return byPerson(
        // by number of the column: there are hundreds of thousands of rows
        read.list(
            "select contract_no, person_id, team_id, sign_date, valid_from, valid_to"
                + " from enrolment_contract force index (enrolment_contract_person)"
                + " where person_id between ? and ? and county_id = ?"
                + COUNTING,
            row ->
                new Enrolment(
                    row.getString(1),
                    BulkRead.number(row, 2),
                    (int) BulkRead.number(row, 3),
                    BulkRead.day(row, 4),
                    new DateRange(BulkRead.day(row, 5), BulkRead.day(row, 6))),
            span.first(),
            span.last(),
            county.id()));
  }

  private static Map<Long, EnrolmentHistory> byPerson(List<Enrolment> contracts) {
    return contracts.stream()
        .collect(
            Collectors.groupingBy(
                Enrolment::person,
                Collectors.collectingAndThen(Collectors.toList(), EnrolmentHistory::new)));
  }

  /**
   * The population groups of everybody who has a contract in force on one of the days, by person:
   * those of the latest such contract (E10).
   */
  public Map<Long, List<String>> groups(County county, DateRange days) {
    Map<Long, List<String>> groups = new HashMap<>();
    read.each(
        "select * from enrolment_contract where county_id = ? and valid_from < ? and valid_to > ?"
            + COUNTING
            + " order by valid_from",
        EnrolmentStore::enrolment,
        contract -> groups.put(contract.person(), contract.groups()),
        county.id(),
        days.to(),
        days.from());
    return groups;
  }

  /** Everybody whose newest contract with the doctor ends on or after the day, by its end. */
  public List<Listed> list(int doctor, LocalDate endsFrom) {
    Map<Long, Listed> newest = new HashMap<>();
    read.each(
        "select c.*, p.death_date from enrolment_contract c"
            + " join registry_person p on p.id = c.person_id"
            + " where c.doctor_id = ? and c.valid_to > ?"
            + COUNTING
            + " order by c.valid_from",
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
                + " and (p.death_date is null or p.death_date >= ?)"
                + COUNTING
                + " group by c.doctor_id",
            row -> Map.entry(row.getInt(1), row.getInt(2)),
            county.id(),
            day,
            day,
            day)
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  static Enrolment enrolment(ResultSet row) throws SQLException {
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
