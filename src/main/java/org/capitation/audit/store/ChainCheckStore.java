package org.capitation.audit.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.capitation.audit.Chain;
import org.capitation.audit.ChainCheck;
import org.capitation.bulk.BulkLoad;
import org.capitation.bulk.BulkRead;
import org.capitation.bulk.IdBlocks;
import org.capitation.value.Stamp;

/** 审计链校验的存储. */
@ApplicationScoped
public class ChainCheckStore {
  @Inject private BulkRead read;
  @Inject private BulkLoad bulk;
  @Inject private IdBlocks ids;

  /** Begins one. */
  public long begin(String county, Stamp asked) {
    long id = ids.next("audit_check");
    bulk.batch(
        "insert into audit_check (id, county, number, seal, broken_number, broken_event,"
            + " created_at, created_by) values (?, ?, 0, ?, 0, 0, ?, ?)",
        List.<Object[]>of(new Object[] {id, county, Chain.START, asked.at(), asked.by()}));
    return id;
  }

  /** Keeps what one found. */
  public void end(long id, Chain.Walk walk, LocalDateTime now) {
    Chain.Break found = walk.found();
    bulk.batch(
        "update audit_check set ended_at = ?, number = ?, seal = ?, broken = ?,"
            + " broken_number = ?, broken_event = ? where id = ?",
        List.<Object[]>of(
            new Object[] {
              now,
              walk.at().number(),
              walk.at().seal(),
              found == null ? null : found.kind().name(),
              found == null ? 0 : found.number(),
              found == null ? 0 : found.id(),
              id
            }));
  }

  /** One of a county. */
  public Optional<ChainCheck> find(String county, long id) {
    return read
        .list(
            "select * from audit_check where county = ? and id = ?",
            ChainCheckStore::check,
            county,
            id)
        .stream()
        .findFirst();
  }

  /** The latest of a county. */
  public Optional<ChainCheck> latest(String county) {
    return read
        .list(
            "select * from audit_check where county = ? order by id desc limit 1",
            ChainCheckStore::check,
            county)
        .stream()
        .findFirst();
  }

  private static ChainCheck check(ResultSet row) throws SQLException {
    String broken = row.getString("broken");
    return new ChainCheck(
        row.getLong("id"),
        new Stamp(row.getObject("created_at", LocalDateTime.class), row.getString("created_by")),
        row.getObject("ended_at", LocalDateTime.class),
        new Chain.Head(row.getLong("number"), row.getString("seal")),
        broken == null
            ? null
            : new Chain.Break(
                Chain.Break.Kind.valueOf(broken),
                row.getLong("broken_number"),
                row.getLong("broken_event")));
  }
}
