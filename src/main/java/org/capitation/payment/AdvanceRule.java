package org.capitation.payment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;
import org.capitation.value.Bound;
import org.capitation.value.Figures;
import org.capitation.value.Money;
import org.capitation.value.Rounding;
import org.capitation.value.Step;
import org.capitation.value.Steps;

/** 周转金规则: whether a community gets an advance, and how large it is (P9). */
public final class AdvanceRule {
  private final AdvanceTerms terms;

  /** The rule under these terms. */
  public AdvanceRule(AdvanceTerms terms) {
    this.terms = terms;
  }

  /** The decision on an application. */
  public Advance decide(AdvanceApplication application) {
    Steps steps = new Steps("payment", terms.basis());
    if (application.deficit()) {
      return refused(Advance.Reason.DEFICIT, "deficit", steps);
    }
    if (terms.balance().isPresent()) {
      Bound bound = terms.balance().get();
      BigDecimal shown = application.balance().rounded(2);
      String limit = bound.side().sign() + " " + Figures.of(bound.limit());
      steps.add("P9", "advance.balance", "", Step.Result.number(shown), limit);
      if (!bound.holds(application.balance())) {
        return refused(Advance.Reason.BALANCE, "gate", steps);
      }
    }
    List<Money> paid = application.paid().stream().limit(terms.years()).toList();
    if (!Money.total(paid).isPositive()) {
      return refused(Advance.Reason.NO_HISTORY, "history", steps);
    }
    return granted(paid, steps);
  }

  private Advance granted(List<Money> paid, Steps steps) {
    Money sum = Money.total(paid);
    int months = paid.size() * Instalments.MONTHS;
    BigDecimal amount =
        sum.yuan()
            .multiply(terms.months())
            .divide(BigDecimal.valueOf(months), 2, RoundingMode.HALF_UP);
    Money advance = Money.ofYuan(amount);
    String years = paid.stream().map(Figures::of).collect(Collectors.joining(" + "));
    Step.Result total = Step.Result.of(sum);
    steps.add("P9", "advance.paid", years, total, String.valueOf(paid.size()));
    steps.add(
        "P9",
        "advance.granted",
        Figures.of(sum) + " ÷ " + months + " × " + Figures.of(terms.months()),
        Step.Result.rounded(advance, Rounding.HALF_UP),
        Figures.of(terms.months()));
    return new Advance.Granted(advance, steps.list());
  }

  private static Advance refused(Advance.Reason reason, String key, Steps steps) {
    steps.add("P9", "advance.refused." + key, "", Money.ZERO);
    return new Advance.Refused(reason, steps.list());
  }
}
