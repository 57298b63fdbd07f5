package org.capitation.settlement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.capitation.value.Figures;
import org.capitation.value.Money;
import org.capitation.value.Step;
import org.capitation.value.Steps;

/** 分档规则: the shares of all slices and their sum, not rounded (S4). */
final class BandRule {
  private BandRule() {}

  static BigDecimal shared(
      Bands bands, Money budget, BigDecimal above, Money amount, SliceSteps into) {
    BigDecimal sum = BigDecimal.ZERO;
    List<String> shares = new ArrayList<>();
    for (Bands.Slice slice : bands.slices(budget, above, amount)) {
      into.add(slice);
      shares.add(Figures.exact(slice.share()));
      sum = sum.add(slice.share());
    }
    into.sum(shares.isEmpty() ? "0.00" : String.join(" + ", shares), sum);
    return sum;
  }

  /**
   * 分档的步骤.
   *
   * @param what surplus or overrun, for the keys
   */
  record SliceSteps(String what, Steps steps) {
    private void add(Bands.Slice slice) {
      String from = slice.from().toString();
      String share = slice.band().share().toString();
      String formula = Figures.exact(slice.amount()) + " × " + share;
      Step.Result result = Step.Result.exact(slice.share());
      slice
          .band()
          .upTo()
          .ifPresentOrElse(
              to -> steps.add("S4", what + ".slice", formula, result, from, share, to.toString()),
              () -> steps.add("S4", what + ".rest", formula, result, from, share));
    }

    private void sum(String formula, BigDecimal sum) {
      steps.add("S4", what + ".sum", formula, Step.Result.exact(sum));
    }
  }
}
