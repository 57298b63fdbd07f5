package org.capitation.budget;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.capitation.value.Citation;
import org.capitation.value.Figures;
import org.capitation.value.Money;
import org.capitation.value.Rounding;
import org.capitation.value.Step;
import org.capitation.value.Steps;

/**
 * 按本人上年费用: what each person cost last year, raised to a lower and cut to an upper limit (B15).
 *
 * @param limits the limits
 * @param costs what the persons of each code cost
 */
public record OwnCost(CostLimits limits, Map<String, Costs> costs) implements Quota {
  /** Keeps the map from being changed. */
  public OwnCost {
    costs = Map.copyOf(costs);
  }

  @Override
  public String name() {
    return "own-cost";
  }

  @Override
  public Weights weights(List<Claimant> claimants, Citation basis) {
    List<Money> all = claimants.stream().map(this::costs).flatMap(Costs::all).toList();
    if (all.isEmpty()) {
      return Weights.of(claimants.stream().map(c -> nothing(c.members())).toList());
    }
    Steps steps = new Steps("budget", basis);
    CostLimits.Range range = limits.range(all, steps);
    return new Weights(
        claimants.stream().map(c -> weight(c, range, basis)).toList(),
        BigDecimal.ZERO,
        BigDecimal.ONE,
        steps.list());
  }

  private Costs costs(Claimant claimant) {
    return costs.getOrDefault(claimant.code(), Costs.NONE);
  }

  private static Weight nothing(Members members) {
    return Weight.of(BigDecimal.ZERO, members, "0");
  }

  private Weight weight(Claimant claimant, CostLimits.Range range, Citation basis) {
    Costs own = costs(claimant);
    long persons = own.all().count();
    if (persons == 0) {
      return nothing(claimant.members());
    }
    Money signed = counted(own.signed(), range);
    Money unsigned = counted(own.unsigned(), range);
    Money sum = signed.plus(unsigned);
    BigDecimal mean = sum.yuan().divide(BigDecimal.valueOf(persons), 2, RoundingMode.HALF_UP);
    Steps steps = new Steps("budget", basis);
    String formula = Figures.of(sum) + " ÷ " + Figures.of(persons);
    steps.add("B15", "own-cost.signed", "", signed);
    steps.add("B15", "own-cost.unsigned", "", unsigned);
    steps.add(
        "B15", "own-cost.mean", formula, Step.Result.rounded(Money.ofYuan(mean), Rounding.HALF_UP));
    String both = "(" + Figures.of(signed) + " + " + Figures.of(unsigned) + ")";
    return Weight.of(signed.yuan(), unsigned.yuan(), both).with(steps.list());
  }

  private static Money counted(List<Money> persons, CostLimits.Range range) {
    return Money.total(persons.stream().map(range::within).toList());
  }
}
