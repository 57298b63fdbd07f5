package org.capitation.settlement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.capitation.payment.Payment;
import org.capitation.value.Figures;
import org.capitation.value.Money;
import org.capitation.value.Step;
import org.capitation.value.Steps;

/** 年终收付: from what is retained or borne to what is paid (S7, S19, S20, S22, S23). */
final class Closing {
  private final Settlement.Inputs inputs;
  private final List<Settlement.Part> parts;
  private final Steps steps;
  private final List<Money> items = new ArrayList<>();

  Closing(Settlement.Inputs inputs, List<Settlement.Part> parts, Steps steps) {
    this.inputs = inputs;
    this.parts = parts;
    this.steps = steps;
  }

  Settlement settle(SettlementTerms terms, ReleaseRule.Released released) {
    Money shared = added();
    Money relieved = relieved(shared);
    Money toCommunity = shared.plus(relieved);
    items.add(toCommunity);
    open();
    take("S10", "clawback", inputs.clawback());
    take("S22", "advance", inputs.paid().advanceOwed());
    steps.addAll(released.steps());
    items.add(released.amount());
    take("S22", "debt", inputs.paid().debtOwed());
    Money payable = payable(toCommunity, released.amount());
    Optional<Distribution> distribution =
        terms
            .distribution()
            .filter(found -> toCommunity.isPositive())
            .map(found -> new DistributionRule(found, terms.basis()))
            .map(rule -> rule.distribute(toCommunity, inputs.assessment().members()));
    distribution.ifPresent(found -> steps.addAll(found.steps()));
    return new Settlement(
        inputs, parts, relieved, released.amount(), payable, distribution, steps.list());
  }

  /** The results of signed and unsigned together (S20). */
  private Money added() {
    List<Money> shares = parts.stream().map(part -> part.outcome().toCommunity()).toList();
    Money sum = Money.total(shares);
    if (parts.size() > 1) {
      steps.add("S20", "parts", sum(shares), sum);
    }
    return sum;
  }

  private Money relieved(Money shared) {
    if (inputs.relief().isEmpty() || !shared.isNegative()) {
      return Money.ZERO;
    }
    Relief relief = inputs.relief().get();
    Money relieved = relief.of(shared.negated());
    String formula = relief.formula(shared.negated());
    steps.add("S19", "relieved", formula, Step.Result.of(relieved), relief.reason());
    steps.add("S19", "after-relief", sum(List.of(shared, relieved)), shared.plus(relieved));
    return relieved;
  }

  /** What the months credited too much or too little of what was earned (S7). */
  private void open() {
    if (!inputs.open().isZero()) {
      Payment sum = inputs.paid().sum();
      String formula = Figures.of(sum.accepted()) + " − " + Figures.of(sum.approved());
      steps.add("S7", "open", formula, inputs.open());
      items.add(inputs.open());
    }
  }

  private void take(String rule, String key, Money amount) {
    if (!amount.isZero()) {
      steps.add(rule, key, "", amount.negated());
      items.add(amount.negated());
    }
  }

  /** By the reckoning of the payments, which is the same in both regimes (P12). */
  private Money payable(Money toCommunity, Money released) {
    Money payable = inputs.paid().end(toCommunity, released).amount().minus(inputs.clawback());
    boolean plain = items.size() == 2;
    steps.add("S7", plain ? "payable" : "payable.net", sum(items), payable);
    if (payable.isNegative()) {
      steps.add("S22", "carried", "", payable.negated());
    }
    return payable;
  }

  private static String sum(List<Money> amounts) {
    return amounts.stream().map(Figures::of).collect(Collectors.joining(" + "));
  }
}
