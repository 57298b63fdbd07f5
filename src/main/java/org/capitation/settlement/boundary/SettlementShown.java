package org.capitation.settlement.boundary;

import java.util.List;
import org.capitation.page.Words;
import org.capitation.settlement.Distribution;
import org.capitation.settlement.Gate;
import org.capitation.settlement.Outcome;
import org.capitation.settlement.Settlement;
import org.capitation.value.Capitals;
import org.capitation.value.Money;
import org.capitation.value.Step;

/** 清算展示: a settlement as pages show it, in words and amounts that are not negative. */
public final class SettlementShown {
  private final Settlement settlement;
  private final Words words;

  SettlementShown(Settlement settlement, Words words) {
    this.settlement = settlement;
    this.words = words;
  }

  /**
   * 结果项: what became of the balance, in words and amounts that are not negative.
   *
   * @param label the key of its words
   * @param amount how much
   */
  public record Item(String label, Money amount) {}

  /**
   * 分账结果: what became of one balance.
   *
   * @param population whose it is
   * @param items the balance and its two parts
   * @param missed the gates for which nothing is retained
   */
  public record Result(String population, List<Item> items, List<Gate> missed) {}

  /** What was settled. */
  public Settlement settlement() {
    return settlement;
  }

  /** How it was computed. */
  public List<Step> steps() {
    return settlement.steps();
  }

  /** Whether the community owes instead of being paid. */
  public boolean isOwed() {
    return settlement.payable().isNegative();
  }

  /** What is paid or owed, never negative. */
  public Money amount() {
    Money payable = settlement.payable();
    return payable.isNegative() ? payable.negated() : payable;
  }

  /** The same in capitals. */
  public String capitals() {
    return Capitals.of(amount());
  }

  /** The balances, each with its two parts under their own words. */
  public List<Result> outcome() {
    return settlement.parts().stream().map(SettlementShown::result).toList();
  }

  private static Result result(Settlement.Part part) {
    Money balance = part.segment().balance();
    return new Result(
        part.segment().population().code(), items(part.outcome(), balance), part.missed());
  }

  private static List<Item> items(Outcome outcome, Money balance) {
    if (outcome instanceof Outcome.Retention surplus) {
      return List.of(
          new Item("settlement.surplus", balance),
          new Item("settlement.retained", surplus.retained()),
          new Item("settlement.kept", surplus.kept()));
    }
    if (outcome instanceof Outcome.OverrunSharing overrun) {
      return List.of(
          new Item("settlement.overrun", balance.negated()),
          new Item("settlement.covered", overrun.drawn().plus(overrun.covered())),
          new Item("settlement.borne", overrun.borne()));
    }
    return List.of(new Item("settlement.balanced", Money.ZERO));
  }

  /** What else makes up the settlement, as far as it is not 0.00. */
  public List<Item> further() {
    return items(settlement.further());
  }

  static List<Item> items(List<Settlement.Further> further) {
    return further.stream()
        .map(figure -> new Item("settlement.further." + figure.name(), figure.amount()))
        .toList();
  }

  /** What tiers or members get of it; empty unless the terms say so. */
  public List<Distribution.Line> distribution() {
    return settlement.distribution().map(Distribution::lines).orElse(List.of());
  }

  /** The name of a tier, or the code of a member. */
  public String recipient(Distribution.Line line) {
    return words.ifText("settlement.tier." + line.recipient()).orElse(line.recipient());
  }

  /** Whether the step says what is retained, borne or paid. */
  public boolean isResult(Step step) {
    return Settlement.isResult(step);
  }
}
