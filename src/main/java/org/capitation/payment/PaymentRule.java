package org.capitation.payment;

import java.util.List;
import org.capitation.value.Figures;
import org.capitation.value.Money;
import org.capitation.value.Ratio;
import org.capitation.value.Rounding;
import org.capitation.value.Step;

/** 拨付规则: what is payable for a month (P1 to P3). */
public final class PaymentRule {
  private final PaymentTerms terms;

  /** The rule under these terms. */
  public PaymentRule(PaymentTerms terms) {
    this.terms = terms;
  }

  /** The statement for the accepted claims of a month. */
  public MonthlyStatement statement(Money accepted) {
    Ratio paid = terms.withheld().complement();
    Money payable = accepted.times(paid, Rounding.HALF_UP);
    Money withheld = accepted.minus(payable);
    return new MonthlyStatement(
        accepted,
        payable,
        withheld,
        List.of(
            step("P1", "accepted", "", accepted),
            step("P2", "payable", Figures.of(accepted) + " × " + paid, payable),
            step("P2", "withheld", Figures.of(accepted) + " − " + Figures.of(payable), withheld)));
  }

  private Step step(String rule, String key, String formula, Money result) {
    return Step.of(rule, terms.basis().article(), "payment.step." + key, formula, result);
  }
}
