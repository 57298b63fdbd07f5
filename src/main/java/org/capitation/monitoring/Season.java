package org.capitation.monitoring;

import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.capitation.value.BudgetYear;
import org.capitation.value.Money;
import org.capitation.value.Quotient;

/**
 * 季节份额: how the spending of a year falls to its months (M4).
 *
 * @param months what each month of the year came to, over the past years
 * @param years how many past years these are; 0 for equal twelfths
 */
record Season(List<Money> months, int years) {
  private static final int MONTHS = 12;

  /** 平均分月: a twelfth to each month, where no past year tells more. */
  static final Season EQUAL = new Season(Collections.nCopies(MONTHS, Money.ofFen(1)), 0);

  /** Keeps the months from being changed. */
  Season {
    months = List.copyOf(months);
  }

  /** The season of past years; equal twelfths if there are none or they came to nothing. */
  static Season of(List<BudgetYear> past, Function<YearMonth, Money> spent) {
    List<Money> months =
        IntStream.range(0, MONTHS)
            .mapToObj(i -> Money.total(past.stream().map(y -> spent.apply(month(y, i))).toList()))
            .toList();
    Season season = new Season(months, past.size());
    return IntStream.rangeClosed(1, MONTHS).allMatch(n -> season.until(n).isPositive())
        ? season
        : EQUAL;
  }

  private static YearMonth month(BudgetYear year, int index) {
    return year.firstMonth().plusMonths(index);
  }

  /** What the first so many months came to. */
  Money until(int count) {
    return Money.total(months.subList(0, count));
  }

  /** What all months came to. */
  Money whole() {
    return until(MONTHS);
  }

  /** The share of the first so many months. */
  Quotient share(int count) {
    return Quotient.of(until(count), whole());
  }

  /** What a year comes to whose first so many months came to this, half up to the fen. */
  Money extrapolate(Money spent, int count) {
    return spent.times(Quotient.of(whole(), until(count)));
  }
}
