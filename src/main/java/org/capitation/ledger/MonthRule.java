package org.capitation.ledger;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.capitation.registry.Pot;
import org.capitation.value.Money;

/** 关账规则: what stands against closing a month, and what should be known before (L14). */
public final class MonthRule {
  private final AccountingCalendar calendar;
  private final Optional<YearMonth> first;
  private final LocalDate today;

  /**
   * The rule of a county on a day.
   *
   * @param calendar the closed months
   * @param first the first month in which anything was booked; nothing if nothing was
   * @param today the business date
   */
  public MonthRule(AccountingCalendar calendar, Optional<YearMonth> first, LocalDate today) {
    this.calendar = calendar;
    this.first = first;
    this.today = today;
  }

  /**
   * 月末情况: what is known of a month.
   *
   * @param imports the imports of visits that run or wait
   * @param pots what is known of each pot
   * @param registers the registers that came in after whose is whose was computed
   */
  public record Known(long imports, List<OfPot> pots, long registers) {
    /**
     * 险种情况: what is known of a pot.
     *
     * @param reconciliation both sides of the month
     * @param uncharged what is booked in the month and charged to nobody, by reason
     */
    public record OfPot(Reconciliation reconciliation, Map<Reason, Amounts> uncharged) {
      /** Keeps the sums from being changed. */
      public OfPot {
        uncharged = Map.copyOf(uncharged);
      }
    }

    /** Keeps the pots from being changed. */
    public Known {
      pots = List.copyOf(pots);
    }
  }

  /** The months before one that have to be closed first. */
  public List<YearMonth> openBefore(YearMonth month) {
    return first.stream()
        .flatMap(begin -> Stream.iterate(begin, m -> m.isBefore(month), m -> m.plusMonths(1)))
        .filter(earlier -> !calendar.closed().contains(earlier))
        .toList();
  }

  /** The month has ended. */
  public boolean isOver(YearMonth month) {
    return today.isAfter(month.atEndOfMonth());
  }

  /** It is the turn of the month to be closed, should it be open. */
  public boolean isNext(YearMonth month) {
    return isOver(month)
        && openBefore(month).isEmpty()
        && first.filter(begin -> !month.isBefore(begin)).isPresent();
  }

  /** All checks of a month, in the order of their kinds, those with money pot by pot. */
  public List<MonthCheck> check(YearMonth month, Known known) {
    List<MonthCheck> checks = new ArrayList<>();
    for (MonthCheck.Kind kind : MonthCheck.Kind.values()) {
      switch (kind) {
        case EARLIER_OPEN -> checks.add(MonthCheck.of(kind, openBefore(month).size()));
        case NOT_OVER -> checks.add(MonthCheck.of(kind, isOver(month) ? 0 : 1));
        case IMPORT_UNDERWAY -> checks.add(MonthCheck.of(kind, known.imports()));
        case ATTRIBUTION_OLD -> checks.add(MonthCheck.of(kind, known.registers()));
        default -> known.pots().forEach(pot -> checks.add(check(kind, pot)));
      }
    }
    return checks;
  }

  private static MonthCheck check(MonthCheck.Kind kind, Known.OfPot known) {
    Optional<Pot> pot = Optional.of(known.reconciliation().pot());
    return switch (kind) {
      case UNEXPLAINED -> differing(kind, pot, known.reconciliation().open());
      case TOTALS_MISSING -> differing(kind, pot, known.reconciliation().uncovered());
      default -> {
        Amounts amounts = known.uncharged().getOrDefault(kind.reason(), Amounts.ZERO);
        yield MonthCheck.of(kind, pot, Math.abs(amounts.visits()), amounts.fund());
      }
    };
  }

  /** With the differences of the pool payments, whatever their sign. */
  private static MonthCheck differing(
      MonthCheck.Kind kind, Optional<Pot> pot, List<Reconciliation.Line> lines) {
    Money sum =
        Money.total(
            lines.stream()
                .map(line -> line.difference().fund())
                .map(fund -> fund.isNegative() ? fund.negated() : fund)
                .toList());
    return MonthCheck.of(kind, pot, lines.size(), sum);
  }
}
