package org.capitation.budget.boundary;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.capitation.budget.ByFactors;
import org.capitation.budget.Offer;
import org.capitation.value.Declined;
import org.capitation.value.Ratio;
import org.capitation.value.Unfit;

/**
 * 协商方案的填写: shares and factors in per cent, as somebody has typed them.
 *
 * @param shares the share of each code; empty if none were agreed on
 * @param factors the weights of spending, visits and fees; empty if none were agreed on
 */
record OfferText(Map<String, String> shares, Map<String, String> factors) {
  /** A program may leave out either, or send nothing for it. */
  OfferText {
    shares = Objects.requireNonNullElse(shares, Map.of());
    factors = Objects.requireNonNullElse(factors, Map.of());
  }

  /**
   * The offer; that of the pack if nothing was typed.
   *
   * @throws Declined if something is no per cent figure, or they do not add up to 100 %
   */
  Offer offer() {
    try {
      if (!shares.isEmpty()) {
        Map<String, Ratio> typed = new TreeMap<>();
        shares.forEach((code, share) -> typed.put(code, ratio(share)));
        return Offer.shares(typed);
      }
      return factors.isEmpty()
          ? Offer.PACK
          : Offer.factors(
              new ByFactors.Lambdas(factor("spending"), factor("visits"), factor("fees")));
    } catch (Unfit unfit) {
      throw new Declined("budget.denied." + unfit.reason(), unfit.arguments().toArray());
    }
  }

  private Ratio factor(String name) {
    return ratio(factors.getOrDefault(name, ""));
  }

  private static Ratio ratio(String typed) {
    String text = Objects.toString(typed, "");
    if (!text.strip().matches("\\d{1,3}(\\.\\d{1,10})?\\s?%?")) {
      throw new Declined("budget.denied.percent", text);
    }
    return Ratio.ofPercent(text.strip());
  }
}
