package org.capitation.files.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.Collection;
import org.capitation.bulk.BulkRead;
import org.capitation.registry.County;

/** 近期导入: what other features have to know of imports: which are underway, which came lately. */
@ApplicationScoped
public class LatestRuns {
  @Inject private BulkRead read;

  /** How many imports of a kind run, or wait for their turn. */
  public long underway(County county, String kind) {
    return read.list(
            "select count(*) from files_run where county_id = ? and kind = ?"
                + " and state in ('WAITING', 'RUNNING')",
            row -> row.getLong(1),
            county.id(),
            kind)
        .get(0);
  }

  /** How many imports of these kinds have brought something since a time. */
  public long since(County county, Collection<String> kinds, LocalDateTime time) {
    return read
        .in(
            "select finished_at from files_run where county_id = "
                + county.id()
                + " and rows_accepted > 0 and finished_at is not null and kind in (?)",
            kinds,
            row -> row.getObject(1, LocalDateTime.class))
        .stream()
        .filter(finished -> finished.isAfter(time))
        .count();
  }
}
