package org.capitation.ledger.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.capitation.bulk.Snapshots;
import org.capitation.ledger.AccountingCalendar;
import org.capitation.ledger.Amounts;
import org.capitation.ledger.AwayTotals;
import org.capitation.ledger.Borne;
import org.capitation.ledger.Difference;
import org.capitation.ledger.Findings;
import org.capitation.ledger.Keys;
import org.capitation.ledger.Recheck;
import org.capitation.ledger.Totals;
import org.capitation.ledger.TotalsCheck;
import org.capitation.registry.County;
import org.capitation.value.Money;

/** 台账扫描: reads a whole ledger as it was at one moment. */
@ApplicationScoped
public class LedgerScan {
  private static final String LINE =
      "pot, home_community, provider_community, category, disposition, reason, signed,"
          + " service_month, accounting_month, budget_year, visits, fee, fund";

  /**
   * As many keys as one query asks for: what it finds is one value, some 80 bytes for each, and
   * values of half a megabyte are dear to a collector that has little room.
   */
  private static final long AT_ONCE = 4_000;

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
    String sql = books.of(SlipScan.COLUMNS + " from ledger_visit force index (ledger_visit_slip)");
    for (long from = span.first(); from <= span.last(); from += AT_ONCE) {
      long to = Math.min(from + AT_ONCE - 1, span.last());
      SlipScan.scan(moment.at(), sql + " and id between " + from + " and " + to, check);
    }
  }

  /**
   * 合计: what stands beside the visits.
   *
   * @param count how many later entries there are
   * @param visits the visits that have any
   * @param entries the sums of the later entries
   * @param kept what is kept of all of them
   */
  public record Sums(long count, Keys visits, Totals entries, Kept kept) {}

  /**
   * 所存汇总.
   *
   * @param borne who bears what of each year
   * @param away what all institutions outside the county earned
   */
  public record Kept(
      Totals totals, Map<Borne.Share, Money> borne, Map<AwayTotals.Share, Amounts> away) {}

  /** Adds up the later entries, and reads the totals. */
  public Sums sums(Moment moment, Books books, Findings findings) {
    Keys visits = new Keys();
    Totals entries = new Totals();
    long[] count = {0};
    moment
        .at()
        .each(
            books.of("visit_id, kind, " + LINE + " from ledger_entry"),
            row -> {
              count[0]++;
              visits.add(row.getLong("visit_id"));
              Reading reading = new Reading(row);
              reading.kind();
              add(entries, row.getLong("visit_id"), reading, findings);
            });
    visits.sort();
    Totals kept = new Totals();
    moment
        .at()
        .each(
            books.of(LINE + " from ledger_total"), row -> add(kept, 0, new Reading(row), findings));
    return new Sums(
        count[0],
        visits,
        entries,
        new Kept(kept, borne(moment, books, findings), away(moment, books, findings)));
  }

  private static Map<AwayTotals.Share, Amounts> away(
      Moment moment, Books books, Findings findings) {
    Map<AwayTotals.Share, Amounts> away = new HashMap<>();
    moment
        .at()
        .each(
            books.of(
                    "pot, budget_year, home_community, accounting_month, sum(visits) visits,"
                        + " sum(fee) fee, sum(fund) fund from ledger_away")
                + " group by pot, budget_year, home_community, accounting_month",
            row -> {
              Reading reading = new Reading(row);
              AwayTotals.Share share = reading.away();
              if (reading.illegible().isEmpty()) {
                away.put(share, reading.amounts());
              }
              note(0, TotalsCheck.line(share), Amounts.ZERO, reading, findings);
            });
    return away;
  }

  private static Map<Borne.Share, Money> borne(Moment moment, Books books, Findings findings) {
    Map<Borne.Share, Money> borne = new HashMap<>();
    moment
        .at()
        .each(
            books.of("* from ledger_borne"),
            row -> {
              Reading reading = new Reading(row);
              Borne one = reading.borne();
              if (reading.illegible().isEmpty()) {
                borne.put(one.share(), one.fund());
              }
              note(0, TotalsCheck.line(one.share()), Amounts.ZERO, reading, findings);
            });
    return borne;
  }

  private static void add(Totals totals, long visit, Reading reading, Findings findings)
      throws SQLException {
    Totals.Line line = reading.line();
    Amounts amounts = reading.amounts();
    reading.disposition();
    if (reading.illegible().stream().noneMatch(Difference.Part::place)) {
      totals.add(line, amounts);
    }
    note(visit, line, amounts, reading, findings);
  }

  private static void note(
      long visit, Totals.Line line, Amounts amounts, Reading reading, Findings findings) {
    if (!reading.illegible().isEmpty()) {
      findings.add(Difference.illegible(visit, line, amounts, reading.illegible()));
    }
  }

  /** The accounting months, as they were at that moment. */
  public AccountingCalendar calendar(Moment moment, County county, Findings findings) {
    Set<YearMonth> closed = new HashSet<>();
    moment
        .at()
        .each(
            "select month from ledger_month where county_id = ? and state = 'CLOSED'",
            row -> {
              Reading reading = new Reading(row);
              YearMonth month = reading.month();
              if (reading.illegible().isEmpty()) {
                closed.add(month);
              }
              note(0, TotalsCheck.Closed.nothing(month).line(), Amounts.ZERO, reading, findings);
            },
            county.id());
    return new AccountingCalendar(closed);
  }

  /** What closed months came to when they were closed. */
  public Map<TotalsCheck.Closed, Amounts> closed(Moment moment, County county, Findings findings) {
    Map<TotalsCheck.Closed, Amounts> sums = new HashMap<>();
    moment
        .at()
        .each(
            "select * from ledger_month_sum where county_id = ?",
            row -> {
              Reading reading = new Reading(row);
              TotalsCheck.Closed key = reading.closed();
              if (reading.illegible().isEmpty()) {
                sums.put(key, reading.amounts());
              }
              note(0, key.line(), reading.amounts(), reading, findings);
            },
            county.id());
    return sums;
  }
}
