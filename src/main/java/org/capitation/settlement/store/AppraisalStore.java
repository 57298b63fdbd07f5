package org.capitation.settlement.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.capitation.bulk.BulkLoad;
import org.capitation.bulk.BulkRead;
import org.capitation.bulk.BulkRows;
import org.capitation.bulk.IdBlocks;
import org.capitation.registry.County;
import org.capitation.registry.Pot;
import org.capitation.settlement.Appraisal;
import org.capitation.settlement.Appraisal.State;
import org.capitation.settlement.Assessment;
import org.capitation.value.Missing;
import org.capitation.value.Stamp;

/** 年度考核的存储; whoever writes holds the county. */
@ApplicationScoped
public class AppraisalStore {
  private static final String TABLE = "settlement_appraisal";
  private static final String SELECT = "select * from settlement_appraisal where county_id = ?";
  private static final String YEAR = " and pot = ? and budget_year = ?";

  @Inject private BulkRead read;
  @Inject private BulkLoad bulk;
  @Inject private IdBlocks ids;
  @Inject private AppraisalLines lines;

  /** Which year: that of a pot. */
  public record Key(Pot pot, int year) {}

  /** What the settlement takes of the frozen ones, by the key of the community. */
  public Map<Integer, Assessment> frozen(County county, Pot pot, int year) {
    return assessments(county, pot, year, State.FROZEN::equals);
  }

  /** What a draft takes of those that the communities know, by the key of the community. */
  public Map<Integer, Assessment> current(County county, Pot pot, int year) {
    return assessments(county, pot, year, State::isPublic);
  }

  private Map<Integer, Assessment> assessments(
      County county, Pot pot, int year, Predicate<State> which) {
    Map<Integer, Assessment> all = new LinkedHashMap<>();
    live(county, new Key(pot, year)).stream()
        .filter(one -> which.test(one.standing().state()))
        .forEach(one -> all.put(one.subject().community(), one.assessment()));
    return all;
  }

  /** Those of a pot and year that no other version has replaced, by community. */
  public List<Appraisal> live(County county, Key key) {
    return list(
        YEAR + " and live order by community_id",
        county.id(),
        key.pot().insuranceType(),
        key.year());
  }

  /** All that wait for somebody, of all pots and years. */
  public List<Appraisal> open(County county) {
    return list(" and live and state <> 'FROZEN' order by id", county.id());
  }

  /** Those that were touched since a moment. */
  public List<Appraisal> touchedSince(County county, LocalDateTime since) {
    return list(" and touched_at > ? order by id", county.id(), since);
  }

  /** The versions of a community's year, the newest first. */
  public List<Appraisal> versions(County county, Appraisal.Subject subject) {
    return list(
        YEAR + " and community_id = ? order by number desc",
        county.id(),
        subject.pot().insuranceType(),
        subject.year(),
        subject.community());
  }

  /**
   * One of a county.
   *
   * @throws Missing if there is none
   */
  public Appraisal get(County county, long id) {
    return list(" and id = ?", county.id(), id).stream()
        .findFirst()
        .orElseThrow(() -> new Missing("appraisal", id));
  }

  private List<Appraisal> list(String which, Object... arguments) {
    return read.list(SELECT + which, this::appraisal, arguments);
  }

  /** Adds a draft; its key. */
  public long add(County county, Appraisal draft) {
    long id = ids.next(TABLE);
    BulkRows rows =
        new BulkRows(
            TABLE,
            ("id county_id pot budget_year community_id number policy_id state version score taken"
                    + " touched_at touched_by created_at created_by")
                .split(" "));
    Appraisal.Subject subject = draft.subject();
    Appraisal.Standing standing = draft.standing();
    rows.number(id).number(county.id()).text(subject.pot().insuranceType());
    rows.number(subject.year()).number(subject.community()).number(draft.number());
    rows.number(subject.policy()).name(State.DRAFT).number(1);
    rows.text(draft.score().map(BigDecimal::toPlainString).orElse(null));
    rows.text(standing.taken().map(BulkRead::yyyymm).map(String::valueOf).orElse(null));
    rows.time(standing.touched().at()).text(standing.touched().by());
    rows.time(standing.created().at()).text(standing.created().by()).end();
    bulk.load(rows);
    lines.add(id, draft.lines());
    return id;
  }

  /** The lines are others now, and so may be the score and the month of the figures. */
  public void write(Appraisal changed) {
    lines.replace(changed.id(), changed.lines());
    bulk.batch(
        "update settlement_appraisal set score = ?, taken = ? where id = ?",
        List.<Object[]>of(
            new Object[] {
              changed.score().orElse(null),
              changed.standing().taken().map(BulkRead::yyyymm).orElse(null),
              changed.id()
            }));
  }

  /** It was touched: by a signature, or because its state is another now. */
  public void touch(long id, State state, Stamp stamp) {
    bulk.batch(
        "update settlement_appraisal set state = ?, version = version + 1, touched_at = ?,"
            + " touched_by = ? where id = ?",
        List.<Object[]>of(new Object[] {state.name(), stamp.at(), stamp.by(), id}));
  }

  /** It was published. */
  public void publish(long id, Stamp stamp) {
    bulk.batch(
        "update settlement_appraisal set published_at = ?, published_by = ? where id = ?",
        List.<Object[]>of(new Object[] {stamp.at(), stamp.by(), id}));
    touch(id, State.PUBLISHED, stamp);
  }

  /** Another version takes its place. */
  public void replace(long id, String reason, Stamp stamp) {
    bulk.batch(
        "update settlement_appraisal set live = null, reason = ? where id = ?",
        List.<Object[]>of(new Object[] {reason, id}));
    touch(id, State.REPLACED, stamp);
  }

  private Appraisal appraisal(ResultSet row) throws SQLException {
    long id = row.getLong("id");
    int taken = row.getInt("taken");
    return new Appraisal(
        id,
        new Appraisal.Subject(
            Pot.of(row.getString("pot")).orElseThrow(),
            row.getInt("budget_year"),
            row.getInt("community_id"),
            row.getLong("policy_id")),
        row.getInt("number"),
        new Appraisal.Standing(
            State.valueOf(row.getString("state")),
            row.getInt("version"),
            taken == 0 ? Optional.<YearMonth>empty() : Optional.of(BulkRead.month(taken)),
            row.getString("reason"),
            AppraisalLines.stamp(row, "published"),
            AppraisalLines.stamp(row, "created").orElseThrow(),
            AppraisalLines.stamp(row, "touched").orElseThrow()),
        Optional.ofNullable(row.getBigDecimal("score")),
        lines.of(id));
  }
}
