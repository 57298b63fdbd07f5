package org.capitation.payment;

import org.capitation.value.Figures;
import org.capitation.value.Money;
import org.capitation.value.Rounding;
import org.capitation.value.Step;
import org.capitation.value.Steps;

/** 拨付规则: what is paid for a month, withheld and recovered (P1 to P11). */
public final class PaymentRule {
  private final PaymentTerms terms;

  /** The rule under these terms. */
  public PaymentRule(PaymentTerms terms) {
    this.terms = terms;
  }

  /** The statement of a month that follows the months before. */
  public MonthlyStatement statement(YearOfPayments before, PaymentMonth month) {
    Steps steps = new Steps("payment", terms.basis());
    Dues.Due due = new Dues(before, month, steps).under(terms.regime());
    Money payable = payable(due, steps);
    Recoveries recoveries = new Recoveries(before, month.number(), steps);
    Money debt = recoveries.debt(terms.debt(), payable);
    Money advance = byMonths() ? recoveries.advance(payable.minus(debt)) : Money.ZERO;
    Payment payment =
        new Payment(
            month.claims().accepted(),
            due.allotted(),
            due.kept(),
            due.net(),
            due.approved(),
            due.approved().minus(payable),
            debt,
            advance);
    if (!payment.paid().equals(payable)) {
      String rest = Figures.of(payable) + " − " + Figures.of(debt) + " − " + Figures.of(advance);
      steps.add("P11", "paid", rest, payment.paid());
    }
    return new MonthlyStatement(month, before, payment, steps.list());
  }

  /** What is payable of the approved amount, and what is withheld of it (P2). */
  private Money payable(Dues.Due due, Steps steps) {
    Money open = due.approved().minus(due.kept());
    Money payable = open.times(terms.withheld().complement(), Rounding.HALF_UP);
    steps.add(
        "P2",
        "payable",
        Figures.of(open) + " × " + terms.withheld().complement(),
        Step.Result.rounded(payable, Rounding.HALF_UP));
    String rest = Figures.of(due.approved()) + " − " + Figures.of(payable);
    steps.add("P2", "withheld", rest, due.approved().minus(payable));
    return payable;
  }

  private boolean byMonths() {
    return terms
        .advance()
        .filter(advance -> advance.recovery() == AdvanceTerms.Recovery.MONTHLY)
        .isPresent();
  }
}
