package org.capitation.ledger.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.capitation.bulk.BulkRead;
import org.capitation.bulk.Snapshots;
import org.capitation.ledger.AccountingCalendar;
import org.capitation.ledger.Amounts;
import org.capitation.ledger.Disposition;
import org.capitation.ledger.Keys;
import org.capitation.ledger.Recheck;
import org.capitation.ledger.Totals;
import org.capitation.ledger.TotalsCheck;
import org.capitation.registry.County;
import org.capitation.registry.Pot;

/** 台账扫描: reads a whole ledger as it was at one moment. */
@ApplicationScoped
public class LedgerScan {
  @Inject private Snapshots snapshots;

  /**
   * 台账: what is read.
   *
   * @param county whose
   * @param year only this budget year; nothing for all
   */
  public record Books(County county, OptionalInt year) {
    private String of(String columns) {
      String all = "select " + columns + " where county_id = " + county.id();
      return year.isPresent() ? all + " and budget_year = " + year.getAsInt() : all;
    }
  }

  /**
   * 主键段.
   *
   * @param first the first key in it
   * @param last the last
   */
  public record Span(long first, long last) {}

  /** The ledgers as they are now, for a thread to read; to be closed. */
  public Moment open() {
    return new Moment(snapshots.open());
  }

  /** The first and the last key of the visits; of an empty ledger, 1 and 0. */
  public Span span(Moment moment, County county) {
    // each by itself from the end of the primary key: no scan
    List<Long> first = end(moment, county, "asc");
    List<Long> last = end(moment, county, "desc");
    return first.isEmpty() ? new Span(1, 0) : new Span(first.get(0), last.get(0));
  }

  private static List<Long> end(Moment moment, County county, String order) {
    return moment
        .at()
        .list(
            "select id from ledger_visit force index (primary) where county_id = ? order by id "
                + order
                + " limit 1",
            row -> row.getLong(1),
            county.id());
  }

  /** Hands the visits of a span of keys to the check. */
  public void visits(Moment moment, Books books, Span span, Recheck check) {
    moment
        .at()
        .each(
            books.of(VisitSlip.COLUMNS + " from ledger_visit force index (primary)")
                + " and id between "
                + span.first()
                + " and "
                + span.last(),
            new VisitSlip(check)::read);
  }

  /**
   * 后续分录.
   *
   * @param count how many there are
   * @param visits the visits that have any
   */
  public record Later(long count, Keys visits) {}

  /** Adds up the later entries. */
  public Later entries(Moment moment, Books books, Totals totals) {
    Keys visits = new Keys();
    long[] count = {0};
    moment
        .at()
        .each(
            books.of("* from ledger_entry"),
            row -> {
              count[0]++;
              visits.add(row.getLong("visit_id"));
              totals.add(line(row), Columns.amounts(row));
            });
    visits.sort();
    return new Later(count[0], visits);
  }

  /** The totals as they are kept. */
  public Totals totals(Moment moment, Books books) {
    Totals totals = new Totals();
    moment
        .at()
        .each(books.of("* from ledger_total"), row -> totals.add(line(row), Columns.amounts(row)));
    return totals;
  }

  /** The accounting months, as they were at that moment. */
  public AccountingCalendar calendar(Moment moment, County county) {
    Set<YearMonth> closed = new HashSet<>();
    moment
        .at()
        .each(
            "select month from ledger_month where county_id = ? and state = 'CLOSED'",
            row -> closed.add(BulkRead.month(row.getInt(1))),
            county.id());
    return new AccountingCalendar(closed);
  }

  /** What closed months came to when they were closed. */
  public Map<TotalsCheck.Closed, Amounts> closed(Moment moment, County county) {
    Map<TotalsCheck.Closed, Amounts> sums = new HashMap<>();
    moment
        .at()
        .each(
            "select * from ledger_month_sum where county_id = ?",
            row -> sums.put(closed(row), Columns.amounts(row)),
            county.id());
    return sums;
  }

  private static Totals.Line line(ResultSet row) throws SQLException {
    return new Totals.Line(Columns.account(row), BulkRead.month(row.getInt("accounting_month")));
  }

  private static TotalsCheck.Closed closed(ResultSet row) throws SQLException {
    return new TotalsCheck.Closed(
        BulkRead.month(row.getInt("month")),
        Pot.of(row.getString("pot")).orElseThrow(),
        row.getInt("home_community"),
        Disposition.valueOf(row.getString("disposition")));
  }
}
