package org.capitation.budget;

import java.util.List;
import org.capitation.value.Figures;
import org.capitation.value.Money;
import org.capitation.value.Step;
import org.capitation.value.Steps;
import org.capitation.value.Unfit;

/**
 * 人头标准: the yearly amount for a person (B14).
 *
 * @param base the fund's part, typed or derived
 * @param components what is added, such as public-health money and the signing fee
 */
public record Rate(RateBase base, List<Component> components) {
  /**
   * 组成: one of the amounts that make up a rate beside its base.
   *
   * @param item what it is for, such as 签约服务费
   * @param yuan the amount for a person and year
   */
  public record Component(String item, Money yuan) {}

  /**
   * Checks the sum.
   *
   * @throws IllegalArgumentException if it is negative
   */
  public Rate {
    components = List.copyOf(components);
    if (sum(base, components).isNegative()) {
      throw new Unfit("negative");
    }
  }

  /** A typed rate. */
  public static Rate of(Money yuan) {
    return new Rate(new RateBase.Typed(yuan), List.of());
  }

  /** The amount for a person and year, in whole fen. */
  public Money perHead() {
    return sum(base, components);
  }

  private static Money sum(RateBase base, List<Component> components) {
    return base.amount().plus(Money.total(components.stream().map(Component::yuan).toList()));
  }

  void explain(String cell, Steps steps) {
    String of = cell.isEmpty() ? "" : cell + " ";
    base.explain(of, steps);
    Money sum = base.amount();
    for (Component component : components) {
      String formula = Figures.of(sum) + " + " + Figures.of(component.yuan());
      sum = sum.plus(component.yuan());
      steps.add("B14", "rate.component", formula, Step.Result.of(sum), of, component.item());
    }
  }
}
