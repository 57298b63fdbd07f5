package org.capitation.settlement;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.capitation.value.Money;
import org.capitation.value.Step;

/**
 * 清算: the year end of one community in one pot; derived whole from its inputs, never edited.
 *
 * @param inputs what it was computed from
 * @param balance budget − spending: above 0.00 a surplus, below it an overrun
 * @param outcome what becomes of the balance
 * @param released what is released of the withheld amount
 * @param payable what is paid at the year end; negative is a debt of the community
 * @param steps how it was computed
 */
public record Settlement(
    Inputs inputs,
    Money balance,
    Outcome outcome,
    Money released,
    Money payable,
    List<Step> steps) {
  /**
   * 清算依据数: the figures that a settlement starts from.
   *
   * @param budget the budget of the year, not negative
   * @param spending what the home ledger charged for service dates of the year
   * @param withheld what was withheld from the monthly payments of the year
   */
  public record Inputs(Money budget, Money spending, Money withheld) {
    /**
     * Checks the budget.
     *
     * @throws IllegalArgumentException if it is negative: bands are shares of it
     */
    public Inputs {
      if (budget.isNegative()) {
        throw new IllegalArgumentException("budget " + budget);
      }
    }
  }

  private static final Set<String> RESULTS =
      Set.of("settlement.step.surplus.sum", "settlement.step.borne", "settlement.step.payable");

  /** Keeps the steps from being changed. */
  public Settlement {
    steps = List.copyOf(steps);
  }

  /** The step says what the community retains or bears, or what is paid. */
  public static boolean isResult(Step step) {
    return RESULTS.contains(step.key());
  }

  /** Everything that the settlement says, line by line and in no language. */
  List<String> canonical() {
    List<String> lines = new ArrayList<>();
    lines.add(
        String.join(
            "\t",
            inputs.budget().toString(),
            inputs.spending().toString(),
            inputs.withheld().toString(),
            balance.toString(),
            outcome.toFund().toString(),
            outcome.toCommunity().toString(),
            released.toString(),
            payable.toString()));
    for (Step step : steps) {
      lines.add(
          String.join(
              "\t",
              step.rule(),
              step.basis().article(),
              step.key(),
              String.join(" ", step.arguments()),
              step.formula(),
              step.result().figure().toPlainString()));
    }
    return lines;
  }
}
