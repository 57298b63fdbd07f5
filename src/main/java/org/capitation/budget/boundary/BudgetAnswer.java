package org.capitation.budget.boundary;

import java.util.List;
import org.capitation.budget.Budget;
import org.capitation.page.Words;
import org.capitation.page.Worked;
import org.capitation.value.Money;

/**
 * 预算应答: a budget as the API tells it.
 *
 * @param stage NOTICE for the provisional split, YEAR_END for the one by the people of the year
 * @param total the total of the pot
 * @param outpatient what of it is for outpatients
 * @param inpatient the rest, for information
 * @param reserve what is kept back of the outpatient part
 * @param distributable outpatient less reserve: the lines and the residual
 * @param residual what the lines leave of it, of either sign
 * @param lines the parts
 * @param steps how it was computed, but for what concerns a single line
 */
public record BudgetAnswer(
    Budget.Stage stage,
    Money total,
    Money outpatient,
    Money inpatient,
    Money reserve,
    Money distributable,
    Money residual,
    List<Line> lines,
    List<Worked> steps) {
  /**
   * 预算项: the part of one community.
   *
   * @param community its code, or {@code unattributed}
   * @param memberMonths its people in member-months
   * @param amount the budget
   * @param signed what of it is for those with a family-doctor contract
   * @param unsigned what of it is for those without
   * @param steps how it was computed
   */
  public record Line(
      String community,
      long memberMonths,
      Money amount,
      Money signed,
      Money unsigned,
      List<Worked> steps) {}

  static BudgetAnswer of(Budget budget, Words words) {
    Budget.Frame frame = budget.frame();
    return new BudgetAnswer(
        budget.stage(),
        frame.total(),
        frame.outpatient(),
        frame.inpatient(),
        frame.reserve(),
        frame.distributable(),
        budget.residual(),
        budget.lines().stream().map(line -> line(line, words)).toList(),
        Worked.of(budget.steps(), words));
  }

  private static Line line(Budget.Line line, Words words) {
    return new Line(
        line.claimant().code(),
        line.claimant().memberMonths(),
        line.amount(),
        line.signed(),
        line.unsigned(),
        Worked.of(line.steps(), words));
  }
}
