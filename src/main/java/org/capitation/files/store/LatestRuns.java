package org.capitation.files.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDateTime;
import java.util.Collection;
import org.capitation.bulk.BulkRead;
import org.capitation.registry.County;

/** 近期导入: what other features have to know of imports: which are underway, which came lately. */
@ApplicationScoped
public class LatestRuns {
  @PersistenceContext private EntityManager entities;
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
    return entities
        .createQuery(
            "select count(r) from RunRow r where r.county = :county and r.kind in :kinds"
                + " and r.accepted > 0 and r.finishedAt > :time",
            Long.class)
        .setParameter("county", county.id())
        .setParameter("kinds", kinds)
        .setParameter("time", time)
        .getSingleResult();
  }
}
