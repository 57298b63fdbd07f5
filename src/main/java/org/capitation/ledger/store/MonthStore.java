package org.capitation.ledger.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.capitation.bulk.BulkLoad;
import org.capitation.bulk.BulkRead;
import org.capitation.bulk.BulkRows;
import org.capitation.ledger.AccountingCalendar;
import org.capitation.ledger.Amounts;
import org.capitation.ledger.Closing;
import org.capitation.ledger.Disposition;
import org.capitation.ledger.PriorYearItem;
import org.capitation.ledger.Reason;
import org.capitation.registry.County;
import org.capitation.registry.Pot;
import org.capitation.value.Stamp;

/** 会计月份的存储. */
@ApplicationScoped
public class MonthStore {
  private static final String CLOSED = "CLOSED";

  /** What the month comes to in the totals, as it is closed. */
  private static final String KEEP =
      """
      insert into ledger_month_sum
        select county_id, accounting_month, pot, home_community, disposition, sum(visits), sum(fee),
          sum(fund)
        from ledger_total where county_id = ? and accounting_month = ?
        group by county_id, accounting_month, pot, home_community, disposition
        having sum(visits) <> 0 or sum(fee) <> 0 or sum(fund) <> 0
      """;

  @Inject private YearStore years;
  @Inject private BulkRead read;
  @Inject private BulkLoad bulk;

  /**
   * 月度合计: what is booked in a month.
   *
   * @param month the accounting month
   * @param pot the pot
   * @param disposition what becomes of it
   * @param amounts what it comes to
   */
  public record Sum(YearMonth month, Pot pot, Disposition disposition, Amounts amounts) {}

  /** Which months are closed, and which years locked. */
  public AccountingCalendar calendar(County county) {
    return new AccountingCalendar(closings(county).keySet(), years.locked(county));
  }

  /** Who closed which month, and when. */
  public Map<YearMonth, Stamp> closings(County county) {
    Map<YearMonth, Stamp> closings = new HashMap<>();
    read.each(
        "select month, created_at, created_by from ledger_month where county_id = ? and state = ?",
        row -> Map.entry(BulkRead.month(row.getInt(1)), stamp(row)),
        closing -> closings.put(closing.getKey(), closing.getValue()),
        county.id(),
        CLOSED);
    return closings;
  }

  /** The first month in which something is booked, or that was closed; nothing before that. */
  public Optional<YearMonth> first(County county) {
    return read
        .list(
            "select least(coalesce((select min(accounting_month) from ledger_total"
                + " where county_id = ?), 999912), coalesce((select min(month) from ledger_month"
                + " where county_id = ?), 999912))",
            row -> row.getInt(1),
            county.id(),
            county.id())
        .stream()
        .filter(month -> month < 999912)
        .map(BulkRead::month)
        .findFirst();
  }

  /** What is booked in the months from one to another, both among them. */
  public List<Sum> sums(County county, YearMonth from, YearMonth to) {
    return read.list(
        "select accounting_month, pot, disposition, sum(visits) as visits, sum(fee) as fee,"
            + " sum(fund) as fund from ledger_total where county_id = ?"
            + " and accounting_month between ? and ?"
            + " group by accounting_month, pot, disposition",
        MonthStore::sum,
        county.id(),
        BulkRead.yyyymm(from),
        BulkRead.yyyymm(to));
  }

  /** What a budget year bears of those before it (L11). */
  public List<PriorYearItem> prior(County county, int year) {
    int first = BulkRead.yyyymm(county.year(year).firstMonth());
    // years begin in the same month: twelve months make one
    return read.list(
        "select t.pot, t.disposition, coalesce(c.code, '') as code,"
            + " ceil((? - t.service_month) / 100) as back, sum(t.visits) as visits, sum(t.fee) as fee, sum(t.fund) as fund"
            + " from ledger_total t left join registry_community c on c.id = t.home_community"
            + " where t.county_id = ? and t.budget_year = ? and t.service_month < ?"
            + " group by t.pot, back, code, t.disposition"
            + " having visits <> 0 or fee <> 0 or fund <> 0 order by t.pot desc, back, code",
        row ->
            new PriorYearItem(
                Pot.of(row.getString("pot")).orElseThrow(),
                year - row.getInt("back"),
                row.getString("code"),
                Disposition.valueOf(row.getString("disposition")),
                Columns.amounts(row)),
        first,
        county.id(),
        year,
        first);
  }

  /** What is booked of a pot in a month and charged to nobody, by reason. */
  public Map<Reason, Amounts> uncharged(County county, YearMonth month, Pot pot) {
    Map<Reason, Amounts> uncharged = new HashMap<>();
    read.each(
        "select reason, sum(visits) as visits, sum(fee) as fee, sum(fund) as fund"
            + " from ledger_total where county_id = ? and accounting_month = ?"
            + " and pot = ? and disposition = 'NOT_CHARGEABLE' group by reason",
        row -> Map.entry(Reason.valueOf(row.getString("reason")), Columns.amounts(row)),
        sum -> uncharged.put(sum.getKey(), sum.getValue()),
        county.id(),
        BulkRead.yyyymm(month),
        pot.insuranceType());
    return uncharged;
  }

  /** Keeps what a month comes to, for good. */
  public void keepSums(County county, YearMonth month) {
    bulk.batch(KEEP, List.<Object[]>of(new Object[] {county.id(), BulkRead.yyyymm(month)}));
  }

  /** Closes a month for good; what it comes to is kept before. */
  public void close(County county, YearMonth month, Closing closing) {
    BulkRows rows =
        new BulkRows(
            "ledger_month",
            "county_id",
            "month",
            "state",
            "created_at",
            "created_by",
            "algorithm",
            "digest",
            "previous",
            "text");
    rows.number(county.id()).month(month).text(CLOSED);
    rows.time(closing.stamp().at()).text(closing.stamp().by()).text(Closing.ALGORITHM);
    rows.text(closing.digest()).text(closing.previous()).text(closing.text()).end();
    bulk.load(rows);
  }

  /** The seals of the closed months that have one. */
  public SortedMap<YearMonth, Closing> seals(County county) {
    return seals(read::list, county);
  }

  static SortedMap<YearMonth, Closing> seals(MarkRows.Rows rows, County county) {
    SortedMap<YearMonth, Closing> seals = new TreeMap<>();
    rows.list(
            "select month, created_at, created_by, coalesce(text, ''), digest,"
                + " coalesce(previous, '') from ledger_month"
                + " where county_id = ? and digest is not null",
            row -> Map.entry(BulkRead.month(row.getInt(1)), seal(row)),
            county.id())
        .forEach(seal -> seals.put(seal.getKey(), seal.getValue()));
    return seals;
  }

  private static Closing seal(ResultSet row) throws SQLException {
    return new Closing(stamp(row), row.getString(4), row.getString(5), row.getString(6));
  }

  private static Stamp stamp(ResultSet row) throws SQLException {
    return new Stamp(row.getObject(2, LocalDateTime.class), row.getString(3));
  }

  private static Sum sum(ResultSet row) throws SQLException {
    return new Sum(
        BulkRead.month(row.getInt("accounting_month")),
        Pot.of(row.getString("pot")).orElseThrow(),
        Disposition.valueOf(row.getString("disposition")),
        Columns.amounts(row));
  }
}
