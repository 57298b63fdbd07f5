package org.capitation.monitoring.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.capitation.bulk.BulkLoad;
import org.capitation.bulk.BulkRead;
import org.capitation.bulk.BulkRows;
import org.capitation.bulk.IdBlocks;
import org.capitation.monitoring.Issued;
import org.capitation.monitoring.Talk;
import org.capitation.monitoring.Talk.State;
import org.capitation.registry.County;
import org.capitation.value.Missing;
import org.capitation.value.Stamp;

/** 约谈的存储. */
@ApplicationScoped
public class TalkStore {
  private static final String TABLE = "monitoring_talk";

  @Inject private BulkRead read;
  @Inject private BulkLoad bulk;
  @Inject private IdBlocks ids;

  /** Notes that a talk is planned; its key. */
  public long add(County county, Issued.Subject subject, Talk.Plan plan) {
    long id = ids.next(TABLE);
    BulkRows rows =
        new BulkRows(
            TABLE,
            "id",
            "county_id",
            "pot",
            "budget_year",
            "month",
            "community_id",
            "state",
            "version",
            "planned_for",
            "reason",
            "created_at",
            "created_by");
    rows.number(id).number(county.id()).text(subject.pot().insuranceType());
    rows.number(subject.year()).month(subject.month()).number(subject.community());
    rows.name(State.PLANNED).number(1).day(plan.day()).text(plan.reason());
    rows.time(plan.stamp().at()).text(plan.stamp().by()).end();
    bulk.load(rows);
    return id;
  }

  /** The talks of a year, the latest first. */
  public List<Talk> talks(County county, int year) {
    return list(county, " and budget_year = " + year + " order by id desc");
  }

  /** The talks that are not closed. */
  public List<Talk> open(County county) {
    return list(county, " and state <> 'CLOSED' order by id");
  }

  /**
   * One of a county.
   *
   * @throws Missing if there is no such talk
   */
  public Talk get(County county, long id) {
    return one(county, id, "");
  }

  /**
   * The same, to be changed: nobody else changes it until the transaction ends.
   *
   * @throws Missing if there is no such talk
   */
  public Talk lock(County county, long id) {
    return one(county, id, " for update");
  }

  private Talk one(County county, long id, String how) {
    return list(county, " and id = " + id + how).stream()
        .findFirst()
        .orElseThrow(() -> new Missing("talk", id));
  }

  private List<Talk> list(County county, String which) {
    return read.list(
        "select * from monitoring_talk where county_id = ?" + which, TalkStore::talk, county.id());
  }

  /** It was held. */
  public void held(long id, Talk.Held held) {
    change(
        "state = ?, held_on = ?, minutes = ?, measures = ?, deadline = ?, held_at = ?, held_by = ?",
        id,
        State.HELD.name(),
        held.day(),
        held.minutes(),
        held.measures(),
        held.deadline(),
        held.stamp().at(),
        held.stamp().by());
  }

  /** It was followed up. */
  public void followed(long id, Talk.Followed followed) {
    change(
        "state = ?, followed_on = ?, follow_up = ?, followed_at = ?, followed_by = ?",
        id,
        State.FOLLOWED.name(),
        followed.day(),
        followed.result(),
        followed.stamp().at(),
        followed.stamp().by());
  }

  /** It is closed. */
  public void closed(long id, Stamp stamp) {
    change(
        "state = ?, closed_at = ?, closed_by = ?", id, State.CLOSED.name(), stamp.at(), stamp.by());
  }

  private void change(String what, long id, Object... values) {
    Object[] all = Arrays.copyOf(values, values.length + 1);
    all[values.length] = id;
    bulk.batch(
        "update monitoring_talk set " + what + ", version = version + 1 where id = ?",
        List.<Object[]>of(all));
  }

  private static Talk talk(ResultSet row) throws SQLException {
    return new Talk(
        row.getLong("id"),
        WarningStore.subject(row),
        row.getInt("version"),
        new Talk.Plan(
            row.getObject("planned_for", LocalDate.class),
            row.getString("reason"),
            stamp(row, "created").orElseThrow()),
        held(row),
        followed(row),
        stamp(row, "closed"));
  }

  private static Optional<Talk.Held> held(ResultSet row) throws SQLException {
    Optional<Stamp> stamp = stamp(row, "held");
    return stamp.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Talk.Held(
                row.getObject("held_on", LocalDate.class),
                row.getString("minutes"),
                row.getString("measures"),
                row.getObject("deadline", LocalDate.class),
                stamp.get()));
  }

  private static Optional<Talk.Followed> followed(ResultSet row) throws SQLException {
    Optional<Stamp> stamp = stamp(row, "followed");
    return stamp.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Talk.Followed(
                row.getObject("followed_on", LocalDate.class),
                row.getString("follow_up"),
                stamp.get()));
  }

  private static Optional<Stamp> stamp(ResultSet row, String what) throws SQLException {
    LocalDateTime at = row.getObject(what + "_at", LocalDateTime.class);
    return at == null ? Optional.empty() : Optional.of(new Stamp(at, row.getString(what + "_by")));
  }
}
