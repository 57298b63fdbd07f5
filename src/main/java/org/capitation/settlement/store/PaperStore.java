package org.capitation.settlement.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.capitation.bulk.BulkLoad;
import org.capitation.bulk.BulkRead;
import org.capitation.bulk.IdBlocks;
import org.capitation.registry.County;
import org.capitation.registry.Pot;
import org.capitation.settlement.Paper;
import org.capitation.settlement.Paper.State;
import org.capitation.settlement.Seal;
import org.capitation.value.Stamp;

/** 清算文书的存储. */
@ApplicationScoped
public class PaperStore {
  private static final String SELECT = "select * from settlement_paper where county_id = ?";
  private static final String OF_YEAR = SELECT + " and pot = ? and budget_year = ?";

  @Inject private BulkRead read;
  @Inject private BulkLoad bulk;
  @Inject private IdBlocks ids;
  @Inject private ReplyStore replies;

  /** Adds a paper that is published; its key. */
  public long add(County county, Paper.Subject subject, Seal seal, Stamp stamp) {
    long id = ids.next("settlement_paper");
    write(
        "insert into settlement_paper (id, county_id, pot, budget_year, number, state, version,"
            + " algorithm, digest, text, touched_at, touched_by, created_at, created_by)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        id,
        county.id(),
        subject.pot().insuranceType(),
        subject.year(),
        subject.number(),
        State.PUBLISHED.name(),
        1,
        seal.algorithm(),
        seal.digest(),
        seal.text(),
        stamp.at(),
        stamp.by(),
        stamp.at(),
        stamp.by());
    return id;
  }

  /** One of a county. */
  public Optional<Paper> find(County county, long id) {
    return read.list(SELECT + " and id = ?", this::paper, county.id(), id).stream().findFirst();
  }

  /** Those of a pot and year, the newest first. */
  public List<Paper> of(County county, Pot pot, int year) {
    return read.list(
        OF_YEAR + " order by id desc", this::paper, county.id(), pot.insuranceType(), year);
  }

  /** The newest of a pot and year that was not withdrawn. */
  public Optional<Paper> newest(County county, Pot pot, int year) {
    return of(county, pot, year).stream()
        .filter(paper -> paper.standing().state() != State.STOPPED)
        .findFirst();
  }

  /** Those that wait for somebody, of all pots and years. */
  public List<Paper> open(County county) {
    return read.list(
        SELECT + " and state in ('PUBLISHED', 'SIGNED') order by id", this::paper, county.id());
  }

  /** Those that were touched since a moment. */
  public List<Paper> touchedSince(County county, LocalDateTime since) {
    return read.list(SELECT + " and touched_at > ? order by id", this::paper, county.id(), since);
  }

  /**
   * It was touched: by a signature or a reply, or because its state is another now.
   *
   * @param reason why, or null
   */
  public void touch(long id, State state, String reason, Stamp stamp) {
    write(
        "update settlement_paper set state = ?, reason = ?, version = version + 1, touched_at = ?,"
            + " touched_by = ?, live = ? where id = ?",
        state.name(),
        reason,
        stamp.at(),
        stamp.by(),
        state == State.STOPPED ? null : Boolean.TRUE,
        id);
  }

  private void write(String statement, Object... arguments) {
    bulk.batch(statement, List.<Object[]>of(arguments));
  }

  private Paper paper(ResultSet row) throws SQLException {
    long id = row.getLong("id");
    return new Paper(
        id,
        new Paper.Subject(
            Pot.of(row.getString("pot")).orElseThrow(),
            row.getInt("budget_year"),
            row.getInt("number")),
        new Paper.Standing(
            State.valueOf(row.getString("state")),
            row.getInt("version"),
            row.getString("reason"),
            stamp(row, "created"),
            stamp(row, "touched")),
        new Seal(row.getString("algorithm"), row.getString("digest"), row.getString("text")),
        replies.of(id));
  }

  static Stamp stamp(ResultSet row, String what) throws SQLException {
    return new Stamp(row.getObject(what + "_at", LocalDateTime.class), row.getString(what + "_by"));
  }
}
