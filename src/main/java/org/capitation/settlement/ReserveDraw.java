package org.capitation.settlement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.capitation.value.Apportionment;
import org.capitation.value.Figures;
import org.capitation.value.Money;
import org.capitation.value.Step;
import org.capitation.value.Steps;
import org.capitation.value.Unfit;

/**
 * 调剂金弥补: how the reserve covers the overruns of all communities (S11).
 *
 * @param reserve what may be drawn
 * @param overruns the overruns, in the order of the communities
 * @param drawn what each draws, in the same order
 */
record ReserveDraw(Money reserve, List<Money> overruns, List<Money> drawn) {
  private static final int SHOWN = 4;

  /** All overruns, or a part of each by largest remainder where the reserve is short. */
  static ReserveDraw of(Money reserve, List<Money> overruns) {
    if (reserve.isNegative()) {
      throw new Unfit("reserve-negative", reserve);
    }
    Money all = Money.total(overruns);
    List<Money> drawn =
        all.compareTo(reserve) <= 0
            ? overruns
            : Apportionment.largestRemainder(reserve, overruns.stream().map(Money::yuan).toList());
    return new ReserveDraw(reserve, overruns, drawn);
  }

  /** What one of them draws, with the steps. */
  Money add(int number, Steps steps) {
    Money overrun = overruns.get(number);
    Money own = drawn.get(number);
    if (own.compareTo(overrun) == 0) {
      steps.add("S11", "drawn.full", Figures.of(overrun), own);
    } else {
      Money all = Money.total(overruns);
      BigDecimal exact =
          new Factor(overrun.yuan(), all.yuan())
              .of(reserve.yuan())
              .setScale(SHOWN, RoundingMode.HALF_UP);
      String formula = Figures.of(reserve) + " × " + Figures.of(overrun) + " ÷ " + Figures.of(all);
      steps.add("S11", "drawn.share", formula, Step.Result.exact(exact));
      steps.add("S11", "drawn", "", own);
    }
    return own;
  }
}
