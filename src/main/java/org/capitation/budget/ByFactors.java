package org.capitation.budget;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.capitation.value.Citation;
import org.capitation.value.Figures;
import org.capitation.value.Ratio;
import org.capitation.value.Rounding;
import org.capitation.value.Step;
import org.capitation.value.Steps;
import org.capitation.value.Unfit;

/**
 * 按三项因素: by the shares of spending, of visits and of fees in the reference window, weighed as
 * agreed (B12).
 *
 * @param lambdas what each factor weighs
 * @param typed the history agreed on, by code; where there is none, that of the claimant counts
 */
public record ByFactors(Lambdas lambdas, Map<String, History> typed) implements Method {
  /**
   * 因素权重: what each factor weighs; from 0 to 1, together 1.
   *
   * @param spending 历史支出权重: historic fund spending
   * @param visits 人次人头比: heads times visits per head
   * @param fees 门诊均次费用: the same times the fee of a visit
   */
  public record Lambdas(Ratio spending, Ratio visits, Ratio fees) {
    /**
     * Checks the weights and their sum.
     *
     * @throws IllegalArgumentException if one is below 0 % or they do not add up to 100 %
     */
    public Lambdas {
      Ratio sum = spending.plus(visits).plus(fees);
      if (!sum.equals(Ratio.ONE) || !(spending.isShare() && visits.isShare() && fees.isShare())) {
        throw new Unfit("shares-sum", sum);
      }
    }
  }

  /** The decimals of a weight that is shown; the split uses all of them. */
  private static final int SHOWN = 8;

  /** One factor over all claimants: its figures, and how they are written. */
  private record Factor(Ratio lambda, List<BigDecimal> figures, List<String> formulas) {
    BigDecimal sum() {
      return figures.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** A factor that is 0 everywhere tells nothing: the others count in its place. */
    boolean tells() {
      return lambda.compareTo(Ratio.ZERO) > 0 && sum().signum() > 0;
    }

    String formula(int claimant) {
      return lambda + " × " + formulas.get(claimant) + " ÷ " + Figures.of(Weights.plain(sum()));
    }
  }

  /** Keeps the map from being changed. */
  public ByFactors {
    typed = Map.copyOf(typed);
  }

  @Override
  public String name() {
    return "factors";
  }

  @Override
  public Weights weights(List<Claimant> claimants, Citation basis) {
    List<Optional<History>> past = claimants.stream().map(this::history).toList();
    List<Factor> factors =
        List.of(
                factor(
                    lambdas.spending(),
                    past,
                    history -> history.spending().yuan(),
                    history -> Figures.of(history.spending())),
                factor(lambdas.visits(), past, History::visits, History::visitsFormula),
                factor(lambdas.fees(), past, History::fees, History::feesFormula))
            .stream()
            .filter(Factor::tells)
            .toList();
    List<Weight> each =
        IntStream.range(0, claimants.size())
            .mapToObj(i -> weight(i, claimants.get(i).members(), factors))
            .toList();
    BigDecimal whole = each.stream().map(Weight::line).reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal scale = whole.signum() == 0 ? BigDecimal.ONE : whole;
    return new Weights(
        each.stream().map(weight -> explained(weight, scale, basis)).toList(),
        BigDecimal.ZERO,
        scale,
        List.of());
  }

  private static Weight explained(Weight weight, BigDecimal scale, Citation basis) {
    BigDecimal shown = weight.line().divide(scale, SHOWN, RoundingMode.HALF_UP);
    Steps steps = new Steps("budget", basis);
    steps.add(
        "B12",
        "factors.weight",
        weight.formula(),
        new Step.Result(shown, Step.Unit.NUMBER, Optional.of(Rounding.HALF_UP)));
    return weight.with(steps.list());
  }

  private Optional<History> history(Claimant claimant) {
    return Optional.ofNullable(typed.get(claimant.code())).or(claimant::history);
  }

  private static Factor factor(
      Ratio lambda,
      List<Optional<History>> past,
      Function<History, BigDecimal> figure,
      Function<History, String> formula) {
    return new Factor(
        lambda,
        past.stream().map(h -> h.map(figure).orElse(BigDecimal.ZERO)).toList(),
        past.stream().map(h -> h.map(formula).orElse("0")).toList());
  }

  /** The sum of the claimant's shares, brought to the one denominator of all factors. */
  private static Weight weight(int claimant, Members members, List<Factor> factors) {
    BigDecimal line = BigDecimal.ZERO;
    List<String> formulas = new ArrayList<>();
    for (Factor factor : factors) {
      BigDecimal part = factor.lambda().value().multiply(factor.figures().get(claimant));
      for (Factor other : factors) {
        part = other == factor ? part : part.multiply(other.sum());
      }
      line = line.add(part);
      formulas.add(factor.formula(claimant));
    }
    return Weight.of(line, members, factors.isEmpty() ? "0" : formula(formulas, factors));
  }

  private static String formula(List<String> formulas, List<Factor> factors) {
    Ratio lambda = factors.stream().map(Factor::lambda).reduce(Ratio.ZERO, Ratio::plus);
    String sum = formulas.stream().collect(Collectors.joining(" + ", "(", ")"));
    return lambda.equals(Ratio.ONE) ? sum : sum + " ÷ " + lambda;
  }
}
