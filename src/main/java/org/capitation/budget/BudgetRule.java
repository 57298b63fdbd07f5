package org.capitation.budget;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.IntStream;
import org.capitation.value.Citation;
import org.capitation.value.Figures;
import org.capitation.value.Money;
import org.capitation.value.Quotient;
import org.capitation.value.Rounding;
import org.capitation.value.Step;
import org.capitation.value.Steps;

/** 预算规则: splits what a pot has for a year (B1 to B18). */
public final class BudgetRule {
  private static final String FEATURE = "budget";

  private final BudgetTerms terms;

  /** The rule under these terms. */
  public BudgetRule(BudgetTerms terms) {
    this.terms = terms;
  }

  /**
   * The budget of the year. The lines and the residual are the distributable amount, whatever the
   * claimants weigh.
   *
   * @param stage for which occasion the people of the claimants were counted
   * @param claimants the communities and the line of the unattributed, in their fixed order
   */
  public Budget allocate(Budget.Stage stage, List<Claimant> claimants) {
    Steps steps = new Steps(FEATURE, terms.basis());
    return split(stage, frame(claimants, steps), claimants, steps);
  }

  /**
   * The budget of the part of the year that has passed, by the people of that part (B18).
   *
   * @param decided the claimants as they were when the budget was decided: they say what there is
   * @param members the claimants with the people of the months so far, in units of a whole year
   * @param elapsed what part of the year that is
   */
  public Budget toDate(List<Claimant> decided, List<Claimant> members, Quotient elapsed) {
    Steps steps = new Steps(FEATURE, terms.basis());
    Budget.Frame year = frame(decided, steps);
    if (elapsed.compareTo(BigDecimal.ONE) == 0) {
      return split(Budget.Stage.YEAR_END, year, members, steps);
    }
    Money outpatient = year.outpatient().times(elapsed);
    Money distributable = year.distributable().times(elapsed);
    String formula =
        "%s × %s ÷ %s"
            .formatted(
                Figures.of(year.distributable()),
                Figures.of(elapsed.part()),
                Figures.of(elapsed.whole()));
    Step.Result result = Step.Result.rounded(distributable, Rounding.HALF_UP);
    steps.add("B18", "to-date", formula, result);
    Budget.Frame part =
        new Budget.Frame(year.total().times(elapsed), outpatient, outpatient.minus(distributable));
    return new BudgetRule(terms.of(elapsed)).split(Budget.Stage.YEAR_END, part, members, steps);
  }

  private Budget split(
      Budget.Stage stage, Budget.Frame frame, List<Claimant> claimants, Steps steps) {
    Weights weights = terms.regime().method().weights(claimants, terms.basis());
    List<Budget.Line> lines =
        terms.regime() instanceof Regime.FixedRate
            ? quotas(claimants, weights, steps)
            : parts(claimants, weights, frame, steps);
    Money sum = Money.total(lines.stream().map(Budget.Line::amount).toList());
    Money residual = frame.distributable().minus(sum);
    if (terms.regime() instanceof Regime.FixedRate || !residual.isZero()) {
      String formula = Figures.of(frame.distributable()) + " − " + Figures.of(sum);
      String rule = terms.regime() instanceof Regime.FixedRate ? "B9" : "B8";
      steps.add(rule, "residual", formula, residual);
    }
    return new Budget(stage, frame, lines, residual, steps.list());
  }

  private Budget.Frame frame(List<Claimant> claimants, Steps steps) {
    BudgetTerms.Resources from = terms.resources();
    from.total().explain(steps);
    Money total = from.total().amount();
    Money outpatient = from.outpatient().part(total, steps);
    Money reserve = from.reserve().of(outpatient, all(claimants), steps);
    Budget.Frame frame = new Budget.Frame(total, outpatient, reserve);
    String formula = Figures.of(outpatient) + " − " + Figures.of(reserve);
    steps.add("B2", "distributable", formula, frame.distributable());
    return frame;
  }

  /** 总额固定: the distributable amount without what is set aside, split by the weights (B4). */
  private List<Budget.Line> parts(
      List<Claimant> claimants, Weights weights, Budget.Frame frame, Steps steps) {
    Money split = frame.distributable().minus(terms.setAside());
    if (!terms.objectives().isEmpty()) {
      String formula = Figures.of(frame.distributable()) + " − " + Figures.of(terms.setAside());
      steps.add("B10", "split", formula, split);
    }
    steps.addAll(weights.steps());
    perHead(claimants, weights, split, steps);
    List<Money> parts = weights.split(split);
    return IntStream.range(0, parts.size())
        .mapToObj(i -> part(claimants.get(i), weights, i, new Split(split, parts.get(i))))
        .toList();
  }

  /** What a person comes to, or one of weight 1: for information. */
  private void perHead(List<Claimant> claimants, Weights weights, Money split, Steps steps) {
    Method method = terms.regime().method();
    if (weights.isNone() || !(method instanceof ByMembers || method instanceof ByCells)) {
      return;
    }
    int units = all(claimants).unitsPerYear();
    BigDecimal year = split.yuan().multiply(BigDecimal.valueOf(units));
    Money perHead = Money.ofYuan(year.divide(weights.sum(), 2, RoundingMode.HALF_UP));
    String formula = Figures.of(split) + " × " + Figures.of(units) + weights.perWhole();
    steps.add("B3", "per-head", formula, Step.Result.rounded(perHead, Rounding.HALF_UP));
  }

  private static Members all(List<Claimant> claimants) {
    return Members.sum(claimants.stream().map(Claimant::members).toList());
  }

  /** What is split, and the part of one claimant in it. */
  private record Split(Money whole, Money part) {}

  private Budget.Line part(Claimant claimant, Weights weights, int number, Split split) {
    Weight weight = weights.each().get(number);
    Steps steps = new Steps(FEATURE, terms.basis());
    steps.addAll(weight.steps());
    BigDecimal whole = weights.isNone() ? BigDecimal.ONE : weights.sum();
    BigDecimal product = split.whole().yuan().multiply(weight.line());
    Money down = Money.ofYuan(product.divide(whole, 2, RoundingMode.DOWN));
    boolean exact = down.yuan().multiply(whole).compareTo(product) == 0;
    steps.add(
        "B3",
        "part." + terms.regime().method().name(),
        Figures.of(split.whole()) + " × " + weight.formula() + weights.perWhole(),
        exact ? Step.Result.of(down) : Step.Result.rounded(down, Rounding.DOWN),
        claimant.code());
    if (!split.part().equals(down)) {
      String formula = Figures.of(down) + " + " + Figures.of(split.part().minus(down));
      steps.add("B4", "remainder", formula, split.part());
    }
    return line(claimant, weight, split.part(), steps);
  }

  /** 标准固定: the quota of each claimant, rounded to the fen (B9). */
  private List<Budget.Line> quotas(List<Claimant> claimants, Weights weights, Steps common) {
    common.addAll(weights.steps());
    return IntStream.range(0, claimants.size())
        .mapToObj(i -> quota(claimants.get(i), weights.each().get(i), weights.scale()))
        .toList();
  }

  private Budget.Line quota(Claimant claimant, Weight weight, BigDecimal scale) {
    Steps steps = new Steps(FEATURE, terms.basis());
    steps.addAll(weight.steps());
    Money quota = Money.ofYuan(weight.line().divide(scale, 2, RoundingMode.HALF_UP));
    steps.add(
        "B9",
        "quota." + terms.regime().method().name(),
        weight.formula(),
        Step.Result.rounded(quota, Rounding.HALF_UP),
        claimant.code());
    return line(claimant, weight, quota, steps);
  }

  /** A line: its part, what objective factors add to it, and for whom it is (B10, B11). */
  private Budget.Line line(Claimant claimant, Weight weight, Money part, Steps steps) {
    Money amount = part;
    for (Adjustment objective : terms.objectivesOf(claimant)) {
      String formula = Figures.of(amount) + " + " + Figures.of(objective.amount());
      amount = amount.plus(objective.amount());
      steps
          .under(new Citation(objective.document(), ""))
          .add("B10", "objective", formula, Step.Result.of(amount), objective.reason());
    }
    Money signed = signed(weight, amount, steps);
    String rest = Figures.of(amount) + " − " + Figures.of(signed);
    steps.add("B11", "unsigned", rest, amount.minus(signed));
    return new Budget.Line(claimant, amount, signed, steps.list());
  }

  private static Money signed(Weight weight, Money amount, Steps steps) {
    BigDecimal whole = weight.signed().add(weight.unsigned());
    if (whole.signum() == 0) {
      return Money.ZERO;
    }
    BigDecimal exact = amount.yuan().multiply(weight.signed());
    Money signed = Money.ofYuan(exact.divide(whole, 2, RoundingMode.HALF_UP));
    String formula =
        "%s × %s ÷ %s"
            .formatted(
                Figures.of(amount),
                Figures.of(Weights.plain(weight.signed())),
                Figures.of(Weights.plain(whole)));
    steps.add("B11", "signed", formula, Step.Result.rounded(signed, Rounding.HALF_UP));
    return signed;
  }
}
