package org.capitation.audit.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.capitation.audit.Actor;
import org.capitation.audit.Change;
import org.capitation.audit.ChangeText;
import org.capitation.audit.Deed;
import org.capitation.audit.Event;
import org.capitation.audit.EventFilter;
import org.capitation.audit.EventList;
import org.capitation.audit.Outcome;
import org.capitation.audit.Underway;
import org.capitation.bulk.BulkLoad;
import org.capitation.bulk.BulkRead;
import org.capitation.bulk.IdBlocks;

/** 审计事件的存储: events are added, and nothing here changes or removes one (U8). */
@ApplicationScoped
public class EventStore {
  private static final String TABLE = "audit_event";
  private static final int BLOCK = 50;
  private static final String ADD =
      "insert into audit_event (id, county, happened_at, account, way, address, request, outcome,"
          + " deed, community, person_id, object, reason, changes)"
          + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  @Inject private BulkRead read;
  @Inject private BulkLoad bulk;
  @Inject private IdBlocks ids;
  @Inject private Clock clock;

  private long next;
  private long end;

  private synchronized long nextId() {
    if (next == end) {
      next = ids.reserve(TABLE, BLOCK);
      end = next + BLOCK;
    }
    return next++;
  }

  /** Adds the event of a deed. */
  void add(Underway deed, Outcome outcome, List<Change> changes) {
    add(deed.actor(), outcome, deed.deed(), changes);
  }

  /** Adds an event. */
  public void add(Actor actor, Outcome outcome, Deed deed, List<Change> changes) {
    add(new Event(nextId(), now(), actor, outcome, deed, changes));
  }

  private LocalDateTime now() {
    return LocalDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS);
  }

  private void add(Event event) {
    Actor actor = event.actor();
    Deed deed = event.deed();
    bulk.batch(
        ADD,
        List.<Object[]>of(
            new Object[] {
              event.id(),
              actor.county(),
              event.at(),
              actor.account(),
              actor.way(),
              actor.address(),
              actor.request(),
              event.outcome().name(),
              deed.name(),
              deed.community(),
              deed.person(),
              deed.object(),
              deed.reason(),
              ChangeText.of(event.changes())
            }));
  }

  /** An event of a county. */
  public Optional<Event> find(String county, long id) {
    return read
        .list(
            "select * from audit_event where county = ? and id = ?", EventStore::event, county, id)
        .stream()
        .findFirst();
  }

  /** Events of a county, the latest first. */
  public EventList list(String county, EventFilter filter, int from, int size) {
    EventQuery query = new EventQuery(county, filter);
    long count =
        read.list("select count(*)" + query.from(), row -> row.getLong(1), query.arguments())
            .get(0);
    return new EventList(
        count,
        read.list(
            "select *"
                + query.from()
                + " order by happened_at desc, id desc limit "
                + size
                + " offset "
                + from,
            EventStore::event,
            query.arguments()));
  }

  /** How many fit. */
  public long count(String county, EventFilter filter) {
    EventQuery query = new EventQuery(county, filter);
    return read.list("select count(*)" + query.from(), row -> row.getLong(1), query.arguments())
        .get(0);
  }

  /** The event in a row; null where the row has none. */
  static Event event(ResultSet row) throws SQLException {
    long id = row.getLong("id");
    if (row.wasNull()) {
      return null;
    }
    long person = row.getLong("person_id");
    Long known = row.wasNull() ? null : person;
    return new Event(
        id,
        row.getObject("happened_at", LocalDateTime.class),
        new Actor(
            row.getString("account"),
            row.getString("county"),
            row.getString("way"),
            row.getString("address"),
            row.getString("request")),
        Outcome.valueOf(row.getString("outcome")),
        new Deed(
            row.getString("deed"),
            row.getString("community"),
            known,
            row.getString("object"),
            row.getString("reason")),
        ChangeText.read(row.getString("changes")));
  }
}
