package org.capitation.attribution.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.capitation.attribution.AttributionIndex;
import org.capitation.attribution.AttributionIndex.Held;
import org.capitation.attribution.AttributionPast;
import org.capitation.bulk.BulkRead;
import org.capitation.registry.County;
import org.capitation.registry.Pot;

/** 归属索引的读取: fills the arrays from the intervals, wholly or for some persons. */
@ApplicationScoped
class IndexReader {
  /** All intervals of those who were ever changed. */
  private static final String PAST =
      """
      select %1$s, until_version from attribution_past where county_id = ?
      union all select %1$s, %2$d from (
        select distinct county_id, person_id as changed from attribution_changed
          where county_id = ?) c
        straight_join attribution_interval i on i.county_id = c.county_id and person_id = changed
      order by person_id
      """
          .formatted(IntervalStore.COLUMNS, AttributionPast.HOLDS);

  @Inject private BulkRead read;
  @Inject private IntervalStore intervals;

  /** What holds of these persons. */
  SortedMap<Long, Held> held(County county, List<Long> persons) {
    Map<Long, List<IntervalStore.Kept>> kept = intervals.of(county, persons);
    Map<Long, Long> taken = intervals.lastTaken(county, persons);
    SortedMap<Long, Held> held = new TreeMap<>();
    for (long person : persons) {
      List<IntervalStore.Kept> now = kept.getOrDefault(person, List.of());
      long since = taken.getOrDefault(person, 0L);
      for (IntervalStore.Kept one : now) {
        since = Math.max(since, one.since());
      }
      held.put(person, new Held(since, now.stream().map(IntervalStore.Kept::attribution).toList()));
    }
    return held;
  }

  /** Everybody. */
  AttributionIndex load(County county, long version) {
    Taken taken = new Taken();
    read.each(
        "select person_id, max(until_version) from attribution_past where county_id = ?"
            + " group by person_id order by person_id",
        row -> taken.add(row.getLong(1), row.getLong(2)),
        row -> {},
        county.id());
    AttributionIndex.Builder builder = new AttributionIndex.Builder();
    long[] last = {0};
    read.each(
        "select "
            + IntervalStore.COLUMNS
            + " from attribution_interval where county_id = ?"
            + " order by county_id, person_id, pot, valid_from",
        row -> {
          if (row.getLong(1) != last[0]) {
            last[0] = row.getLong(1);
            builder.addPerson(last[0], taken.upTo(last[0], builder));
          }
          builder.since(row.getLong("version_id"));
          builder.addInterval(
              Pot.of(row.getString(2)).orElseThrow(),
              (int) BulkRead.day(row, 3).toEpochDay(),
              (int) BulkRead.day(row, 4).toEpochDay(),
              IntervalStore.home(row));
          return row;
        },
        row -> {},
        county.id());
    taken.upTo(Long.MAX_VALUE, builder);
    return builder.build(version);
  }

  /** 被取代者: who lost an interval, and by which version at last; by key, in compact arrays. */
  private static final class Taken {
    private long[] persons = new long[64];
    private long[] versions = new long[64];
    private int count;
    private int next;

    int add(long person, long version) {
      if (count == persons.length) {
        persons = Arrays.copyOf(persons, count * 2);
        versions = Arrays.copyOf(versions, count * 2);
      }
      persons[count] = person;
      versions[count] = version;
      return count++;
    }

    /**
     * Adds those before a person to the index: they have nothing left. 0 if the person lost
     * nothing.
     */
    long upTo(long person, AttributionIndex.Builder builder) {
      for (; next < count && persons[next] < person; next++) {
        builder.addPerson(persons[next], versions[next]);
      }
      return next < count && persons[next] == person ? versions[next++] : 0;
    }
  }

  /** Everybody, and all that was before of those who were ever changed after a version. */
  AttributionPast past(County county, AttributionIndex index, long known) {
    AttributionPast.Builder builder = new AttributionPast.Builder(index);
    read.each(
        PAST,
        row -> {
          IntervalStore.Kept kept = IntervalStore.kept(row);
          long until = row.getLong("until_version");
          builder.add(row.getLong("person_id"), kept.attribution(), kept.since(), until);
          return until;
        },
        until -> {},
        county.id(),
        county.id());
    return builder.build(known);
  }
}
