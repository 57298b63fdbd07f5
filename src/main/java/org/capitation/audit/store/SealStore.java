package org.capitation.audit.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.capitation.audit.Chain;
import org.capitation.audit.Event;
import org.capitation.bulk.BulkLoad;
import org.capitation.bulk.BulkRead;

/** 审计链的存储: seals are added, and nothing here changes or removes one. */
@ApplicationScoped
public class SealStore {
  private static final String UNSEALED =
      " from audit_event e left join audit_seal s on s.event_id = e.id where s.event_id is null";
  private static final String LINKS =
      "select s.number, s.event_id, s.seal, e.* from audit_seal s"
          + " left join audit_event e on e.id = s.event_id and e.county = s.county"
          + " where s.county = ? and s.number > ? order by s.number limit ?";

  @Inject private BulkRead read;
  @Inject private BulkLoad bulk;

  /** The counties that have events since a moment. */
  public List<String> counties(LocalDateTime since) {
    return read.list(
        "select distinct county from audit_event where happened_at >= ?",
        row -> row.getString(1),
        since);
  }

  /** The head of a county's chain, held until the end of the transaction. */
  public Chain.Head hold(String county) {
    bulk.batch(
        "insert ignore into audit_head (county, number, seal) values (?, 0, ?)",
        List.<Object[]>of(new Object[] {county, Chain.START}));
    return read.list(
            "select number, seal from audit_head where county = ? for update",
            SealStore::head,
            county)
        .get(0);
  }

  /** The head of a county's chain. */
  public Chain.Head head(String county) {
    return read
        .list("select number, seal from audit_head where county = ?", SealStore::head, county)
        .stream()
        .findFirst()
        .orElse(Chain.Head.NONE);
  }

  private static Chain.Head head(ResultSet row) throws SQLException {
    return new Chain.Head(row.getLong(1), row.getString(2));
  }

  /** Events of a county without a seal, since a moment, the earliest first. */
  public List<Event> unsealed(String county, LocalDateTime since, int most) {
    return read.list(
        "select e.*"
            + UNSEALED
            + " and e.county = ? and e.happened_at >= ? order by e.id limit "
            + most,
        EventStore::event,
        county,
        since);
  }

  /** The keys of events of a county before a moment that have no seal. */
  public List<Long> forgotten(String county, LocalDateTime before) {
    return read.list(
        "select e.id" + UNSEALED + " and e.county = ? and e.happened_at < ? order by e.id limit 1",
        row -> row.getLong(1),
        county,
        before);
  }

  /**
   * Seals events, whose county's head is held.
   *
   * @return the new head
   */
  public Chain.Head seal(String county, Chain.Head head, List<Event> events, LocalDateTime now) {
    List<Object[]> rows = new ArrayList<>();
    Chain.Head at = head;
    for (Event event : events) {
      at = at.then(event);
      rows.add(new Object[] {county, at.number(), event.id(), Chain.ALGORITHM, at.seal(), now});
    }
    bulk.batch(
        "insert into audit_seal (county, number, event_id, algorithm, seal, sealed_at)"
            + " values (?, ?, ?, ?, ?, ?)",
        rows);
    bulk.batch(
        "update audit_head set number = ?, seal = ? where county = ?",
        List.<Object[]>of(new Object[] {at.number(), at.seal(), county}));
    return at;
  }

  /** The next links of a chain. */
  public List<Chain.Link> links(String county, long after, int most) {
    return read.list(LINKS, SealStore::link, county, after, most);
  }

  private static Chain.Link link(ResultSet row) throws SQLException {
    return new Chain.Link(
        row.getLong("number"),
        row.getLong("event_id"),
        row.getString("seal"),
        EventStore.event(row));
  }
}
