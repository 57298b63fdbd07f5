package org.capitation.payment.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.capitation.bulk.BulkLoad;
import org.capitation.bulk.BulkRead;
import org.capitation.bulk.BulkRows;
import org.capitation.bulk.IdBlocks;
import org.capitation.payment.Advance;
import org.capitation.payment.AdvanceRequest;
import org.capitation.payment.AdvanceRequest.State;
import org.capitation.registry.County;
import org.capitation.registry.Pot;
import org.capitation.value.Money;
import org.capitation.value.Stamp;

/** 周转金申请的存储. */
@ApplicationScoped
public class RequestStore {
  private static final String TABLE = "payment_request";
  private static final String SELECT = "select * from payment_request where county_id = ?";

  @Inject private BulkRead read;
  @Inject private BulkLoad bulk;
  @Inject private IdBlocks ids;

  /** Adds a request; its key. */
  public long add(County county, AdvanceRequest.Subject subject, Stamp stamp) {
    long id = ids.next(TABLE);
    BulkRows rows =
        new BulkRows(
            TABLE,
            ("id county_id pot community_id budget_year remark state version touched_at touched_by"
                    + " created_at created_by")
                .split(" "));
    rows.number(id).number(county.id()).text(subject.pot().insuranceType());
    rows.number(subject.community()).number(subject.year()).text(subject.remark());
    rows.name(State.APPLIED).number(1);
    rows.time(stamp.at()).text(stamp.by()).time(stamp.at()).text(stamp.by()).end();
    bulk.load(rows);
    return id;
  }

  /** One of a county. */
  public Optional<AdvanceRequest> find(County county, long id) {
    return read.list(SELECT + " and id = ?", RequestStore::request, county.id(), id).stream()
        .findFirst();
  }

  /** Those of a pot and budget year, the newest first. */
  public List<AdvanceRequest> of(County county, Pot pot, int year) {
    return read.list(
        SELECT + " and pot = ? and budget_year = ? order by id desc",
        RequestStore::request,
        county.id(),
        pot.insuranceType(),
        year);
  }

  /** Those that wait for somebody, of all pots and years. */
  public List<AdvanceRequest> open(County county) {
    return read.list(
        SELECT + " and state in ('APPLIED', 'SIGNING') order by id",
        RequestStore::request,
        county.id());
  }

  /** Those that were touched since a moment. */
  public List<AdvanceRequest> touchedSince(County county, LocalDateTime since) {
    return read.list(
        SELECT + " and touched_at > ? order by id", RequestStore::request, county.id(), since);
  }

  /** What came of the examination of a request. */
  public void examine(long id, AdvanceRequest.Examined examined) {
    bulk.batch(
        "update payment_request set balance = ?, deficit = ?, amount = ?, refusal = ?,"
            + " examined_at = ?, examined_by = ? where id = ?",
        List.<Object[]>of(
            new Object[] {
              examined.balance(),
              examined.deficit(),
              examined.amount().yuan(),
              examined.refusal().map(Enum::name).orElse(null),
              examined.stamp().at(),
              examined.stamp().by(),
              id
            }));
  }

  /**
   * It was touched: by a signature, or because its state is another now.
   *
   * @param reason why, or null
   */
  public void touch(long id, State state, String reason, Stamp stamp) {
    bulk.batch(
        "update payment_request set state = ?, reason = ?, version = version + 1, touched_at = ?,"
            + " touched_by = ? where id = ?",
        List.<Object[]>of(new Object[] {state.name(), reason, stamp.at(), stamp.by(), id}));
  }

  private static AdvanceRequest request(ResultSet row) throws SQLException {
    return new AdvanceRequest(
        row.getLong("id"),
        new AdvanceRequest.Subject(
            Pot.of(row.getString("pot")).orElseThrow(),
            row.getInt("budget_year"),
            row.getInt("community_id"),
            row.getString("remark")),
        row.getBigDecimal("balance") == null ? Optional.empty() : Optional.of(examined(row)),
        new AdvanceRequest.Standing(
            State.valueOf(row.getString("state")),
            row.getInt("version"),
            row.getString("reason"),
            SheetStore.stamp(row, "created"),
            SheetStore.stamp(row, "touched")));
  }

  private static AdvanceRequest.Examined examined(ResultSet row) throws SQLException {
    return new AdvanceRequest.Examined(
        row.getBigDecimal("balance"),
        row.getBoolean("deficit"),
        Money.ofYuan(row.getBigDecimal("amount")),
        Optional.ofNullable(row.getString("refusal")).map(Advance.Reason::valueOf),
        SheetStore.stamp(row, "examined"));
  }
}
