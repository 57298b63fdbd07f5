package org.capitation.attribution.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.capitation.attribution.Attribution;
import org.capitation.attribution.AttributionIndex;
import org.capitation.attribution.AttributionPast;
import org.capitation.attribution.Version;
import org.capitation.bulk.BulkLoad;
import org.capitation.bulk.BulkRead;
import org.capitation.bulk.BulkRows;
import org.capitation.bulk.IdBlocks;
import org.capitation.bulk.OwnChanges;
import org.capitation.registry.County;
import org.capitation.value.Stamp;

/** 归属的存储: its versions, and the index of the newest one in memory. */
@ApplicationScoped
public class AttributionStore {
  private static final String VERSIONS = "attribution_version";

  /** So many characters are kept of what made a version necessary. */
  private static final int REFERENCE = 60;

  private static final int NOTE = 200;

  /** The rows sent to the database at once. */
  private static final int PORTION = 10_000;

  /** If more persons have changed, it is as fast to read everybody. */
  private static final int MANY = 50_000;

  private static final String CHANGED =
      "select distinct person_id from attribution_changed where county_id = ?"
          + " and version_id > ? limit "
          + (MANY + 1);

  @Inject private BulkRead read;
  @Inject private BulkLoad bulk;
  @Inject private IdBlocks ids;
  @Inject private IndexReader indexes;
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

  /** The newest version, ready to look up. What changes while it is read is read once more. */
  public AttributionIndex index(County county) {
    AttributionIndex index = newest.get(county.id());
    long version = version(county);
    while (index == null || index.version() != version) {
      index = read(county, index, version);
      version = version(county);
    }
    if (!own.has(mark(county))) {
      newest.put(county.id(), index);
    }
    return index;
  }

  /** Of the version at least; of persons who change meanwhile it may be a later one. */
  private AttributionIndex read(County county, AttributionIndex known, long version) {
    // the first version is not one of changes
    if (known != null && known.version() > 0 && known.version() < version) {
      List<Long> changed = read.list(CHANGED, row -> row.getLong(1), county.id(), known.version());
      if (changed.size() <= MANY) {
        return known.with(version, indexes.held(county, changed));
      }
    }
    // the one before must not take up memory while this one is read
    newest.remove(county.id());
    return indexes.load(county, version);
  }

  /** The newest version with all that was before it. */
  public AttributionPast past(County county) {
    long known =
        read.list(
                "select coalesce(min(id), 0) from attribution_version where county_id = ?"
                    + " and kept = 1",
                row -> row.getLong(1),
                county.id())
            .get(0);
    return indexes.past(county, index(county), known);
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
    rows.text(cut(trigger.reference(), REFERENCE)).text(cut(trigger.note(), NOTE));
    rows.flag(written.whole());
    rows.number(written.persons()).number(written.intervals());
    rows.time(stamp.at()).text(stamp.by()).end();
    bulk.load(rows);
  }

  private static String cut(String text, int most) {
    return text.codePointCount(0, text.length()) <= most
        ? text
        : text.substring(0, text.offsetByCodePoints(0, most));
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
    private final AttributionIndex.Builder index = new AttributionIndex.Builder();
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
      if (!attributions.isEmpty()) {
        index.addPerson(person, version);
      }
      for (Attribution a : attributions) {
        intervals++;
        rows.add(county, person, a, version).end();
        index.addInterval(a);
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
      AttributionIndex built = index.build(version);
      own.whenCommitted(() -> newest.put(county.id(), built));
    }
  }
}
