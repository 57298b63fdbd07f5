package org.capitation.settlement;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.capitation.value.Money;
import org.capitation.value.Ratio;
import org.capitation.value.Rounding;

/**
 * 方案变动: what a scenario changes in the figures that it was copied from (S42).
 *
 * @param spending which spending is settled
 * @param more by how much of itself it is more, or less, then
 * @param rate 人头标准: a budget of so much for each member of the year on average
 * @param budgets a budget instead, by the code of the community
 * @param scores a score instead, by the code of the community
 */
public record Changes(
    SpendingBasis spending,
    Ratio more,
    Optional<Money> rate,
    Map<String, Money> budgets,
    Map<String, BigDecimal> scores) {
  /** 不变: the figures as they were copied. */
  public static final Changes NONE = spentAs(SpendingBasis.BOOKED);

  /** Keeps the maps from being changed. */
  public Changes {
    budgets = Map.copyOf(budgets);
    scores = Map.copyOf(scores);
  }

  /** Nothing but another basis of the spending. */
  public static Changes spentAs(SpendingBasis basis) {
    return new Changes(basis, Ratio.ZERO, Optional.empty(), Map.of(), Map.of());
  }

  /** The figures of a community with what is changed in them. */
  Settlement.Inputs of(YearCopy.Member member, boolean prepaid) {
    Restated figures = budgeted(member, new Restated(member.inputs(), prepaid));
    if (spending != SpendingBasis.BOOKED) {
      figures = figures.toYearEnd(increased(member.spending(spending).orElseThrow()));
    } else if (!more.equals(Ratio.ZERO)) {
      figures = figures.spending(increased(figures.spending()));
    }
    BigDecimal score = scores.get(member.code());
    return (score == null ? figures : figures.score(score)).inputs();
  }

  private Restated budgeted(YearCopy.Member member, Restated figures) {
    Money budget = budgets.get(member.code());
    if (budget != null) {
      return figures.budget(budget);
    }
    return rate.map(figures::rate).orElse(figures);
  }

  private Money increased(Money amount) {
    return amount.plus(amount.times(more, Rounding.HALF_UP));
  }
}
