package org.capitation.registry.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.capitation.bulk.BulkLoad;
import org.capitation.bulk.BulkRead;
import org.capitation.bulk.BulkRows;
import org.capitation.bulk.IdBlocks;
import org.capitation.bulk.Snapshot;
import org.capitation.bulk.Snapshots;
import org.capitation.registry.County;
import org.capitation.registry.InsuredPeriod;
import org.capitation.registry.InsuredPerson;
import org.capitation.registry.Pot;
import org.capitation.registry.Sex;
import org.capitation.registry.Ties;
import org.capitation.registry.Vitals;
import org.capitation.value.Stamp;

/** 参保期间的存储: when each person is insured in which pot. */
@ApplicationScoped
public class InsuranceStore {
  /** Who has no guardian who is registered has the key of nobody, 0. */
  private static final String COLUMNS =
      "i.person_id, i.pot, i.psn_type, i.flexible, i.emp_no, i.township, i.residence_township,"
          + " i.school_code, i.valid_from, i.valid_to, p.gender, p.birth_date, p.death_date,"
          + " coalesce(g.id, 0) guardian_id";

  private static final String INSURED =
      " join registry_insured i on i.person_id = p.id left join registry_person g"
          + " on g.county_id = p.county_id and g.certificate_hash = p.guardian_hash";

  private static final String PERSONS = "select " + COLUMNS + " from registry_person p" + INSURED;

  /** Everybody of a county along the primary key: nothing needs to be sorted. */
  private static final String ALL =
      "select straight_join "
          + COLUMNS
          + " from registry_person p force index (primary)"
          + INSURED
          + " where p.county_id = ? order by p.id";

  @Inject private BulkRead read;
  @Inject private Snapshots snapshots;
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

  /**
   * Hands every person of a county to the consumer, by key, as has been committed: row by row over
   * a connection of its own, so that few are in memory.
   */
  public void each(County county, Consumer<InsuredPerson> consumer) {
    List<Insured> one = new ArrayList<>();
    try (Snapshot at = snapshots.open()) {
      at.each(ALL, row -> take(insured(row), one, consumer), county.id());
    }
    end(one, consumer);
  }

  /** Hands these persons to the consumer, as far as they are or were insured. */
  public void each(Collection<Long> persons, Consumer<InsuredPerson> consumer) {
    Map<Long, List<Insured>> rows = new LinkedHashMap<>();
    read.in(
            PERSONS + " where p.id in (?) order by p.id, i.pot, i.valid_from",
            persons,
            InsuranceStore::insured)
        .forEach(row -> rows.computeIfAbsent(row.person(), p -> new ArrayList<>()).add(row));
    rows.values().forEach(one -> consumer.accept(person(one)));
  }

  /** The keys of those who have one of these persons as guardian. */
  public List<Long> wards(County county, Collection<Long> persons) {
    return read.in(
        "select w.id from registry_person g join registry_person w on w.county_id = g.county_id"
            + " and w.guardian_hash = g.certificate_hash where g.county_id = "
            + county.id()
            + " and g.id in (?)",
        persons,
        row -> row.getLong(1));
  }

  /** The guardians of somebody in a county who are insured themselves, by key. */
  public Map<Long, InsuredPerson> guardians(County county) {
    Map<Long, InsuredPerson> guardians = new HashMap<>();
    each(
        PERSONS
            + " where p.county_id = ? and p.certificate_hash in (select guardian_hash"
            + " from registry_person where county_id = ? and guardian_hash is not null)"
            + " order by p.id, i.pot, i.valid_from",
        guardian -> guardians.put(guardian.id(), guardian),
        county.id(),
        county.id());
    return guardians;
  }

  private void each(String select, Consumer<InsuredPerson> consumer, Object... values) {
    List<Insured> one = new ArrayList<>();
    read.each(select, InsuranceStore::insured, row -> take(row, one, consumer), values);
    end(one, consumer);
  }

  /** Rows of a person follow each other. */
  private static void take(Insured row, List<Insured> one, Consumer<InsuredPerson> consumer) {
    if (!one.isEmpty() && one.get(0).person() != row.person()) {
      end(one, consumer);
    }
    one.add(row);
  }

  private static void end(List<Insured> one, Consumer<InsuredPerson> consumer) {
    if (!one.isEmpty()) {
      consumer.accept(person(one));
      one.clear();
    }
  }

  private record Insured(long person, Vitals vitals, long guardian, InsuredPeriod period) {}

  private static Insured insured(ResultSet row) throws SQLException {
    return new Insured(
        row.getLong("person_id"), vitals(row), row.getLong("guardian_id"), period(row));
  }

  private static InsuredPerson person(List<Insured> rows) {
    Insured any = rows.get(0);
    List<InsuredPeriod> periods = new ArrayList<>(rows.size());
    rows.forEach(row -> periods.add(row.period()));
    return new InsuredPerson(any.person(), any.vitals(), any.guardian(), periods);
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
