package org.capitation.budget.boundary;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.capitation.budget.Budget;
import org.capitation.budget.BudgetTerms;
import org.capitation.budget.Makeup;
import org.capitation.budget.Regime;
import org.capitation.policy.Pack;
import org.capitation.registry.Community;
import org.capitation.value.BudgetYear;
import org.capitation.value.Step;

/**
 * 告知内容: what a community is told of its budget.
 *
 * @param community whom
 * @param year the budget year
 * @param number the version of the budget
 * @param heading of the terms
 * @param terms the terms that the budget was split by, with what was agreed on
 * @param budget the budget with its steps
 * @param line the part of the community
 * @param sent when it was told; nothing of a budget that was decided elsewhere
 */
record ToldBudget(
    Community community,
    BudgetYear year,
    int number,
    Pack.Heading heading,
    BudgetTerms terms,
    Budget budget,
    Budget.Line line,
    Optional<Sent> sent) {
  private static final String PER_HEAD = "budget.step.per-head";

  /**
   * 告知.
   *
   * @param agreement the document number of the agreement that it rests on, if there was one
   * @param until the last day on which it is confirmed, if there is a deadline
   */
  record Sent(Optional<String> agreement, Optional<LocalDate> until) {}

  /** Of whom it consists. */
  Makeup makeup() {
    return Makeup.of(terms, line);
  }

  /** The total is split again at the year end (B8). */
  boolean isProvisional() {
    return terms.regime() instanceof Regime.FixedTotal && budget.stage() == Budget.Stage.NOTICE;
  }

  /** The day on which people were counted; nothing if they were counted all year. */
  Optional<LocalDate> counted() {
    return budget.stage() == Budget.Stage.NOTICE
        ? Optional.of(terms.noticeDay().orElse(year.range().from()))
        : Optional.empty();
  }

  /** What a person comes to, where the rule says so. */
  Optional<Step.Result> perHead() {
    return budget.steps().stream()
        .filter(step -> step.key().equals(PER_HEAD))
        .map(Step::result)
        .findFirst();
  }

  /** How it came about: the steps of the whole, then those of the line. */
  List<Step> steps() {
    return Stream.concat(budget.steps().stream(), line.steps().stream()).toList();
  }
}
