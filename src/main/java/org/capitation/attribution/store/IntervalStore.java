package org.capitation.attribution.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.capitation.attribution.Attribution;
import org.capitation.attribution.Cause;
import org.capitation.attribution.Home;
import org.capitation.attribution.Reason;
import org.capitation.attribution.Version;
import org.capitation.bulk.BulkLoad;
import org.capitation.bulk.BulkRead;
import org.capitation.bulk.BulkRows;
import org.capitation.registry.County;
import org.capitation.registry.Pot;
import org.capitation.value.Stamp;

/** 归属区间的存储: those that hold, and those that were superseded. */
@ApplicationScoped
public class IntervalStore {
  static final String COLUMNS =
      "person_id, pot, valid_from, valid_to, community_id, reason, team_id, cause, version_id";

  private static final String HISTORY =
      """
      select i.*, s.kind, s.reference, s.note, s.created_at, s.created_by, u.kind as until_kind,
        u.reference as until_reference, u.note as until_note, u.created_at as until_at,
        u.created_by as until_by
      from (select %1$s, null as until_version from attribution_interval
          where county_id = ? and person_id = ?
        union all select %1$s, until_version from attribution_past
          where county_id = ? and person_id = ?) i
        join attribution_version s on s.id = i.version_id
        left join attribution_version u on u.id = i.until_version
      order by i.pot, i.valid_from, i.version_id
      """
          .formatted(COLUMNS);

  @Inject private BulkRead read;
  @Inject private BulkLoad bulk;

  /**
   * 现行区间: an interval that holds.
   *
   * @param attribution pot, days and home
   * @param since the version that it came with
   */
  public record Kept(Attribution attribution, long since) {}

  /**
   * 区间沿革: an interval, whether it still holds or not.
   *
   * @param attribution pot, days and home
   * @param since the version that it came with
   * @param until the version that superseded it; nothing if it holds
   */
  public record Past(Attribution attribution, Version since, Optional<Version> until) {}

  /** The intervals of these persons, by person, pot and time; who has none is absent. */
  public Map<Long, List<Kept>> of(County county, Collection<Long> persons) {
    Map<Long, List<Kept>> kept = new HashMap<>();
    read.in(
            "select "
                + COLUMNS
                + " from attribution_interval where county_id = "
                + county.id()
                + " and person_id in (?) order by person_id, pot, valid_from",
            persons,
            row -> Map.entry(row.getLong(1), kept(row)))
        .forEach(
            row -> kept.computeIfAbsent(row.getKey(), p -> new ArrayList<>()).add(row.getValue()));
    return kept;
  }

  /** The latest version that took an interval from each of these persons, if one did. */
  Map<Long, Long> lastTaken(County county, Collection<Long> persons) {
    Map<Long, Long> last = new HashMap<>();
    read.in(
            "select person_id, max(until_version) from attribution_past where county_id = "
                + county.id()
                + " and person_id in (?) group by person_id",
            persons,
            row -> Map.entry(row.getLong(1), row.getLong(2)))
        .forEach(row -> last.put(row.getKey(), row.getValue()));
    return last;
  }

  /** All intervals that a person ever had, by pot, first day and version. */
  public List<Past> history(County county, long person) {
    return read.list(
        HISTORY,
        row ->
            new Past(
                kept(row).attribution(),
                new Version(
                    row.getLong("version_id"),
                    trigger(row, ""),
                    new Stamp(
                        row.getObject("created_at", LocalDateTime.class),
                        row.getString("created_by"))),
                until(row)),
        county.id(),
        person,
        county.id(),
        person);
  }

  private static Optional<Version> until(ResultSet row) throws SQLException {
    long number = row.getLong("until_version");
    return row.wasNull()
        ? Optional.empty()
        : Optional.of(
            new Version(
                number,
                trigger(row, "until_"),
                new Stamp(
                    row.getObject("until_at", LocalDateTime.class), row.getString("until_by"))));
  }

  private static Version.Trigger trigger(ResultSet row, String prefix) throws SQLException {
    return new Version.Trigger(
        row.getString(prefix + "kind"),
        row.getString(prefix + "reference"),
        row.getString(prefix + "note"));
  }

  /**
   * Lets persons have other intervals; what is the same as before keeps its version.
   *
   * @param before what they have, as {@link #of} tells
   * @param after what they have from now on, by person
   * @return how many intervals are new
   */
  public long replace(
      County county,
      Map<Long, List<Kept>> before,
      Map<Long, List<Attribution>> after,
      long version) {
    IntervalRows past = new IntervalRows("attribution_past", "until_version");
    IntervalRows now = new IntervalRows("attribution_interval");
    BulkRows changed = new BulkRows("attribution_changed", "county_id", "version_id", "person_id");
    long added = 0;
    for (Map.Entry<Long, List<Attribution>> person : after.entrySet()) {
      Map<Attribution, Long> had = new HashMap<>();
      for (Kept kept : before.getOrDefault(person.getKey(), List.of())) {
        had.put(kept.attribution(), kept.since());
      }
      for (Attribution a : person.getValue()) {
        Long since = had.remove(a);
        added += since == null ? 1 : 0;
        now.add(county, person.getKey(), a, since == null ? version : since).end();
      }
      had.forEach((a, since) -> past.add(county, person.getKey(), a, since).number(version).end());
      changed.number(county.id()).number(version).number(person.getKey()).end();
    }
    remove(county, after.keySet());
    bulk.load(past.rows());
    bulk.load(now.rows());
    bulk.load(changed);
    return added;
  }

  private void remove(County county, Collection<Long> persons) {
    List<Long> all = List.copyOf(persons);
    for (int from = 0; from < all.size(); from += BulkRead.KEYS) {
      List<Long> some = all.subList(from, Math.min(from + BulkRead.KEYS, all.size()));
      String marks = String.join(",", Collections.nCopies(some.size(), "?"));
      bulk.batch(
          "delete from attribution_interval where county_id = "
              + county.id()
              + " and person_id in ("
              + marks
              + ")",
          List.<Object[]>of(some.toArray()));
    }
  }

  static Kept kept(ResultSet row) throws SQLException {
    return new Kept(
        new Attribution(Pot.of(row.getString("pot")).orElseThrow(), BulkRead.range(row), home(row)),
        row.getLong("version_id"));
  }

  static Home home(ResultSet row) throws SQLException {
    String cause = row.getString("cause");
    return new Home(
        row.getInt("community_id"),
        Reason.valueOf(row.getString("reason")),
        row.getInt("team_id"),
        cause == null ? null : Cause.valueOf(cause));
  }
}
