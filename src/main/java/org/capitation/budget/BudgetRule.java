package org.capitation.budget;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.capitation.value.Apportionment;
import org.capitation.value.Figures;
import org.capitation.value.Money;
import org.capitation.value.Ratio;
import org.capitation.value.Rounding;
import org.capitation.value.Step;

/** 预算规则: splits the total of a pot (B1 to B4). */
public final class BudgetRule {
  private final BudgetTerms terms;

  /** The rule under these terms. */
  public BudgetRule(BudgetTerms terms) {
    this.terms = terms;
  }

  /**
   * The budget of the year.
   *
   * @param claimants the communities and the line of the unattributed, in their fixed order
   * @throws IllegalArgumentException if no claimant has any weight, or a share was agreed for one
   *     who is not among them
   */
  public Budget allocate(List<Claimant> claimants) {
    Money reserve = terms.total().times(terms.reserve(), Rounding.HALF_UP);
    Money distributable = terms.total().minus(reserve);
    List<BigDecimal> weights = claimants.stream().map(terms::weight).toList();
    BigDecimal whole = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    if (byShares() && whole.compareTo(BigDecimal.ONE) != 0) {
      throw new IllegalArgumentException("the claimants have shares of " + new Ratio(whole));
    }
    List<Money> parts = Apportionment.largestRemainder(distributable, weights);
    List<Budget.Line> lines =
        IntStream.range(0, parts.size())
            .mapToObj(i -> new Budget.Line(claimants.get(i), parts.get(i)))
            .toList();
    List<Step> steps = new ArrayList<>();
    steps.add(step("B1", "total", "", terms.total()));
    steps.add(step("B2", "reserve", product(terms.total(), terms.reserve()), reserve));
    steps.add(
        step(
            "B2",
            "distributable",
            Figures.of(terms.total()) + " − " + Figures.of(reserve),
            distributable));
    lines.forEach(line -> steps.add(step(line, distributable, whole)));
    return new Budget(terms.total(), reserve, distributable, lines, steps);
  }

  private boolean byShares() {
    return terms.method() instanceof BudgetTerms.Method.ByShares;
  }

  private Step step(Budget.Line line, Money distributable, BigDecimal whole) {
    BigDecimal weight = terms.weight(line.claimant());
    String share =
        byShares() ? new Ratio(weight).toString() : Figures.of(weight) + " ÷ " + Figures.of(whole);
    return new Step(
        "B3",
        terms.basis().article(),
        "budget.step.part." + (byShares() ? "share" : "member-months"),
        List.of(line.claimant().code()),
        Figures.of(distributable) + " × " + share,
        line.amount().yuan());
  }

  private Step step(String rule, String key, String formula, Money result) {
    return Step.of(rule, terms.basis().article(), "budget.step." + key, formula, result);
  }

  private static String product(Money amount, Ratio share) {
    return Figures.of(amount) + " × " + share;
  }
}
