package org.capitation.attribution.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.capitation.attribution.ChangeRequest;
import org.capitation.attribution.ChangeRequest.State;
import org.capitation.attribution.Edit;
import org.capitation.attribution.MassChange;
import org.capitation.attribution.Ruling;
import org.capitation.attribution.Signatory;
import org.capitation.bulk.BulkLoad;
import org.capitation.bulk.BulkRead;
import org.capitation.bulk.BulkRows;
import org.capitation.bulk.IdBlocks;
import org.capitation.registry.Catchment;
import org.capitation.registry.County;
import org.capitation.value.Missing;
import org.capitation.value.Stamp;

/** 变更申请的存储. */
@ApplicationScoped
public class ChangeRequestStore {
  private static final String TABLE = "attribution_change";
  private static final String[] COLUMNS =
      ("id county_id kind catchment_kind code from_community to_community giving_team"
              + " giving_doctor taking_team taking_doctor first_day undoes document reason state"
              + " version touched_at touched_by created_at created_by")
          .split(" ");

  @Inject private BulkRead read;
  @Inject private BulkLoad bulk;
  @Inject private IdBlocks ids;
  @Inject private ChangeEditStore edits;

  /** Notes that a change is asked for; its key. */
  public long add(County county, MassChange change, Ruling.Ground ground, Stamp stamp) {
    long id = ids.next(TABLE);
    BulkRows rows = new BulkRows(TABLE, COLUMNS);
    rows.number(id).number(county.id()).name(change.kind());
    MassChange.Place place =
        change instanceof MassChange.CatchmentMoved moved ? moved.place() : null;
    rows.text(place == null ? null : place.kind().name()).text(place == null ? null : place.code());
    rows.number(change.from()).number(change.to());
    if (change instanceof MassChange.ListResigned list) {
      rows.number(list.giver().team()).number(list.giver().doctor());
      rows.number(list.taker().team()).number(list.taker().doctor());
    } else {
      rows.number(null).number(null).number(null).number(null);
    }
    rows.day(change.day());
    rows.number(change instanceof MassChange.Undone undone ? (Number) undone.change() : null);
    rows.text(ground.document()).text(ground.reason()).name(State.DRAFT).number(0);
    rows.time(stamp.at()).text(stamp.by()).time(stamp.at()).text(stamp.by()).end();
    bulk.load(rows);
    return id;
  }

  /** One of a county. */
  public Optional<ChangeRequest> find(County county, long id) {
    return list(county, " and id = " + id).stream().findFirst();
  }

  /**
   * One of a county.
   *
   * @throws Missing if there is no such change
   */
  public ChangeRequest get(County county, long id) {
    return find(county, id).orElseThrow(() -> new Missing("change", id));
  }

  /** The latest of a county, the newest first. */
  public List<ChangeRequest> latest(County county, int most) {
    return list(county, " order by id desc limit " + most);
  }

  /** Those of a county in a state, or all: some after so many, the newest first. */
  public List<ChangeRequest> list(County county, Optional<State> state, int first, int size) {
    return list(county, in(state) + " order by id desc limit " + size + " offset " + first);
  }

  /** How many of a county are in a state, or at all. */
  public long count(County county, Optional<State> state) {
    return read.list(
            "select count(*) from attribution_change where county_id = ?" + in(state),
            row -> row.getLong(1),
            county.id())
        .get(0);
  }

  private static String in(Optional<State> state) {
    return state.map(one -> " and state = '" + one + "'").orElse("");
  }

  private List<ChangeRequest> list(County county, String which) {
    return read.list(
        "select * from attribution_change where county_id = ?" + which, this::request, county.id());
  }

  private ChangeRequest request(ResultSet row) throws SQLException {
    LocalDateTime previewed = row.getObject("previewed_at", LocalDateTime.class);
    LocalDateTime decided = row.getObject("decided_at", LocalDateTime.class);
    return new ChangeRequest(
        row.getLong("id"),
        change(row),
        new Ruling.Ground(row.getString("document"), row.getString("reason")),
        State.valueOf(row.getString("state")),
        row.getInt("version"),
        stamp(row, "created"),
        stamp(row, "touched"),
        previewed == null ? null : new ChangeRequest.Basis(previewed, row.getLong("frame")),
        decided == null
            ? null
            : new ChangeRequest.Decision(stamp(row, "decided"), row.getString("decision")),
        row.getObject("begun_at", LocalDateTime.class),
        row.getObject("ended_at", LocalDateTime.class));
  }

  private MassChange change(ResultSet row) throws SQLException {
    int from = row.getInt("from_community");
    int to = row.getInt("to_community");
    LocalDate day = row.getObject("first_day", LocalDate.class);
    return switch (MassChange.Kind.valueOf(row.getString("kind"))) {
      case CATCHMENT_MOVED ->
          new MassChange.CatchmentMoved(
              new MassChange.Place(
                  Catchment.Kind.valueOf(row.getString("catchment_kind")), row.getString("code")),
              from,
              to,
              day);
      case COMMUNITIES_MERGED -> new MassChange.CommunitiesMerged(from, to, day);
      case LIST_RESIGNED ->
          new MassChange.ListResigned(signatory(row, "giving"), signatory(row, "taking"), day);
      case UNDONE -> undone(row.getLong("undoes"), day);
    };
  }

  /** What takes another change back, which was executed. */
  public MassChange.Undone undone(long change, LocalDate day) {
    return new MassChange.Undone(change, day, edits.of(change).opposite(), edits.contracts(change));
  }

  private static Signatory signatory(ResultSet row, String side) throws SQLException {
    return new Signatory(
        row.getInt(side + "_team"), row.getObject(side + "_doctor", Integer.class));
  }

  private static Stamp stamp(ResultSet row, String what) throws SQLException {
    return new Stamp(row.getObject(what + "_at", LocalDateTime.class), row.getString(what + "_by"));
  }

  /** A preview was computed: it waits for approval. */
  public void previewed(long id, long frame, Stamp stamp) {
    change(
        "state = ?, frame = ?, previewed_at = ?, touched_at = ?, touched_by = ?",
        id,
        State.PROPOSED.name(),
        frame,
        stamp.at(),
        stamp.at(),
        stamp.by());
  }

  /** The preview holds no longer: it waits for another, and for whoever decides anew. */
  public void outdated(long id, Stamp stamp) {
    change(
        "state = ?, decided_at = null, decided_by = null, decision = null, touched_at = ?,"
            + " touched_by = ?",
        id,
        State.DRAFT.name(),
        stamp.at(),
        stamp.by());
  }

  /**
   * It was decided on.
   *
   * @param reason why, or null
   */
  public void decided(long id, State state, String reason, Stamp stamp) {
    change(
        "state = ?, decided_at = ?, decided_by = ?, decision = ?, touched_at = ?, touched_by = ?",
        id,
        state.name(),
        stamp.at(),
        stamp.by(),
        reason,
        stamp.at(),
        stamp.by());
  }

  /** The registers were changed: persons follow. */
  public void begun(long id, Edit edit, LocalDateTime at) {
    edits.add(id, edit);
    change("begun_at = ?", id, at);
  }

  /** All persons have followed. */
  public void ended(long id, Stamp stamp) {
    change(
        "state = ?, ended_at = ?, touched_at = ?, touched_by = ?",
        id,
        State.DONE.name(),
        stamp.at(),
        stamp.at(),
        stamp.by());
  }

  private void change(String what, long id, Object... values) {
    Object[] all = Arrays.copyOf(values, values.length + 1);
    all[values.length] = id;
    bulk.batch(
        "update attribution_change set " + what + ", version = version + 1 where id = ?",
        List.<Object[]>of(all));
  }
}
