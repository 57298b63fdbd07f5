package org.capitation.budget;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.capitation.value.Figures;
import org.capitation.value.Money;
import org.capitation.value.Ratio;
import org.capitation.value.Rounding;
import org.capitation.value.Step;
import org.capitation.value.Steps;
import org.capitation.value.Unfit;

/** 人头标准基数: the fund's part of a capitation rate; rounded to the fen once, at its end (B14). */
public sealed interface RateBase {
  /** The amount for a person and year. */
  Money amount();

  /**
   * Adds the steps that lead to the amount.
   *
   * @param of the name of the cell with a blank after it; empty for everybody
   */
  void explain(String of, Steps steps);

  /**
   * 协商标准: agreed on.
   *
   * @param amount not negative
   */
  record Typed(Money amount) implements RateBase {
    @Override
    public void explain(String of, Steps steps) {
      steps.add("B14", "rate", "", Step.Result.of(amount), of);
    }
  }

  /**
   * 按筹资测算（上海）: the year's financing less what is set aside, per insured person.
   *
   * @param perHead the financing of a person
   * @param insured how many are insured, above 0
   * @param setAside the share taken off for risk and catastrophes
   * @param surplus what was carried over from last year
   * @param quota what is left for adjustments among areas
   */
  record Financing(Money perHead, long insured, Ratio setAside, Money surplus, Money quota)
      implements RateBase {
    /**
     * Checks the figures.
     *
     * @throws IllegalArgumentException if nobody is insured, or the share is not from 0 % to 100 %
     */
    public Financing {
      if (insured <= 0 || !setAside.isShare()) {
        throw new Unfit("rate");
      }
    }

    @Override
    public Money amount() {
      BigDecimal heads = BigDecimal.valueOf(insured);
      BigDecimal fund =
          perHead.exactly(setAside.complement()).multiply(heads).add(surplus.minus(quota).yuan());
      return Money.ofYuan(fund.divide(heads, 2, RoundingMode.HALF_UP));
    }

    @Override
    public void explain(String of, Steps steps) {
      String formula =
          "(%s × %s × (100%% − %s) + %s − %s) ÷ %s"
              .formatted(
                  Figures.of(perHead),
                  Figures.of(insured),
                  setAside,
                  Figures.of(surplus),
                  Figures.of(quota),
                  Figures.of(insured));
      steps.add("B14", "rate.financing", formula, rounded(amount()), of);
    }
  }

  /**
   * 自上而下（北京）: the fund's cost of all patients, grown, per patient.
   *
   * @param cost the cost of all patients
   * @param reimbursed the share that the fund bears
   * @param growth by how much it grows
   * @param visits their visits, above 0
   * @param visitsPerHead how often a patient comes, above 0
   */
  record TopDown(Money cost, Ratio reimbursed, Ratio growth, long visits, BigDecimal visitsPerHead)
      implements RateBase {
    /**
     * Checks the figures.
     *
     * @throws IllegalArgumentException if there are no visits, or the fund does not bear a share
     */
    public TopDown {
      if (visits <= 0 || visitsPerHead.signum() <= 0 || !reimbursed.isShare()) {
        throw new Unfit("rate");
      }
    }

    /** The fund's cost, not rounded. */
    private BigDecimal fund() {
      return cost.exactly(reimbursed).multiply(Ratio.ONE.plus(growth).value());
    }

    /** Patients are not rounded before the division. */
    @Override
    public Money amount() {
      BigDecimal whole = BigDecimal.valueOf(visits);
      return Money.ofYuan(fund().multiply(visitsPerHead).divide(whole, 2, RoundingMode.HALF_UP));
    }

    @Override
    public void explain(String of, Steps steps) {
      String fund = Figures.of(cost) + " × " + reimbursed + " × (100% + " + growth + ")";
      steps.add("B14", "rate.fund", fund, rounded(Rounding.HALF_UP.toFen(fund())), of);
      String heads = Figures.of(visits) + " ÷ " + Figures.of(Weights.plain(visitsPerHead));
      BigDecimal shown = BigDecimal.valueOf(visits).divide(visitsPerHead, 2, RoundingMode.HALF_UP);
      steps.add(
          "B14",
          "rate.heads",
          heads,
          new Step.Result(shown, Step.Unit.NUMBER, Optional.of(Rounding.HALF_UP)),
          of);
      steps.add("B14", "rate.top-down", fund + " ÷ (" + heads + ")", rounded(amount()), of);
    }
  }

  /**
   * 自下而上（北京）: the mean cost of a patient less the mean of what patients pay themselves.
   *
   * @param costs the cost of a patient in each year, at least one
   * @param selfPaid what a patient paid in each year, at least one
   */
  record BottomUp(List<Money> costs, List<Money> selfPaid) implements RateBase {
    /**
     * Checks that there is a year.
     *
     * @throws IllegalArgumentException if there is none
     */
    public BottomUp {
      costs = List.copyOf(costs);
      selfPaid = List.copyOf(selfPaid);
      if (costs.isEmpty() || selfPaid.isEmpty()) {
        throw new Unfit("rate");
      }
    }

    @Override
    public Money amount() {
      BigDecimal years = BigDecimal.valueOf((long) costs.size() * selfPaid.size());
      BigDecimal difference = times(costs, selfPaid.size()).subtract(times(selfPaid, costs.size()));
      return Money.ofYuan(difference.divide(years, 2, RoundingMode.HALF_UP));
    }

    @Override
    public void explain(String of, Steps steps) {
      steps.add("B14", "rate.mean-cost", mean(costs), rounded(average(costs)), of);
      steps.add("B14", "rate.mean-self-paid", mean(selfPaid), rounded(average(selfPaid)), of);
      String formula = mean(costs) + " − " + mean(selfPaid);
      steps.add("B14", "rate.bottom-up", formula, rounded(amount()), of);
    }

    private static BigDecimal times(List<Money> years, int count) {
      return Money.total(years).yuan().multiply(BigDecimal.valueOf(count));
    }

    private static Money average(List<Money> years) {
      BigDecimal count = BigDecimal.valueOf(years.size());
      return Money.ofYuan(Money.total(years).yuan().divide(count, 2, RoundingMode.HALF_UP));
    }

    private static String mean(List<Money> years) {
      return years.stream().map(Figures::of).collect(Collectors.joining(" + ", "(", ")"))
          + " ÷ "
          + years.size();
    }
  }

  private static Step.Result rounded(Money amount) {
    return Step.Result.rounded(amount, Rounding.HALF_UP);
  }
}
