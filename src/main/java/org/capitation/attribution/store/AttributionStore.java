package org.capitation.attribution.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.capitation.attribution.Attribution;
import org.capitation.attribution.AttributionIndex;
import org.capitation.attribution.AttributionIndex.Held;
import org.capitation.attribution.Version;
import org.capitation.bulk.BulkLoad;
import org.capitation.bulk.BulkRead;
import org.capitation.bulk.BulkRows;
import org.capitation.bulk.IdBlocks;
import org.capitation.bulk.OwnChanges;
import org.capitation.registry.County;
import org.capitation.registry.Pot;
import org.capitation.value.Stamp;

/** 归属的存储: its versions, and the index of the newest one in memory. */
@ApplicationScoped
public class AttributionStore {
  private static final String VERSIONS = "attribution_version";

  /** The rows sent to the database at once. */
  private static final int PORTION = 50_000;

  /** If more persons have changed, it is as fast to read everybody. */
  private static final int MANY = 50_000;

  private static final String CHANGED =
      "select person_id from attribution_interval where county_id = ? and version_id > ?"
          + " union select person_id from attribution_past where county_id = ?"
          + " and until_version > ? limit "
          + (MANY + 1);

  @Inject private BulkRead read;
  @Inject private BulkLoad bulk;
  @Inject private IdBlocks ids;
  @Inject private IntervalStore intervals;
  @Inject private OwnChanges own;

  private final ConcurrentMap<Long, AttributionIndex> newest = new ConcurrentHashMap<>();

  /** The number of the newest version; 0 before the first. */
  public long version(County county) {
    return read.list(
            "select coalesce(max(id), 0) from attribution_version where county_id = ?",
            row -> row.getLong(1),
            county.id())
        .get(0);
  }

  /** As of when everybody was looked at last; nothing before the first time. */
  public Optional<LocalDateTime> computed(County county) {
    return read.list(
            "select max(created_at) from attribution_version where county_id = ? and whole = 1",
            row -> Optional.ofNullable(row.getObject(1, LocalDateTime.class)),
            county.id())
        .get(0);
  }

  /** The newest version, ready to look up. */
  public AttributionIndex index(County county) {
    long version = version(county);
    AttributionIndex known = newest.get(county.id());
    if (known != null && known.version() == version) {
      return known;
    }
    AttributionIndex read = read(county, known, version);
    if (!own.has(mark(county))) {
      newest.put(county.id(), read);
    }
    return read;
  }

  private AttributionIndex read(County county, AttributionIndex known, long version) {
    if (known != null && known.version() < version) {
      Object[] since = {county.id(), known.version(), county.id(), known.version()};
      List<Long> changed = read.list(CHANGED, row -> row.getLong(1), since);
      if (changed.size() <= MANY) {
        return known.with(version, held(county, changed));
      }
    }
    // the one before must not take up memory while this one is read
    newest.remove(county.id());
    return load(county, version);
  }

  private SortedMap<Long, Held> held(County county, List<Long> persons) {
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

  private AttributionIndex load(County county, long version) {
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
              (int) row.getObject(3, LocalDate.class).toEpochDay(),
              (int) row.getObject(4, LocalDate.class).toEpochDay(),
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

  /** The number of the next version, which the current transaction is going to write. */
  public long next(County county) {
    own.note(mark(county));
    return ids.next(VERSIONS);
  }

  /**
   * Writes what a version is.
   *
   * @param written how many persons it concerns, and how many intervals are new
   */
  public void add(County county, Version version, Written written) {
    BulkRows rows =
        new BulkRows(
            VERSIONS,
            "id",
            "county_id",
            "kind",
            "reference",
            "note",
            "whole",
            "persons",
            "intervals",
            "created_at",
            "created_by");
    Version.Trigger trigger = version.trigger();
    Stamp stamp = version.stamp();
    rows.number(version.number()).number(county.id()).text(trigger.kind());
    rows.text(trigger.reference()).text(trigger.note()).flag(written.whole());
    rows.number(written.persons()).number(written.intervals());
    rows.time(stamp.at()).text(stamp.by()).end();
    bulk.load(rows);
  }

  /**
   * 写入结果.
   *
   * @param whole everybody was looked at, as of the time of the version
   * @param persons how many persons it concerns
   * @param intervals how many intervals are new
   */
  public record Written(boolean whole, long persons, long intervals) {}

  /** Begins the first version of a county. */
  public Writing first(County county) {
    return new Writing(county, next(county));
  }

  private static String mark(County county) {
    return VERSIONS + county.id();
  }

  /** 写入中的版本: takes the attributions of everybody, person by person. */
  public final class Writing {
    private final County county;
    private final long version;
    private final IntervalRows rows = new IntervalRows("attribution_interval");
    private long persons;
    private long intervals;

    private Writing(County county, long version) {
      this.county = county;
      this.version = version;
    }

    /** Its number. */
    public long version() {
      return version;
    }

    /** Adds the attributions of a person. */
    public void add(long person, List<Attribution> attributions) {
      persons++;
      for (Attribution a : attributions) {
        intervals++;
        rows.add(county, person, a, version).end();
      }
      if (rows.rows().size() >= PORTION) {
        bulk.load(rows.rows());
      }
    }

    /** Ends the version: it holds from now on. */
    public void end(Version.Trigger trigger, Stamp stamp) {
      bulk.load(rows.rows());
      AttributionStore.this.add(
          county, new Version(version, trigger, stamp), new Written(true, persons, intervals));
    }
  }
}
