package org.capitation.monitoring;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import org.capitation.value.BudgetYear;
import org.capitation.value.Money;
import org.capitation.value.Quotient;

/** 推算: completes and extrapolates spending by what the books tell at the end of a month. */
final class Projection {
  private final Spending spending;
  private final YearMonth begin;
  private final MonitoringTerms terms;
  private final Completion completion;

  Projection(Spending spending, MonitoringTerms terms) {
    this.spending = spending;
    this.terms = terms;
    this.begin = spending.triangle().begin().orElse(spending.known());
    this.completion = completion(spending.year(), spending.known());
  }

  private Completion completion(BudgetYear year, YearMonth known) {
    YearMonth past = year.firstMonth().minusYears(terms.years());
    YearMonth from = past.isAfter(begin) ? past : begin;
    return Completion.of(spending.triangle(), from, known, terms.lags());
  }

  Completion completion() {
    return completion;
  }

  /** The past years that lie wholly in the books, the last one first. */
  List<BudgetYear> past() {
    return IntStream.rangeClosed(1, terms.years())
        .mapToObj(back -> back(spending.year(), back))
        .filter(year -> !year.firstMonth().isBefore(begin))
        .toList();
  }

  private static BudgetYear back(BudgetYear year, int years) {
    return new BudgetYear(year.year() - years, year.startMonth());
  }

  /** How the spending of these years fell to their months. */
  Season season(List<BudgetYear> years) {
    return Season.of(years, this::completed);
  }

  /** What of a service month is booked. */
  Money booked(YearMonth service) {
    return spending.triangle().booked(service, spending.known());
  }

  /** What a service month comes to in the end; one before the books stays as it is booked. */
  Money completed(YearMonth service) {
    return completed(service, spending.known(), completion);
  }

  private Money completed(YearMonth service, YearMonth known, Completion how) {
    Money booked = spending.triangle().booked(service, known);
    return service.isBefore(begin) ? booked : how.complete(booked, service, known);
  }

  /** What a past year comes to in the end. */
  Money whole(BudgetYear year) {
    return Money.total(year.months().stream().map(this::completed).toList());
  }

  /**
   * What a past year came to over its forecast at the same month, by what was known then and the
   * season of the other past years (M7); unchanged where there was no forecast above 0.00.
   */
  Quotient error(BudgetYear year) {
    long back = ChronoUnit.YEARS.between(year.firstMonth(), spending.year().firstMonth());
    YearMonth then = spending.known().minusYears(back);
    Completion knownThen = completion(year, then);
    int passed = spending.passed().size();
    Money done =
        Money.total(
            year.months().subList(0, passed).stream()
                .map(month -> completed(month, then, knownThen))
                .toList());
    List<BudgetYear> others = past().stream().filter(other -> !other.equals(year)).toList();
    Money forecast = season(others).extrapolate(done, passed);
    return forecast.isPositive() ? Quotient.of(whole(year), forecast) : Quotient.of(1, 1);
  }

  /** The completed months of the year so far, of those in the books. */
  List<Money> completedInBooks() {
    return spending.passed().stream()
        .filter(month -> !month.isBefore(begin))
        .map(this::completed)
        .toList();
  }
}
