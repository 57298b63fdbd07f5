package org.capitation.payment;

import org.capitation.value.Figures;
import org.capitation.value.Money;
import org.capitation.value.Ratio;
import org.capitation.value.Rounding;
import org.capitation.value.Step;
import org.capitation.value.Steps;

/** 应支付的计算: what a month comes to under its regime (P1, P4 to P7, P14, P15). */
final class Dues {
  private final YearOfPayments before;
  private final PaymentMonth month;
  private final Steps steps;

  Dues(YearOfPayments before, PaymentMonth month, Steps steps) {
    this.before = before;
    this.month = month;
    this.steps = steps;
  }

  /**
   * What a month comes to, before anything is withheld or recovered.
   *
   * @param allotted the part of the budget that fell to it
   * @param kept what of it is not paid by months
   * @param net what the month adds
   * @param approved what is paid or withheld now
   */
  record Due(Money allotted, Money kept, Money net, Money approved) {}

  Due under(Regime regime) {
    return regime instanceof Regime.Prepaid prepaid
        ? prepaid(prepaid)
        : claims((Regime.Claims) regime);
  }

  private Due claims(Regime.Claims regime) {
    Money accepted = month.claims().accepted();
    String formula = month.claims().isExamined() ? examined(month.claims().earned()) : "";
    steps.add("P1", "accepted", formula, accepted);
    Money sum = withCarried(accepted);
    if (regime.quota().isEmpty()) {
      return new Due(Money.ZERO, Money.ZERO, accepted, approved(sum, sum));
    }
    Money quota = allotted("quota", regime.quota().get());
    Money effective = quota.plus(before.quotaLeft());
    String left = Figures.of(quota) + " + " + Figures.of(before.quotaLeft());
    steps.add("P4", "quota.effective", left, effective);
    return new Due(quota, Money.ZERO, accepted, approved(sum, sum.min(effective)));
  }

  private Due prepaid(Regime.Prepaid regime) {
    Money allotted = allotted("allotted", regime.instalments());
    Money kept = kept(regime, allotted);
    MonthlyClaims claims = month.claims();
    Money net = claims.changed(allotted.minus(claims.elsewhere()).plus(claims.fromOthers()));
    String formula =
        Figures.of(allotted)
            + " − "
            + Figures.of(claims.elsewhere())
            + " + "
            + Figures.of(claims.fromOthers());
    steps.add("P5", "net", claims.isExamined() ? examined(formula) : formula, net);
    Money sum = withCarried(net);
    return new Due(allotted, kept, net, kept.isZero() ? approved(sum, sum) : withKept(sum, kept));
  }

  /** What is approved where a part is kept: it is withheld whatever the rest comes to (P6). */
  private Money withKept(Money sum, Money kept) {
    Money open = sum.minus(kept);
    steps.add("P6", "open", minus(sum, kept), open);
    Money granted = approved(open, open);
    Money approved = granted.plus(kept);
    steps.add("P6", "approved.kept", Figures.of(granted) + " + " + Figures.of(kept), approved);
    return approved;
  }

  /** What of the month's part of the budget is withheld until the year end (P6). */
  private Money kept(Regime.Prepaid regime, Money allotted) {
    if (regime.prepaid().equals(Ratio.ONE)) {
      return Money.ZERO;
    }
    Money prepaid =
        month.members().isPresent()
            ? prepaidToDate(regime, month.members().get().toDate())
            : prepaidOfYear(regime);
    Money kept = allotted.minus(prepaid);
    steps.add("P6", "kept", minus(allotted, prepaid), kept);
    return kept;
  }

  private Money prepaidOfYear(Regime.Prepaid regime) {
    Money whole = share("P6", "prepaid.year", month.budget(), regime.prepaid());
    return part("prepaid", regime.instalments(), whole, prepaidSoFar());
  }

  private Money prepaidToDate(Regime.Prepaid regime, Money toDate) {
    Money due = share("P14", "prepaid.to-date", toDate, regime.prepaid());
    Money prepaid = due.minus(prepaidSoFar());
    steps.add("P14", "prepaid.rest", minus(due, prepaidSoFar()), prepaid);
    return prepaid;
  }

  private Money prepaidSoFar() {
    return before.sum().allotted().minus(before.sum().kept());
  }

  private Money share(String rule, String key, Money amount, Ratio share) {
    Money part = amount.times(share, Rounding.HALF_UP);
    String formula = Figures.of(amount) + " × " + share;
    steps.add(rule, key, formula, Step.Result.rounded(part, Rounding.HALF_UP));
    return part;
  }

  /** What of the budget falls to the month. */
  private Money allotted(String key, Instalments instalments) {
    Money soFar = before.sum().allotted();
    return month.members().isPresent()
        ? byMembers(key, month.members().get(), soFar)
        : part(key, instalments, month.budget(), soFar);
  }

  /** 随人走: by the people of the months so far (P14), and of those that were paid (P15). */
  private Money byMembers(String key, PartByMembers part, Money soFar) {
    Money allotted = part.toDate().minus(soFar);
    if (allotted.isZero() && !month.inYear()) {
      return allotted;
    }
    steps.addAll(part.steps());
    Money own = part.asPaid().minus(soFar);
    steps.add("P14", key + ".members", minus(part.asPaid(), soFar), own);
    if (!part.adjustment().isZero()) {
      steps.add("P15", "adjustment", minus(part.toDate(), part.asPaid()), part.adjustment());
      String both = Figures.of(own) + " + " + Figures.of(part.adjustment());
      steps.add("P15", key + ".adjusted", both, allotted);
    }
    return allotted;
  }

  private static String minus(Money amount, Money less) {
    return Figures.of(amount) + " − " + Figures.of(less);
  }

  /** What falls to the month of an amount of the year: due to date less what fell so far (P6). */
  private Money part(String key, Instalments instalments, Money whole, Money soFar) {
    Money toDate = instalments.toDate(whole, month.number());
    Money part = toDate.minus(soFar);
    boolean share = month.inYear() && part.equals(instalments.part(whole, month.number()));
    if (part.isZero() && !month.inYear()) {
      return part;
    }
    if (share) {
      steps.add(
          "P6",
          key,
          instalments.formula(whole, month.number()),
          Step.Result.rounded(part, Rounding.HALF_UP));
    } else {
      steps.add("P6", key + ".rest", minus(toDate, soFar), part);
    }
    return part;
  }

  /** With what former months left over, or could not take back (P4, P7). */
  private Money withCarried(Money net) {
    Money carried = before.carried();
    if (carried.isZero()) {
      return net;
    }
    Money sum = carried.plus(net);
    steps.add("P7", "carried", Figures.of(carried) + " + " + Figures.of(net), sum);
    return sum;
  }

  /** What is approved of a sum: never less than nothing; the rest goes to the next month. */
  private Money approved(Money sum, Money limited) {
    Money approved = limited.isNegative() ? Money.ZERO : limited;
    Money rest = sum.minus(approved);
    if (!rest.isZero()) {
      String rule = rest.isPositive() ? "P4" : "P7";
      String carried = Figures.of(sum) + " − " + Figures.of(approved);
      steps.add(rule, rest.isPositive() ? "over" : "short", carried, rest);
      steps.add(rule, "approved", Figures.of(sum) + " − " + Figures.of(rest), approved);
    }
    return approved;
  }

  private String examined(Money amount) {
    return examined(Figures.of(amount));
  }

  private String examined(String formula) {
    MonthlyClaims.Examined examined = month.claims().examined();
    return formula
        + " − "
        + Figures.of(examined.refused())
        + " + "
        + Figures.of(examined.adjusted());
  }
}
