package org.capitation.budget;

import java.util.List;
import java.util.Optional;
import org.capitation.value.Citation;
import org.capitation.value.Figures;
import org.capitation.value.Money;
import org.capitation.value.Ratio;
import org.capitation.value.Rounding;
import org.capitation.value.Step;
import org.capitation.value.Steps;
import org.capitation.value.Unfit;

/** 年度总额: the total of a pot for a year, before anything is kept back; not negative (B1). */
public sealed interface Total {
  /** The total. */
  Money amount();

  /** Adds the steps that lead to the total. */
  void explain(Steps steps);

  /**
   * 上级下达: handed down by the prefecture.
   *
   * @param amount the total
   */
  record HandedDown(Money amount) implements Total {
    /**
     * Checks the sign.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public HandedDown {
      if (amount.isNegative()) {
        throw new Unfit("total", amount);
      }
    }

    @Override
    public void explain(Steps steps) {
      steps.add("B1", "total", "", amount);
    }
  }

  /**
   * 增长率: by how much last year's account grows.
   *
   * @param rate the rate; negative where it shrinks
   * @param limit what the rate may not exceed; reached exactly it is still allowed
   */
  record Growth(Ratio rate, Optional<Ratio> limit) {
    /**
     * Checks the limit.
     *
     * @throws IllegalArgumentException if the rate is above it
     */
    public Growth {
      if (limit.isPresent() && rate.compareTo(limit.get()) > 0) {
        throw new Unfit("growth", rate, limit.get());
      }
    }

    private Ratio factor() {
      return Ratio.ONE.plus(rate);
    }
  }

  /**
   * 按决算测算: last year's final account, grown, adjusted for policy and limited by the income (B5,
   * B6).
   *
   * @param account the final account of last year
   * @param growth by how much it grows
   * @param adjustments what changes of policy add or take away
   * @param income the income expected in the year, which the total may not exceed (以收定支)
   */
  record FromAccount(
      Money account, Growth growth, List<Adjustment> adjustments, Optional<Money> income)
      implements Total {
    /**
     * Checks the sign.
     *
     * @throws IllegalArgumentException if the account or what comes out is negative
     */
    public FromAccount {
      adjustments = List.copyOf(adjustments);
      Money needed = needed(account, growth, adjustments);
      if (account.isNegative() || needed.isNegative()) {
        throw new Unfit("total", needed);
      }
    }

    private static Money needed(Money account, Growth growth, List<Adjustment> adjustments) {
      Money policy = Money.total(adjustments.stream().map(Adjustment::amount).toList());
      return account.times(growth.factor(), Rounding.HALF_UP).plus(policy);
    }

    @Override
    public Money amount() {
      Money needed = needed(account, growth, adjustments);
      return income.map(needed::min).orElse(needed);
    }

    @Override
    public void explain(Steps steps) {
      Money sum = account.times(growth.factor(), Rounding.HALF_UP);
      steps.add(
          "B5",
          "grown",
          Figures.of(account) + " × (100% + " + growth.rate() + ")",
          Step.Result.rounded(sum, Rounding.HALF_UP));
      for (Adjustment policy : adjustments) {
        String formula = Figures.of(sum) + " + " + Figures.of(policy.amount());
        sum = sum.plus(policy.amount());
        steps
            .under(new Citation(policy.document(), ""))
            .add("B5", "policy", formula, Step.Result.of(sum), policy.reason());
      }
      if (amount().compareTo(sum) < 0) {
        String least = "min(" + Figures.of(sum) + ", " + Figures.of(amount()) + ")";
        steps.add("B6", "income", least, amount());
      }
    }
  }
}
