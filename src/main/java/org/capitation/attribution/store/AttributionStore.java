package org.capitation.attribution.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.capitation.attribution.Attribution;
import org.capitation.attribution.AttributionIndex;
import org.capitation.attribution.Cause;
import org.capitation.attribution.Home;
import org.capitation.attribution.Reason;
import org.capitation.bulk.BulkLoad;
import org.capitation.bulk.BulkRead;
import org.capitation.bulk.BulkRows;
import org.capitation.bulk.IdBlocks;
import org.capitation.registry.County;
import org.capitation.registry.Pot;
import org.capitation.value.Stamp;

/** 归属的存储: writes a version as a whole, and keeps the index of the newest one in memory. */
@ApplicationScoped
public class AttributionStore {
  /** The rows sent to the database at once. */
  private static final int PORTION = 50_000;

  @PersistenceContext private EntityManager entities;
  @Inject private BulkRead read;
  @Inject private BulkLoad bulk;
  @Inject private IdBlocks ids;

  private final ConcurrentMap<Long, AttributionIndex> newest = new ConcurrentHashMap<>();

  /** The number of the newest version; 0 before the first. */
  public long version(County county) {
    return read.list(
            "select coalesce(max(id), 0) from attribution_version where county_id = ?",
            row -> row.getLong(1),
            county.id())
        .get(0);
  }

  /** When the newest version was computed; nothing before the first. */
  public Optional<LocalDateTime> computed(County county) {
    return read.list(
            "select max(created_at) from attribution_version where county_id = ?",
            row -> Optional.ofNullable(row.getObject(1, LocalDateTime.class)),
            county.id())
        .get(0);
  }

  /** The newest version, ready to look up. */
  public AttributionIndex index(County county) {
    long version = version(county);
    AttributionIndex known = newest.get(county.id());
    if (known == null || known.version() != version) {
      // the one before must not take up memory while this one is read
      newest.remove(county.id());
      known = load(county, version);
      newest.put(county.id(), known);
    }
    return known;
  }

  /** Begins the next version in place of the one before it. */
  public Writing replace(County county) {
    entities
        .createNativeQuery("delete from attribution_interval where county_id = ?")
        .setParameter(1, county.id())
        .executeUpdate();
    return new Writing(county, ids.next("attribution_version"));
  }

  private AttributionIndex load(County county, long version) {
    AttributionIndex.Builder builder = new AttributionIndex.Builder();
    long[] last = {0};
    read.each(
        "select person_id, pot, valid_from, valid_to, community_id, reason, team_id, cause"
            + " from attribution_interval where county_id = ?"
            + " order by county_id, person_id, pot, valid_from",
        row -> {
          if (row.getLong(1) != last[0]) {
            last[0] = row.getLong(1);
            builder.addPerson(last[0]);
          }
          builder.addInterval(
              Pot.of(row.getString(2)).orElseThrow(),
              (int) row.getObject(3, LocalDate.class).toEpochDay(),
              (int) row.getObject(4, LocalDate.class).toEpochDay(),
              home(row));
          return row;
        },
        row -> {},
        county.id());
    return builder.build(version);
  }

  private static Home home(ResultSet row) throws SQLException {
    String cause = row.getString("cause");
    return new Home(
        row.getInt("community_id"),
        Reason.valueOf(row.getString("reason")),
        row.getInt("team_id"),
        cause == null ? null : Cause.valueOf(cause));
  }

  private static String word(Cause cause) {
    return cause == null ? null : cause.name();
  }

  /** 写入中的版本: takes the attributions person by person. */
  public final class Writing {
    private final County county;
    private final long version;
    private final BulkRows rows =
        new BulkRows(
            "attribution_interval",
            "county_id",
            "person_id",
            "pot",
            "valid_from",
            "valid_to",
            "community_id",
            "reason",
            "team_id",
            "cause",
            "version_id");
    private long persons;
    private long intervals;

    private Writing(County county, long version) {
      this.county = county;
      this.version = version;
    }

    /** Adds the attributions of a person. */
    public void add(long person, List<Attribution> attributions) {
      persons++;
      for (Attribution a : attributions) {
        intervals++;
        rows.number(county.id()).number(person).text(a.pot().insuranceType());
        rows.day(a.range().from()).day(a.range().to()).number(a.home().community());
        rows.name(a.home().reason()).number(a.home().team());
        rows.text(word(a.home().cause())).number(version).end();
      }
      if (rows.size() >= PORTION) {
        bulk.load(rows);
      }
    }

    /** Ends the version: it is the newest one from now on. */
    public void end(String cause, Stamp stamp) {
      bulk.load(rows);
      BulkRows versions =
          new BulkRows(
              "attribution_version",
              "id",
              "county_id",
              "cause",
              "persons",
              "intervals",
              "created_at",
              "created_by");
      versions.number(version).number(county.id()).text(cause).number(persons).number(intervals);
      versions.time(stamp.at()).text(stamp.by()).end();
      bulk.load(versions);
    }
  }
}
