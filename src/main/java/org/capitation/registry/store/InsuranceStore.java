package org.capitation.registry.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.capitation.bulk.BulkLoad;
import org.capitation.bulk.BulkRead;
import org.capitation.bulk.BulkRows;
import org.capitation.bulk.IdBlocks;
import org.capitation.registry.County;
import org.capitation.registry.InsuredPeriod;
import org.capitation.registry.Pot;
import org.capitation.registry.Sex;
import org.capitation.registry.Ties;
import org.capitation.registry.Vitals;
import org.capitation.value.Stamp;

/** 参保期间的存储: when each person is insured in which pot. */
@ApplicationScoped
public class InsuranceStore {
  @Inject private BulkRead read;
  @Inject private BulkLoad bulk;
  @Inject private IdBlocks ids;

  /**
   * 参保登记: an insured period as registered.
   *
   * @param person our key of the person
   * @param number psn_no
   */
  public record Insurance(long person, String number, InsuredPeriod period) {
    /** What it is known by. */
    public Key key() {
      return new Key(person, period.pot(), number, period.range().from());
    }
  }

  /**
   * 参保登记的标识: what an insured period is known by.
   *
   * @param person our key of the person
   * @param number psn_no
   * @param from the first day
   */
  public record Key(long person, Pot pot, String number, LocalDate from) {}

  /** The insured periods of these persons. */
  public Map<Key, Insurance> of(Collection<Long> persons) {
    return read
        .in(
            "select * from registry_insured where person_id in (?)",
            persons,
            InsuranceStore::insurance)
        .stream()
        .collect(Collectors.toMap(Insurance::key, Function.identity()));
  }

  /** Adds insured periods. */
  public void add(County county, Collection<Insurance> added, long run, Stamp stamp) {
    if (added.isEmpty()) {
      return;
    }
    long id = ids.reserve("registry_insured", added.size());
    BulkRows rows =
        new BulkRows(
            "registry_insured",
            "id",
            "county_id",
            "person_id",
            "psn_no",
            "pot",
            "psn_type",
            "flexible",
            "emp_no",
            "township",
            "residence_township",
            "school_code",
            "valid_from",
            "valid_to",
            "run_id",
            "created_at",
            "created_by");
    for (Insurance i : added) {
      InsuredPeriod p = i.period();
      Ties ties = p.ties();
      rows.number(id++).number(county.id()).number(i.person()).text(i.number());
      rows.text(p.pot().insuranceType()).text(p.personType()).flag(p.flexible());
      rows.text(ties.employer()).text(ties.household()).text(ties.residence()).text(ties.school());
      rows.day(p.range().from()).day(p.range().to());
      rows.number(run).time(stamp.at()).text(stamp.by()).end();
    }
    bulk.load(rows);
  }

  /** Writes what has changed, each under its key. */
  public void change(Collection<Insurance> changed, Stamp stamp) {
    bulk.batch(
        "update registry_insured set psn_type = ?, flexible = ?, emp_no = ?, township = ?,"
            + " residence_township = ?, school_code = ?, valid_to = ?, changed_at = ?,"
            + " changed_by = ? where person_id = ? and pot = ? and psn_no = ? and valid_from = ?",
        changed.stream().map(insurance -> changes(insurance, stamp)).toList());
  }

  private static Object[] changes(Insurance i, Stamp stamp) {
    InsuredPeriod p = i.period();
    return new Object[] {
      p.personType(),
      p.flexible(),
      p.ties().employer(),
      p.ties().household(),
      p.ties().residence(),
      p.ties().school(),
      p.range().to(),
      stamp.at(),
      stamp.by(),
      i.person(),
      p.pot().insuranceType(),
      i.number(),
      p.range().from()
    };
  }

  /** The persons of the insured numbers (psn_no) given. */
  public Map<String, Long> personsOf(County county, Collection<String> numbers) {
    return read
        .in(
            "select distinct psn_no, person_id from registry_insured where county_id = "
                + county.id()
                + " and psn_no in (?)",
            numbers,
            row -> Map.entry(row.getString(1), row.getLong(2)))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Math::min));
  }

  static Vitals vitals(ResultSet row) throws SQLException {
    return new Vitals(
        Sex.of(row.getString("gender")),
        row.getObject("birth_date", LocalDate.class),
        row.getObject("death_date", LocalDate.class));
  }

  private static Insurance insurance(ResultSet row) throws SQLException {
    return new Insurance(row.getLong("person_id"), row.getString("psn_no"), period(row));
  }

  private static InsuredPeriod period(ResultSet row) throws SQLException {
    return new InsuredPeriod(
        Pot.of(row.getString("pot")).orElseThrow(),
        row.getString("psn_type"),
        row.getBoolean("flexible"),
        new Ties(
            row.getString("township"),
            row.getString("residence_township"),
            row.getString("emp_no"),
            row.getString("school_code")),
        BulkRead.range(row));
  }
}
