package org.capitation.budget.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.capitation.budget.Agreement;
import org.capitation.budget.Agreement.State;
import org.capitation.bulk.BulkLoad;
import org.capitation.bulk.BulkRead;
import org.capitation.bulk.BulkRows;
import org.capitation.bulk.IdBlocks;
import org.capitation.registry.County;
import org.capitation.registry.Pot;
import org.capitation.value.Stamp;

/** 打包付费协议的存储. */
@ApplicationScoped
public class AgreementStore {
  private static final String TABLE = "budget_agreement";
  private static final String SELECT =
      "select a.*, s.name as scan_name, s.sha256 as scan_sha256 from budget_agreement a"
          + " join document_attachment s on s.id = a.scan_id where a.county_id = ?";

  @Inject private BulkRead read;
  @Inject private BulkLoad bulk;
  @Inject private IdBlocks ids;

  /** Adds a draft; its key. */
  public long add(
      County county, Agreement.Parties parties, Agreement.Terms terms, long scan, Stamp stamp) {
    long id = ids.next(TABLE);
    BulkRows rows =
        new BulkRows(
            TABLE,
            ("id county_id community_id pot year policy_id document signed_on valid_from valid_to"
                    + " scan_id state version touched_at touched_by created_at created_by")
                .split(" "));
    rows.number(id).number(county.id()).number(parties.community());
    rows.text(terms.pot().insuranceType()).number(terms.year()).number(terms.policy());
    rows.text(terms.document()).day(terms.signed());
    rows.day(terms.valid().from()).day(terms.valid().to());
    rows.number(scan).name(State.DRAFT).number(1);
    rows.time(stamp.at()).text(stamp.by()).time(stamp.at()).text(stamp.by()).end();
    bulk.load(rows);
    BulkRows members =
        new BulkRows("budget_agreement_member", "agreement_id", "number", "code", "name");
    for (Agreement.Member member : parties.members()) {
      members.number(id).number(members.size()).text(member.code()).text(member.name()).end();
    }
    bulk.load(members);
    return id;
  }

  /** Those of a pot and year, the newest first. */
  public List<Agreement> of(County county, Pot pot, int year) {
    return read.list(
        SELECT + " and a.pot = ? and a.year = ? order by a.id desc",
        this::agreement,
        county.id(),
        pot.insuranceType(),
        year);
  }

  /** Those of a pot and year that are in force. */
  public List<Agreement> inForce(County county, Pot pot, int year) {
    return of(county, pot, year).stream()
        .filter(one -> one.standing().state() == State.IN_FORCE)
        .toList();
  }

  /** Those that wait for somebody, of all pots and years. */
  public List<Agreement> drafts(County county) {
    return read.list(
        SELECT + " and a.state in ('DRAFT') order by a.id", this::agreement, county.id());
  }

  /** Those that were touched since a moment. */
  public List<Agreement> touchedSince(County county, LocalDateTime since) {
    return read.list(
        SELECT + " and a.touched_at > ? order by a.id", this::agreement, county.id(), since);
  }

  /** One of a county. */
  public Optional<Agreement> find(County county, long id) {
    return read.list(SELECT + " and a.id = ?", this::agreement, county.id(), id).stream()
        .findFirst();
  }

  /**
   * Waits until no other transaction works at it or at another of the same pot and year, and keeps
   * others waiting until this one ends.
   */
  public void hold(long id) {
    read.list(
        "select b.id from budget_agreement a join budget_agreement b on b.county_id = a.county_id"
            + " and b.pot = a.pot and b.year = a.year where a.id = ? order by b.id for update",
        row -> 1,
        id);
  }

  /**
   * It was touched: by a signature, or because its state is another now.
   *
   * @param reason why, or null
   */
  public void touch(long id, State state, String reason, Stamp stamp) {
    bulk.batch(
        "update budget_agreement set state = ?, reason = ?, version = version + 1, touched_at = ?,"
            + " touched_by = ? where id = ?",
        List.<Object[]>of(new Object[] {state.name(), reason, stamp.at(), stamp.by(), id}));
  }

  private Agreement agreement(ResultSet row) throws SQLException {
    long id = row.getLong("id");
    return new Agreement(
        id,
        new Agreement.Parties(row.getInt("community_id"), members(id)),
        new Agreement.Terms(
            Pot.of(row.getString("pot")).orElseThrow(),
            row.getInt("year"),
            row.getLong("policy_id"),
            row.getString("document"),
            row.getObject("signed_on", LocalDate.class),
            BulkRead.range(row)),
        new Agreement.Scan(
            row.getLong("scan_id"), row.getString("scan_name"), row.getString("scan_sha256")),
        new Agreement.Standing(
            State.valueOf(row.getString("state")),
            row.getInt("version"),
            row.getString("reason"),
            stamp(row, "created"),
            stamp(row, "touched")));
  }

  private List<Agreement.Member> members(long agreement) {
    return read.list(
        "select code, name from budget_agreement_member where agreement_id = ? order by number",
        row -> new Agreement.Member(row.getString("code"), row.getString("name")),
        agreement);
  }

  static Stamp stamp(ResultSet row, String what) throws SQLException {
    return new Stamp(row.getObject(what + "_at", LocalDateTime.class), row.getString(what + "_by"));
  }
}
