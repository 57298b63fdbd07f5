package org.capitation.attribution.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.capitation.attribution.AttributionPast;
import org.capitation.attribution.Turn;
import org.capitation.attribution.Turn.Known;
import org.capitation.bulk.BulkRead;
import org.capitation.registry.County;

/** 归属转折的存储: what versions have moved, person by person. */
@ApplicationScoped
public class TurnStore {
  /**
   * All intervals that held under a version or later, of those whom a later one has moved:
   * everybody if there was none yet.
   */
  private static final String SINCE =
      """
      select %1$s, until_version from attribution_past
        where county_id = ? and until_version > ?
      union all select %1$s, %2$d from (
        select county_id, person_id as changed from attribution_changed
          where county_id = ? and version_id > ?
        union select county_id, person_id from attribution_interval
          where county_id = ? and ? = 0) c
        straight_join attribution_interval i on i.county_id = c.county_id and person_id = changed
      order by person_id
      """
          .formatted(IntervalStore.COLUMNS, AttributionPast.HOLDS);

  @Inject private BulkRead read;

  /** Hands over what has moved since a version. */
  public void since(County county, long version, Consumer<Turn> turns) {
    Reading reading = new Reading(version, turns);
    Long key = county.id();
    read.each(SINCE, reading::take, row -> {}, key, version, key, version, key, version);
    reading.end();
  }

  /** 读取中: the intervals of one person after another. */
  private static final class Reading {
    private final long version;
    private final Consumer<Turn> turns;
    private final List<Known> known = new ArrayList<>();
    private long person;

    Reading(long version, Consumer<Turn> turns) {
      this.version = version;
      this.turns = turns;
    }

    Long take(ResultSet row) throws SQLException {
      long next = row.getLong("person_id");
      if (next != person) {
        end();
        person = next;
      }
      IntervalStore.Kept kept = IntervalStore.kept(row);
      known.add(new Known(kept.attribution(), kept.since(), row.getLong("until_version")));
      return next;
    }

    void end() {
      Turn.since(version, person, known).forEach(turns);
      known.clear();
    }
  }
}
