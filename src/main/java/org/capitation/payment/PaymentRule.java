package org.capitation.payment;

import org.capitation.value.Figures;
import org.capitation.value.Money;
import org.capitation.value.Ratio;
import org.capitation.value.Rounding;
import org.capitation.value.Step;
import org.capitation.value.Steps;

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
    Steps steps = new Steps("payment", terms.basis());
    steps.add("P1", "accepted", "", accepted);
    steps.add(
        "P2",
        "payable",
        Figures.of(accepted) + " × " + paid,
        Step.Result.rounded(payable, Rounding.HALF_UP));
    String rest = Figures.of(accepted) + " − " + Figures.of(payable);
    steps.add("P2", "withheld", rest, withheld);
    return new MonthlyStatement(accepted, payable, withheld, steps.list());
  }
}
