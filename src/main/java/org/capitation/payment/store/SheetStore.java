package org.capitation.payment.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.capitation.bulk.BulkLoad;
import org.capitation.bulk.BulkRead;
import org.capitation.bulk.BulkRows;
import org.capitation.bulk.IdBlocks;
import org.capitation.payment.MonthlyClaims;
import org.capitation.payment.PartByMembers;
import org.capitation.payment.Sheet;
import org.capitation.payment.Sheet.State;
import org.capitation.registry.County;
import org.capitation.registry.Pot;
import org.capitation.value.Money;
import org.capitation.value.Stamp;

/** 月度拨付单的存储: sheets as papers; their statements are added by {@link StatementStore}. */
@ApplicationScoped
public class SheetStore {
  private static final String SELECT = "select * from payment_sheet where county_id = ?";

  @Inject private BulkRead read;
  @Inject private BulkLoad bulk;
  @Inject private IdBlocks ids;

  /** Which sheet: that of a pot and month. */
  public record Key(Pot pot, YearMonth month) {}

  /** Adds a sheet without statements; its key. */
  public long add(County county, Key key, Sheet.Kind kind, Stamp stamp) {
    // from the sequence of the statements, as those have that were there before any sheet
    long id = ids.next("payment_statement");
    boolean decided = kind == Sheet.Kind.DECIDED;
    BulkRows rows =
        new BulkRows(
            "payment_sheet",
            "id county_id pot month kind state version touched_at touched_by created_at created_by"
                .split(" "));
    rows.number(id).number(county.id()).text(key.pot().insuranceType()).month(key.month());
    rows.name(kind).name(decided ? State.APPROVED : State.SIGNING).number(1);
    rows.time(stamp.at()).text(stamp.by()).time(stamp.at()).text(stamp.by()).end();
    bulk.load(rows);
    return id;
  }

  /** One of a county. */
  public Optional<Sheet> find(County county, long id) {
    return read.list(SELECT + " and id = ?", this::sheet, county.id(), id).stream().findFirst();
  }

  /** Those of a pot from one month to another, both among them, the newest first. */
  public List<Sheet> of(County county, Pot pot, YearMonth from, YearMonth to) {
    return read.list(
        SELECT + " and pot = ? and month between ? and ? order by month desc, id desc",
        this::sheet,
        county.id(),
        pot.insuranceType(),
        BulkRead.yyyymm(from),
        BulkRead.yyyymm(to));
  }

  /** Those that wait for somebody, of all pots and years; what was decided elsewhere does not. */
  public List<Sheet> open(County county) {
    return read.list(
        SELECT + " and kind = 'PREPARED' and state in ('SIGNING', 'APPROVED') order by id",
        this::sheet,
        county.id());
  }

  /** Those that were touched since a moment. */
  public List<Sheet> touchedSince(County county, LocalDateTime since) {
    return read.list(SELECT + " and touched_at > ? order by id", this::sheet, county.id(), since);
  }

  /** The newest month of a pot with a sheet that was not withdrawn; nothing before the first. */
  public Optional<Sheet> newest(County county, Pot pot) {
    return read
        .list(
            SELECT + " and pot = ? and state <> ? order by month desc limit 1",
            this::sheet,
            county.id(),
            pot.insuranceType(),
            State.STOPPED.name())
        .stream()
        .findFirst();
  }

  /**
   * It was touched: by a signature, or because its state is another now.
   *
   * @param reason why, or null
   */
  public void touch(long id, State state, String reason, Stamp stamp) {
    bulk.batch(
        "update payment_sheet set state = ?, reason = ?, version = version + 1, touched_at = ?,"
            + " touched_by = ? where id = ?",
        List.<Object[]>of(new Object[] {state.name(), reason, stamp.at(), stamp.by(), id}));
  }

  /** The statements of a sheet count no more. */
  public void withdraw(long id) {
    bulk.batch(
        "update payment_statement set live = null where sheet_id = ?",
        List.<Object[]>of(new Object[] {id}));
  }

  /** A statement was really paid. */
  public void remit(long statement, Sheet.Remitted remitted) {
    bulk.batch(
        "update payment_statement set paid_on = ?, voucher = ?, paid_at = ?, paid_by = ?"
            + " where id = ?",
        List.<Object[]>of(
            new Object[] {
              remitted.day(),
              remitted.voucher(),
              remitted.stamp().at(),
              remitted.stamp().by(),
              statement
            }));
  }

  private Sheet sheet(ResultSet row) throws SQLException {
    long id = row.getLong("id");
    return new Sheet(
        id,
        Pot.of(row.getString("pot")).orElseThrow(),
        BulkRead.month(row.getInt("month")),
        Sheet.Kind.valueOf(row.getString("kind")),
        new Sheet.Standing(
            State.valueOf(row.getString("state")),
            row.getInt("version"),
            row.getString("reason"),
            stamp(row, "created"),
            stamp(row, "touched")),
        lines(id));
  }

  private List<Sheet.Line> lines(long sheet) {
    return read.list(
        "select * from payment_statement where sheet_id = ? order by budget_year, community_id",
        SheetStore::line,
        sheet);
  }

  private static Sheet.Line line(ResultSet row) throws SQLException {
    long agreement = row.getLong("agreement_id");
    LocalDate day = row.getObject("paid_on", LocalDate.class);
    return new Sheet.Line(
        row.getLong("id"),
        row.getInt("community_id"),
        row.getInt("budget_year"),
        new Sheet.Ground(
            row.getLong("policy_id"),
            agreement == 0 ? Optional.empty() : Optional.of(agreement),
            money(row, "budget"),
            money(row, "adjustment"),
            people(row)),
        new MonthlyClaims(
            money(row, "earned"),
            money(row, "from_others"),
            money(row, "elsewhere"),
            new MonthlyClaims.Examined(money(row, "refused"), money(row, "adjusted"))),
        StatementColumns.sums(row),
        day == null
            ? Optional.empty()
            : Optional.of(new Sheet.Remitted(day, row.getString("voucher"), stamp(row, "paid"))));
  }

  private static Optional<PartByMembers.Ground> people(ResultSet row) throws SQLException {
    long attribution = row.getLong("attribution_version");
    return row.wasNull()
        ? Optional.empty()
        : Optional.of(new PartByMembers.Ground(row.getInt("budget_version"), attribution));
  }

  private static Money money(ResultSet row, String column) throws SQLException {
    return Money.ofYuan(row.getBigDecimal(column));
  }

  static Stamp stamp(ResultSet row, String what) throws SQLException {
    return new Stamp(row.getObject(what + "_at", LocalDateTime.class), row.getString(what + "_by"));
  }
}
