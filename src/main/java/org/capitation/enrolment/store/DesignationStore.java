package org.capitation.enrolment.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.capitation.bulk.BulkLoad;
import org.capitation.bulk.BulkRead;
import org.capitation.bulk.BulkRegister;
import org.capitation.bulk.BulkRows;
import org.capitation.bulk.IdBlocks;
import org.capitation.bulk.Upsert;
import org.capitation.enrolment.Designation;
import org.capitation.registry.County;
import org.capitation.registry.PersonSpan;
import org.capitation.registry.Pot;
import org.capitation.value.Stamp;

/** 人员定点的存储. */
@ApplicationScoped
public class DesignationStore {
  private static final Upsert DESIGNATION =
      new Upsert(
          "enrolment_designation",
          "county_id psn_no person_id pot choice valid_from run_id",
          "institution_id valid_to");

  @Inject private BulkRead read;
  @Inject private BulkLoad bulk;
  @Inject private BulkRegister registers;
  @Inject private IdBlocks ids;

  /**
   * 定点登记: a designation as registered.
   *
   * @param number psn_no
   */
  public record Registered(String number, Designation designation) {
    /** What it is known by. */
    public Key key() {
      return new Key(number, designation.pot(), designation.choice(), designation.range().from());
    }
  }

  /**
   * 定点登记的标识.
   *
   * @param number psn_no
   * @param choice fix_srt_no
   * @param from the first day
   */
  public record Key(String number, Pot pot, int choice, LocalDate from) {}

  /** The designations of these insured numbers. */
  public Map<Key, Registered> of(County county, Collection<String> numbers) {
    return read
        .in(
            "select * from enrolment_designation where county_id = "
                + county.id()
                + " and psn_no in (?)",
            numbers,
            row -> new Registered(row.getString("psn_no"), designation(row)))
        .stream()
        .collect(Collectors.toMap(Registered::key, Function.identity()));
  }

  /** The designations of all persons of a span, by person. */
  public Map<Long, List<Designation>> of(County county, PersonSpan span) {
    return read
        .list(
            "select * from enrolment_designation where person_id between ? and ?"
                + " and county_id = ?",
            DesignationStore::designation,
            span.first(),
            span.last(),
            county.id())
        .stream()
        .collect(Collectors.groupingBy(Designation::person));
  }

  /** The designations of these persons, by person. */
  public Map<Long, List<Designation>> of(Collection<Long> persons) {
    return read
        .in(
            "select * from enrolment_designation where person_id in (?)",
            persons,
            DesignationStore::designation)
        .stream()
        .collect(Collectors.groupingBy(Designation::person));
  }

  /** Adds designations. */
  public void add(County county, Collection<Registered> added, long run, Stamp stamp) {
    if (added.isEmpty()) {
      return;
    }
    long id = ids.reserve("enrolment_designation", added.size());
    BulkRows rows =
        new BulkRows(
            "enrolment_designation",
            "id",
            "county_id",
            "psn_no",
            "person_id",
            "pot",
            "choice",
            "institution_id",
            "valid_from",
            "valid_to",
            "run_id",
            "created_at",
            "created_by");
    for (Registered r : added) {
      Designation d = r.designation();
      rows.number(id++).number(county.id()).text(r.number()).number(d.person());
      rows.text(d.pot().insuranceType()).number(d.choice()).number(d.institution());
      rows.day(d.range().from()).day(d.range().to());
      rows.number(run).time(stamp.at()).text(stamp.by()).end();
    }
    bulk.load(rows);
  }

  /** Writes what has changed, each under its key. */
  public void change(County county, Collection<Registered> changed, long run, Stamp stamp) {
    registers.write(DESIGNATION, changed, r -> values(county, r, run), stamp);
  }

  private static Object[] values(County county, Registered r, long run) {
    Designation d = r.designation();
    return new Object[] {
      county.id(),
      r.number(),
      d.person(),
      d.pot().insuranceType(),
      d.choice(),
      d.range().from(),
      run,
      d.institution(),
      d.range().to()
    };
  }

  private static Designation designation(ResultSet row) throws SQLException {
    return new Designation(
        row.getLong("person_id"),
        Pot.of(row.getString("pot")).orElseThrow(),
        row.getInt("choice"),
        row.getInt("institution_id"),
        BulkRead.range(row));
  }
}
