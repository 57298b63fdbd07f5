package org.capitation.budget;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.capitation.value.Apportionment;
import org.capitation.value.Figures;
import org.capitation.value.Money;
import org.capitation.value.Ratio;
import org.capitation.value.Rounding;
import org.capitation.value.Step;
import org.capitation.value.Steps;

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
    Steps steps = new Steps("budget", terms.basis());
    steps.add("B1", "total", "", terms.total());
    steps.add(
        "B2",
        "reserve",
        Figures.of(terms.total()) + " × " + terms.reserve(),
        Step.Result.rounded(reserve, Rounding.HALF_UP));
    String rest = Figures.of(terms.total()) + " − " + Figures.of(reserve);
    steps.add("B2", "distributable", rest, distributable);
    lines.forEach(line -> add(line, distributable, whole, steps));
    return new Budget(terms.total(), reserve, distributable, lines, steps.list());
  }

  private boolean byShares() {
    return terms.method() instanceof BudgetTerms.Method.ByShares;
  }

  private void add(Budget.Line line, Money distributable, BigDecimal whole, Steps steps) {
    BigDecimal weight = terms.weight(line.claimant());
    String share =
        byShares() ? new Ratio(weight).toString() : Figures.of(weight) + " ÷ " + Figures.of(whole);
    steps.add(
        "B3",
        "part." + (byShares() ? "share" : "member-months"),
        Figures.of(distributable) + " × " + share,
        Step.Result.rounded(line.amount(), Rounding.HALF_UP),
        line.claimant().code());
  }
}
