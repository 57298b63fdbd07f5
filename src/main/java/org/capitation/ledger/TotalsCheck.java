package org.capitation.ledger;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.capitation.registry.Community;
import org.capitation.registry.Pot;
import org.capitation.value.Money;

/** 汇总复核: compares the totals, and what closed months were, with the sums of the rows (L19). */
public final class TotalsCheck {
  private final Totals derived;
  private final Findings findings;

  /**
   * 关账合计项: what the sums of a closed month are kept by.
   *
   * @param month the accounting month
   * @param home the key of the community that bears it, 0 for nobody
   */
  public record Closed(YearMonth month, Pot pot, int home, Disposition disposition) {
    /** That of a month in which nothing is kept. */
    public static Closed nothing(YearMonth month) {
      return nothing(month, 0);
    }

    /** That of a month and a pot by its code, whether there is such a pot or not. */
    static Closed nothing(YearMonth month, int pot) {
      Pot known = Pot.of(Integer.toString(pot)).orElse(Pot.RESIDENT);
      return new Closed(month, known, Community.NONE, Disposition.NOT_CHARGEABLE);
    }

    /** A line of it in which nothing stands any more. */
    public Totals.Line line() {
      Reason reason =
          switch (disposition) {
            case CHARGED -> Reason.HOUSEHOLD;
            case EXCLUDED -> Reason.EXCLUDED;
            case NOT_CHARGEABLE -> Reason.UNATTRIBUTED;
          };
      LedgerAccount account =
          new LedgerAccount(
              pot,
              home,
              Community.NONE,
              Category.OTHER_IN_COUNTY,
              reason,
              false,
              month,
              month.getYear());
      return new Totals.Line(account, month);
    }
  }

  /**
   * Begins to compare.
   *
   * @param derived the sums of all rows and entries
   * @param findings takes what is found
   */
  public TotalsCheck(Totals derived, Findings findings) {
    this.derived = derived;
    this.findings = findings;
  }

  /** Compares with the totals that are kept. */
  public void compare(Totals kept) {
    Set<Totals.Line> lines = new HashSet<>(derived.lines().keySet());
    lines.addAll(kept.lines().keySet());
    for (Totals.Line line : lines) {
      report(
          Difference.Kind.TOTALS,
          line,
          kept.lines().getOrDefault(line, Amounts.ZERO),
          derived.lines().getOrDefault(line, Amounts.ZERO));
    }
  }

  /**
   * Compares who bears what of each year with the totals.
   *
   * @param totals the totals that are kept
   * @param kept what is kept of the years
   */
  public void borne(Totals totals, Map<Borne.Share, Money> kept) {
    Map<Borne.Share, Money> sums = totals.borne();
    Set<Borne.Share> shares = new HashSet<>(sums.keySet());
    shares.addAll(kept.keySet());
    for (Borne.Share share : shares) {
      report(
          Difference.Kind.BORNE,
          line(share),
          amounts(kept.getOrDefault(share, Money.ZERO)),
          amounts(sums.getOrDefault(share, Money.ZERO)));
    }
  }

  private static Amounts amounts(Money fund) {
    return new Amounts(0, Money.ZERO, fund);
  }

  /** A line that stands for all of a share. */
  public static Totals.Line line(Borne.Share share) {
    YearMonth month = YearMonth.of(share.year(), 1);
    LedgerAccount account =
        new LedgerAccount(
            share.pot(),
            share.home(),
            Community.NONE,
            Category.OTHER_IN_COUNTY,
            share.reason(),
            share.signed(),
            month,
            share.year());
    return new Totals.Line(account, month);
  }

  /**
   * Compares what all institutions outside the county earned with the totals.
   *
   * @param totals the totals that are kept
   * @param kept what is kept of the institutions
   */
  public void away(Totals totals, Map<AwayTotals.Share, Amounts> kept) {
    Map<AwayTotals.Share, Amounts> sums = new HashMap<>();
    totals
        .lines()
        .forEach(
            (line, amounts) -> {
              if (AwayTotals.covers(line.account())) {
                sums.merge(AwayTotals.Share.of(line), amounts, Amounts::plus);
              }
            });
    Set<AwayTotals.Share> shares = new HashSet<>(sums.keySet());
    shares.addAll(kept.keySet());
    for (AwayTotals.Share share : shares) {
      report(
          Difference.Kind.AWAY,
          line(share),
          kept.getOrDefault(share, Amounts.ZERO),
          sums.getOrDefault(share, Amounts.ZERO));
    }
  }

  /** A line that stands for all that a home bears outside the county in a month. */
  public static Totals.Line line(AwayTotals.Share share) {
    LedgerAccount account =
        new LedgerAccount(
            share.pot(),
            share.home(),
            Community.NONE,
            Category.OUTSIDE,
            Reason.HOUSEHOLD,
            false,
            share.month(),
            share.year());
    return new Totals.Line(account, share.month());
  }

  /** What is charged, is charged to a community: both ledgers have the same sum (L9). */
  public void ledgers() {
    derived
        .lines()
        .forEach(
            (line, amounts) -> {
              if (line.account().disposition() == Disposition.CHARGED
                  && line.account().home() == Community.NONE) {
                report(Difference.Kind.LEDGERS, line, Amounts.ZERO, amounts);
              }
            });
  }

  /**
   * Compares with what closed months came to when they were closed.
   *
   * @param closed the closed months
   * @param kept their sums then
   */
  public void closed(Set<YearMonth> closed, Map<Closed, Amounts> kept) {
    Map<Closed, Amounts> sums = new HashMap<>();
    Map<Closed, Totals.Line> examples = new HashMap<>();
    derived
        .lines()
        .forEach(
            (line, amounts) -> {
              if (closed.contains(line.month())) {
                Closed key = key(line);
                sums.merge(key, amounts, Amounts::plus);
                examples.putIfAbsent(key, line);
              }
            });
    Set<Closed> keys = new HashSet<>(sums.keySet());
    keys.addAll(kept.keySet());
    for (Closed key : keys) {
      report(
          Difference.Kind.CLOSED_MONTH,
          examples.getOrDefault(key, key.line()),
          kept.getOrDefault(key, Amounts.ZERO),
          sums.getOrDefault(key, Amounts.ZERO));
    }
  }

  private static Closed key(Totals.Line line) {
    LedgerAccount a = line.account();
    return new Closed(line.month(), a.pot(), a.home(), a.disposition());
  }

  private void report(Difference.Kind kind, Totals.Line line, Amounts booked, Amounts shouldBe) {
    if (!booked.equals(shouldBe)) {
      findings.add(
          new Difference(
              kind, 0, new Difference.Side(line, booked), new Difference.Side(line, shouldBe)));
    }
  }
}
