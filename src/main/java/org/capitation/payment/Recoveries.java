package org.capitation.payment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.capitation.value.Figures;
import org.capitation.value.Money;
import org.capitation.value.Ratio;
import org.capitation.value.Rounding;
import org.capitation.value.Step;
import org.capitation.value.Steps;

/** 收回的计算: what a month gives back of last year's debt and of the advance (P8, P10). */
final class Recoveries {
  private final YearOfPayments before;
  private final int month;
  private final Steps steps;

  Recoveries(YearOfPayments before, int month, Steps steps) {
    this.before = before;
    this.month = month;
    this.steps = steps;
  }

  /** An amount that is recovered at most, and why. */
  private record Most(Money amount, String key, String formula) {}

  /** What is taken for last year's debt: the least of debt, limits and payable. */
  Money debt(RecoveryLimit limit, Money payable) {
    Money owed = before.debtOwed();
    if (owed.isZero()) {
      return Money.ZERO;
    }
    List<Most> most = new ArrayList<>();
    most.add(new Most(owed, "all", ""));
    limit.amount().ifPresent(amount -> most.add(new Most(amount, "limit", "")));
    limit.share().ifPresent(share -> most.add(share(payable, share)));
    most.add(new Most(payable, "payable", ""));
    Most least = Collections.min(most, Comparator.comparing(Most::amount));
    Step.Result result =
        least.formula().isEmpty()
            ? Step.Result.of(least.amount())
            : Step.Result.rounded(least.amount(), Rounding.HALF_UP);
    steps.add("P8", "debt." + least.key(), least.formula(), result);
    String left = Figures.of(owed) + " − " + Figures.of(least.amount());
    steps.add("P8", "debt.left", left, owed.minus(least.amount()));
    return least.amount();
  }

  private static Most share(Money payable, Ratio share) {
    Money amount = payable.times(share, Rounding.HALF_UP);
    return new Most(amount, "share", Figures.of(payable) + " × " + share);
  }

  /** What is taken for the advance: its equal parts due to date, as far as something is payable. */
  Money advance(Money payable) {
    Money owed = before.advanceOwed();
    if (owed.isZero()) {
      return Money.ZERO;
    }
    Money soFar = before.sum().advanceRecovered();
    Money toDate = new Instalments.Equal().toDate(before.advance(), month);
    Money due = toDate.minus(soFar);
    steps.add("P10", "advance.due", Figures.of(toDate) + " − " + Figures.of(soFar), due);
    Money recovered = due.min(payable);
    steps.add("P10", "advance.recovered", "", recovered);
    String left = Figures.of(owed) + " − " + Figures.of(recovered);
    steps.add("P10", "advance.left", left, owed.minus(recovered));
    return recovered;
  }
}
