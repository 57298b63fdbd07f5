package org.capitation.ledger;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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
   * @param reconciliations the reconciliation of each pot
   * @param uncharged what is booked in the month and charged to nobody, by reason; only reasons
   *     that wait for something
   * @param registers the registers that came in after whose is whose was computed
   */
  public record Known(
      long imports,
      List<Reconciliation> reconciliations,
      Map<Reason, Amounts> uncharged,
      long registers) {
    /** Keeps the lists from being changed. */
    public Known {
      reconciliations = List.copyOf(reconciliations);
      uncharged = Map.copyOf(uncharged);
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

  /** All checks of a month, in the order of their kinds. */
  public List<MonthCheck> check(YearMonth month, Known known) {
    List<MonthCheck> checks = new ArrayList<>();
    for (MonthCheck.Kind kind : MonthCheck.Kind.values()) {
      checks.add(check(kind, month, known));
    }
    return checks;
  }

  private MonthCheck check(MonthCheck.Kind kind, YearMonth month, Known known) {
    return switch (kind) {
      case EARLIER_OPEN -> MonthCheck.of(kind, openBefore(month).size(), Money.ZERO);
      case NOT_OVER -> MonthCheck.of(kind, isOver(month) ? 0 : 1, Money.ZERO);
      case IMPORT_UNDERWAY -> MonthCheck.of(kind, known.imports(), Money.ZERO);
      case UNEXPLAINED -> unexplained(known.reconciliations());
      case TOTALS_MISSING -> missing(known.reconciliations());
      case ATTRIBUTION_OLD -> MonthCheck.of(kind, known.registers(), Money.ZERO);
      default -> uncharged(kind, known.uncharged());
    };
  }

  private static MonthCheck unexplained(List<Reconciliation> reconciliations) {
    List<Reconciliation.Line> open =
        reconciliations.stream().flatMap(pot -> pot.open().stream()).toList();
    return MonthCheck.of(MonthCheck.Kind.UNEXPLAINED, open.size(), differing(open));
  }

  private static MonthCheck missing(List<Reconciliation> reconciliations) {
    List<Reconciliation.Line> uncovered =
        reconciliations.stream().flatMap(pot -> pot.uncovered().stream()).toList();
    return MonthCheck.of(MonthCheck.Kind.TOTALS_MISSING, uncovered.size(), differing(uncovered));
  }

  /** The differences of the pool payments, whatever their sign. */
  private static Money differing(List<Reconciliation.Line> lines) {
    return Money.total(
        lines.stream()
            .map(line -> line.difference().fund())
            .map(fund -> fund.isNegative() ? fund.negated() : fund)
            .toList());
  }

  private static MonthCheck uncharged(MonthCheck.Kind kind, Map<Reason, Amounts> uncharged) {
    Amounts amounts = uncharged.getOrDefault(kind.reason(), Amounts.ZERO);
    return MonthCheck.of(kind, Math.abs(amounts.visits()), amounts.fund());
  }
}
