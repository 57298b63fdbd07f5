package org.capitation.payment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.capitation.value.Money;
import org.capitation.value.Quotient;

/** 人数调整规则: traces the adjustments of paid months to what caused them (P15). */
public final class AdjustmentRule {
  private static final Quotient NOTHING = new Quotient(BigDecimal.ZERO, BigDecimal.ONE);

  private final Function<String, Quotient> perUnit;

  /**
   * The rule with the rates of the budget.
   *
   * @param perUnit what a unit of each capitation cell comes to
   */
  public AdjustmentRule(Function<String, Quotient> perUnit) {
    this.perUnit = perUnit;
  }

  /**
   * What each shift means for whom people left and for whom they came to; what is left of an
   * adjustment comes last, so that all of a community add up to it.
   *
   * @param shifts who moved
   * @param adjustments what is adjusted, by the key of the community
   */
  public List<MemberAdjustment> explain(List<Shift> shifts, Map<Integer, Money> adjustments) {
    List<MemberAdjustment> lines = new ArrayList<>();
    for (Shift shift : shifts) {
      if (shift.from() != null) {
        lines.add(line(shift, shift.from(), -shift.units()));
      }
      if (shift.to() != null) {
        lines.add(line(shift, shift.to(), shift.units()));
      }
    }
    Map<Integer, Money> rest = new HashMap<>(adjustments);
    lines.forEach(l -> rest.merge(l.community(), l.amount().negated(), Money::plus));
    rest.entrySet().stream()
        .filter(left -> !left.getValue().isZero())
        .sorted(Map.Entry.comparingByKey())
        .map(l -> new MemberAdjustment(l.getKey(), Optional.empty(), 0, NOTHING, l.getValue()))
        .forEach(lines::add);
    return lines;
  }

  private MemberAdjustment line(Shift shift, Shift.Side side, long units) {
    Quotient rate = perUnit.apply(side.cell());
    BigDecimal exact = BigDecimal.valueOf(units).multiply(rate.part());
    Money amount = Money.ofYuan(exact.divide(rate.whole(), 2, RoundingMode.HALF_UP));
    return new MemberAdjustment(side.community(), Optional.of(shift), units, rate, amount);
  }
}
