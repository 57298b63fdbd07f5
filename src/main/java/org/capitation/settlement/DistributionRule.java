package org.capitation.settlement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.capitation.value.Apportionment;
import org.capitation.value.Citation;
import org.capitation.value.Figures;
import org.capitation.value.Money;
import org.capitation.value.Rounding;
import org.capitation.value.Step;
import org.capitation.value.Steps;

/**
 * 内部分配规则: divides by weights, to the fen by largest remainder; what a cap cuts off goes to the
 * others by the same weights (S23).
 */
public final class DistributionRule {
  private static final int SHOWN = 4;

  private final DistributionTerms terms;
  private final Citation basis;

  /** The rule under these terms. */
  public DistributionRule(DistributionTerms terms, Citation basis) {
    this.terms = terms;
    this.basis = basis;
  }

  /**
   * Divides an amount.
   *
   * @param amount what the community gets, not negative
   * @param scores the scores of its members, as far as they are known
   */
  public Distribution distribute(Money amount, Map<String, BigDecimal> scores) {
    Map<String, BigDecimal> weights = terms.key().weights(scores);
    Steps steps = new Steps("settlement", basis);
    if (weights.values().stream().allMatch(weight -> weight.signum() == 0)) {
      steps.add("S23", "undivided.scores", "", amount);
      return new Distribution(List.of(), amount, steps.list());
    }
    List<String> recipients = List.copyOf(weights.keySet());
    List<Money> parts = parts(amount, recipients, List.copyOf(weights.values()), steps);
    List<Distribution.Line> lines = new ArrayList<>();
    for (int i = 0; i < recipients.size(); i++) {
      lines.add(new Distribution.Line(recipients.get(i), parts.get(i)));
      add("part", recipients.get(i), "", Step.Result.of(parts.get(i)), steps);
    }
    Money undivided = amount.minus(Money.total(parts));
    if (undivided.isPositive()) {
      String formula = Figures.of(amount) + " − " + Figures.of(Money.total(parts));
      steps.add("S23", "undivided.caps", formula, undivided);
    }
    return new Distribution(lines, undivided, steps.list());
  }

  /** Divides until nobody is above the cap, or everybody with a weight is at it. */
  private List<Money> parts(
      Money amount, List<String> recipients, List<BigDecimal> weights, Steps steps) {
    Money cap = cap(amount, steps);
    List<BigDecimal> open = new ArrayList<>(weights);
    Money left = amount;
    while (true) {
      List<Money> shares = split(left, open);
      List<Integer> above =
          IntStream.range(0, shares.size())
              .filter(i -> shares.get(i).compareTo(cap) > 0)
              .boxed()
              .toList();
      if (above.isEmpty()) {
        explain(left, recipients, open, steps);
        return IntStream.range(0, shares.size())
            .mapToObj(i -> open.get(i).equals(weights.get(i)) ? shares.get(i) : cap)
            .toList();
      }
      for (int i : above) {
        open.set(i, BigDecimal.ZERO);
        left = left.minus(cap);
      }
    }
  }

  private static List<Money> split(Money amount, List<BigDecimal> weights) {
    return weights.stream().allMatch(weight -> weight.signum() == 0)
        ? weights.stream().map(weight -> Money.ZERO).toList()
        : Apportionment.largestRemainder(amount, weights);
  }

  private Money cap(Money amount, Steps steps) {
    if (terms.cap().isEmpty()) {
      return amount;
    }
    Money cap = amount.times(terms.cap().get(), Rounding.DOWN);
    String formula = Figures.of(amount) + " × " + terms.cap().get();
    steps.add("S23", "cap", formula, Step.Result.rounded(cap, Rounding.DOWN));
    return cap;
  }

  private void explain(
      Money amount, List<String> recipients, List<BigDecimal> weights, Steps steps) {
    BigDecimal whole = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    for (int i = 0; i < weights.size(); i++) {
      BigDecimal weight = weights.get(i);
      if (weight.signum() > 0) {
        BigDecimal share = new Factor(weight, whole).of(amount.yuan());
        String formula =
            Figures.of(amount) + " × " + Figures.of(weight) + " ÷ " + Figures.of(whole);
        BigDecimal shown = share.setScale(SHOWN, RoundingMode.HALF_UP);
        add("share", recipients.get(i), formula, Step.Result.exact(shown), steps);
      }
    }
  }

  /** A tier has words of its own, a member its code. */
  private void add(String key, String recipient, String formula, Step.Result result, Steps steps) {
    if (terms.key() instanceof DistributionTerms.ByTiers) {
      steps.add("S23", key + "." + recipient, formula, result);
    } else {
      steps.add("S23", key + ".member", formula, result, recipient);
    }
  }
}
