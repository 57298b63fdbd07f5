package org.capitation.payment.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.capitation.attribution.MemberMonths;
import org.capitation.bulk.BulkLoad;
import org.capitation.bulk.BulkRead;
import org.capitation.bulk.BulkRows;
import org.capitation.bulk.IdBlocks;
import org.capitation.payment.Instalments;
import org.capitation.payment.MemberAdjustment;
import org.capitation.payment.PaidMembers;
import org.capitation.payment.Shift;
import org.capitation.registry.County;
import org.capitation.registry.Pot;
import org.capitation.value.Money;

/** 已拨人数的存储: the people that months were paid for, and what came of those who changed since. */
@ApplicationScoped
public class PaidMemberStore {
  private static final String ADJUSTMENTS = "payment_adjustment";

  private static final String NEWEST =
      "select number, month, attribution_version from payment_statement where county_id = ?"
          + " and pot = ? and budget_year = ? and attribution_version is not null and live"
          + " order by month desc limit 1";

  private static final String MEMBERS =
      "select service_month, community_id, signed, cell, units from payment_member"
          + " where county_id = ? and pot = ? and budget_year = ? and month = ?";

  private static final String OF_YEAR =
      "select * from payment_adjustment where county_id = ? and pot = ? and budget_year = ?"
          + " order by id";

  @Inject private BulkRead read;
  @Inject private BulkLoad bulk;
  @Inject private IdBlocks ids;

  /** Which payments: those of a pot for a budget year. */
  public record Key(County county, Pot pot, int year) {
    private Object[] arguments() {
      return new Object[] {county.id(), pot.insuranceType(), year};
    }
  }

  /**
   * 调整行: a stored line of an adjustment.
   *
   * @param month the accounting month of the statement
   * @param community the key of the community, 0 for the unattributed
   * @param shift who moved; nothing for the rest
   * @param units how many came, or went (below 0)
   * @param perUnit what a unit comes to
   * @param amount what it comes to
   */
  public record Line(
      YearMonth month,
      int community,
      Optional<Shift> shift,
      long units,
      BigDecimal perUnit,
      Money amount) {}

  /** What the months were paid for at last; nothing before the first that followed people. */
  public Optional<PaidMembers> newest(Key key) {
    return read
        .list(
            NEWEST,
            row -> new long[] {row.getLong(1), row.getLong(2), row.getLong(3)},
            key.arguments())
        .stream()
        .findFirst()
        .map(last -> paid(key, last));
  }

  private PaidMembers paid(Key key, long[] last) {
    int months = Math.min((int) last[0], Instalments.MONTHS);
    return new PaidMembers(months, last[2], members(key, BulkRead.month((int) last[1])));
  }

  /** The people that a month and those before it were paid for. */
  public MemberMonths members(Key key, YearMonth month) {
    Map<MemberMonths.Cell, Long> cells = new HashMap<>();
    read.each(
        MEMBERS,
        row ->
            Map.entry(
                new MemberMonths.Cell(
                    BulkRead.month(row.getInt("service_month")),
                    key.pot(),
                    row.getInt("community_id"),
                    row.getBoolean("signed"),
                    row.getString("cell")),
                row.getLong("units")),
        cell -> cells.put(cell.getKey(), cell.getValue()),
        key.county().id(),
        key.pot().insuranceType(),
        key.year(),
        BulkRead.yyyymm(month));
    return new MemberMonths(cells);
  }

  /** Keeps the people that a month and those before it were paid for. */
  public void add(Key key, YearMonth month, MemberMonths members) {
    BulkRows rows =
        new BulkRows(
            "payment_member",
            "county_id",
            "pot",
            "budget_year",
            "month",
            "service_month",
            "community_id",
            "cell",
            "signed",
            "units");
    members
        .cells()
        .forEach(
            (cell, units) -> {
              rows.number(key.county().id()).text(key.pot().insuranceType()).number(key.year());
              rows.month(month).month(cell.month()).number(cell.community()).text(cell.cell());
              rows.flag(cell.signed()).number(units).end();
            });
    if (rows.size() > 0) {
      bulk.load(rows);
    }
  }

  /**
   * Forgets the people of a month whose sheet was withdrawn, and what came of those who changed.
   */
  public void withdraw(Key key, YearMonth month) {
    for (String table : List.of("payment_member", ADJUSTMENTS)) {
      bulk.batch(
          "delete from "
              + table
              + " where county_id = ? and pot = ? and budget_year = ? and month = ?",
          List.<Object[]>of(
              new Object[] {
                key.county().id(), key.pot().insuranceType(), key.year(), BulkRead.yyyymm(month)
              }));
    }
  }

  /** Keeps what the adjustments of a month consist of. */
  public void explain(Key key, YearMonth month, List<MemberAdjustment> lines) {
    if (lines.isEmpty()) {
      return;
    }
    long id = ids.reserve(ADJUSTMENTS, lines.size());
    BulkRows rows =
        new BulkRows(
            ADJUSTMENTS,
            "id",
            "county_id",
            "pot",
            "budget_year",
            "month",
            "community_id",
            "service_month",
            "version_id",
            "from_community",
            "from_signed",
            "to_community",
            "to_signed",
            "cell",
            "units",
            "per_unit",
            "amount");
    for (MemberAdjustment line : lines) {
      rows.number(id++).number(key.county().id()).text(key.pot().insuranceType());
      rows.number(key.year()).month(month).number(line.community());
      shift(rows, line.shift().orElse(null), line.units() < 0);
      rows.number(line.units()).text(line.perUnit().rounded(8).toPlainString());
      rows.yuan(line.amount()).end();
    }
    bulk.load(rows);
  }

  private static void shift(BulkRows rows, Shift shift, boolean left) {
    Integer none = null;
    rows.number(shift == null ? none : Integer.valueOf(BulkRead.yyyymm(shift.month())));
    rows.number(shift == null ? null : Long.valueOf(shift.version()));
    side(rows, shift == null ? null : shift.from());
    side(rows, shift == null ? null : shift.to());
    rows.text(shift == null ? null : (left ? shift.from() : shift.to()).cell());
  }

  private static void side(BulkRows rows, Shift.Side side) {
    rows.number(side == null ? null : Integer.valueOf(side.community()));
    rows.number(side == null ? null : Integer.valueOf(side.signed() ? 1 : 0));
  }

  /** All lines of the adjustments, in the order in which they were made. */
  public List<Line> adjustments(Key key) {
    return read.list(OF_YEAR, PaidMemberStore::line, key.arguments());
  }

  private static Line line(ResultSet row) throws SQLException {
    long units = row.getLong("units");
    int month = row.getInt("service_month");
    Optional<Shift> shift =
        row.wasNull()
            ? Optional.empty()
            : Optional.of(
                new Shift(
                    BulkRead.month(month),
                    row.getLong("version_id"),
                    side(row, "from"),
                    side(row, "to"),
                    Math.abs(units)));
    return new Line(
        BulkRead.month(row.getInt("month")),
        row.getInt("community_id"),
        shift,
        units,
        row.getBigDecimal("per_unit"),
        Money.ofYuan(row.getBigDecimal("amount")));
  }

  private static Shift.Side side(ResultSet row, String which) throws SQLException {
    int community = row.getInt(which + "_community");
    return row.wasNull()
        ? null
        : new Shift.Side(community, row.getBoolean(which + "_signed"), row.getString("cell"));
  }
}
