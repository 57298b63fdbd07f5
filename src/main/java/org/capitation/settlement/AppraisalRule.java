package org.capitation.settlement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.capitation.value.Declined;
import org.capitation.value.Figures;
import org.capitation.value.Quotient;
import org.capitation.value.Rounding;
import org.capitation.value.Step;
import org.capitation.value.Steps;

/** 考核计分规则: from typed marks and taken figures to the score of a community (S34 to S36). */
public final class AppraisalRule {
  private static final int DECIMALS = 2;
  private static final int SHOWN = 4;

  private final AssessmentTerms terms;

  /** The rule under these terms. */
  public AppraisalRule(AssessmentTerms terms) {
    this.terms = terms;
  }

  /**
   * 计分依据: what is known of an indicator.
   *
   * @param marks the marks that were typed or decided; they come before what is computed
   * @param figure the figure that was taken
   */
  public record Given(Optional<BigDecimal> marks, Optional<Quotient> figure) {
    /** Nothing is known yet. */
    public static final Given NOTHING = new Given(Optional.empty(), Optional.empty());
  }

  /**
   * The score.
   *
   * @param given what is known of each indicator, in the order of the terms
   * @throws Declined if marks are out of the bounds of their indicator
   */
  public Appraised appraise(List<Given> given) {
    Steps steps = new Steps("settlement", terms.basis());
    List<Optional<Quotient>> marks = new ArrayList<>();
    for (int i = 0; i < terms.items().size(); i++) {
      AssessmentTerms.Item item = terms.items().get(i);
      Given known = i < given.size() ? given.get(i) : Given.NOTHING;
      marks.add(marks(item, known, steps.under(item.basis())));
    }
    return new Appraised(marks, total(marks, steps), steps.list());
  }

  private static Optional<Quotient> marks(AssessmentTerms.Item item, Given given, Steps steps) {
    if (given.marks().isPresent()) {
      BigDecimal marks = given.marks().get();
      requireWithin(item, marks);
      steps.add("S34", "marks", "", Step.Result.number(marks), item.name());
      return Optional.of(Quotient.of(marks));
    }
    if (item.computed().isEmpty() || given.figure().isEmpty()) {
      steps.add("S36", "unmarked", "", Step.Result.number(item.weight()), item.name());
      return Optional.empty();
    }
    Quotient figure = given.figure().get();
    Quotient share = item.computed().get().scale().share(figure);
    Quotient marks = share.times(Quotient.of(item.weight()));
    String formula = shown(share) + " × " + Figures.of(item.weight());
    Step.Result result = Step.Result.number(marks.rounded(SHOWN));
    String taken = Figures.of(figure.part()) + " ÷ " + Figures.of(figure.whole());
    steps.add("S35", "computed", formula, result, item.name(), taken);
    return Optional.of(marks);
  }

  /**
   * Refuses marks that an indicator does not have.
   *
   * @throws Declined if they are negative or above its full marks
   */
  public static void requireWithin(AssessmentTerms.Item item, BigDecimal marks) {
    if (marks.signum() < 0 || marks.compareTo(item.weight()) > 0) {
      throw new Declined(
          "settlement.appraisal.denied.marks",
          item.name(),
          item.weight().toPlainString(),
          marks.toPlainString());
    }
  }

  /** Exact until the end: what is shown of the single indicators is rounded only for showing. */
  private static Optional<BigDecimal> total(List<Optional<Quotient>> marks, Steps steps) {
    List<Quotient> known = marks.stream().flatMap(Optional::stream).toList();
    if (known.size() < marks.size() || marks.isEmpty()) {
      BigDecimal missing = BigDecimal.valueOf(marks.size() - known.size());
      steps.add("S36", "no-score", "", Step.Result.number(missing));
      return Optional.empty();
    }
    BigDecimal total = sum(known).rounded(DECIMALS);
    String formula = known.stream().map(AppraisalRule::shown).collect(Collectors.joining(" + "));
    Step.Result result = new Step.Result(total, Step.Unit.NUMBER, Optional.of(Rounding.HALF_UP));
    steps.add("S36", "score", formula, result);
    return Optional.of(total);
  }

  private static Quotient sum(List<Quotient> all) {
    return all.stream().reduce(Quotient.of(BigDecimal.ZERO), AppraisalRule::plus);
  }

  private static Quotient plus(Quotient one, Quotient other) {
    return one.whole().compareTo(other.whole()) == 0
        ? new Quotient(one.part().add(other.part()), one.whole())
        : new Quotient(
            one.part().multiply(other.whole()).add(other.part().multiply(one.whole())),
            one.whole().multiply(other.whole()));
  }

  private static String shown(Quotient quotient) {
    return Figures.of(quotient.rounded(SHOWN).stripTrailingZeros());
  }
}
