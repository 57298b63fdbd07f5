package org.capitation.settlement;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.capitation.value.Figures;
import org.capitation.value.Money;
import org.capitation.value.Ratio;
import org.capitation.value.Unfit;

/**
 * 限额: at most a share of the budget, or an amount; of both the smaller (S16, S18).
 *
 * @param budget the share of the budget, not negative
 * @param yuan the amount, not negative
 */
public record Cap(Optional<Ratio> budget, Optional<Money> yuan) {
  /**
   * Checks that there is one, and none is negative.
   *
   * @throws IllegalArgumentException if not
   */
  public Cap {
    if (budget.isEmpty() && yuan.isEmpty()) {
      throw new Unfit("no-cap");
    }
    if (budget.filter(share -> share.value().signum() < 0).isPresent()
        || yuan.filter(Money::isNegative).isPresent()) {
      throw new Unfit("cap-negative");
    }
  }

  /** The amount or the cap, whichever is smaller. */
  BigDecimal cut(BigDecimal amount, Money of) {
    BigDecimal cut = budget.map(of::exactly).map(amount::min).orElse(amount);
    return yuan.map(Money::yuan).map(cut::min).orElse(cut);
  }

  /** How the amount is cut: {@code min(300,000.00, 8,000,000.00 × 3%)}. */
  String formula(BigDecimal amount, Money of) {
    return Stream.of(
            Optional.of(Figures.exact(amount)),
            budget.map(share -> Figures.of(of) + " × " + share),
            yuan.map(Figures::of))
        .flatMap(Optional::stream)
        .collect(Collectors.joining(", ", "min(", ")"));
  }
}
