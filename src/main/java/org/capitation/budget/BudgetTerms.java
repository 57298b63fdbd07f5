package org.capitation.budget;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.capitation.value.Citation;
import org.capitation.value.Money;
import org.capitation.value.Quotient;
import org.capitation.value.Unfit;

/**
 * 预算规定: what a pot has for a year and how it is split.
 *
 * @param basis the document that says so
 * @param resources what there is to split
 * @param regime how it is split (B3, B8, B9)
 * @param objectives what single communities get or give beside the split (B10)
 * @param noticeDay the day on which people are counted for the notice; if there is none, the first
 *     day of the year (B8)
 * @param switching how the money follows people who change their community (B18)
 */
public record BudgetTerms(
    Citation basis,
    Resources resources,
    Regime regime,
    List<Objective> objectives,
    Optional<LocalDate> noticeDay,
    Switching switching) {
  /**
   * 预算来源: what there is to split.
   *
   * @param total the total of the pot (B1)
   * @param outpatient what of it is for outpatients (B7)
   * @param reserve what of that is kept back (B2)
   */
  public record Resources(Total total, Outpatient outpatient, Reserve reserve) {}

  /**
   * 客观因素调整: what one community gets or gives for a reason of its own.
   *
   * @param code the code of the community
   * @param adjustment the amount and why
   */
  public record Objective(String code, Adjustment adjustment) {}

  /**
   * Checks that the adjustments have a sum, and that money that follows people is split by them.
   *
   * @throws ArithmeticException if the sum is out of the bounds of {@link Money}
   * @throws IllegalArgumentException if the money follows people and the method does not weigh them
   */
  public BudgetTerms {
    objectives = List.copyOf(objectives);
    sum(objectives);
    if (switching != Switching.ANNUAL && !(regime.method() instanceof ByPeople)) {
      throw new Unfit("switching-method", regime.method().name());
    }
  }

  /** The same for a part of the year. */
  BudgetTerms of(Quotient elapsed) {
    List<Objective> parts =
        objectives.stream()
            .map(
                o ->
                    new Objective(
                        o.code(),
                        new Adjustment(
                            o.adjustment().reason(),
                            o.adjustment().document(),
                            o.adjustment().amount().times(elapsed))))
            .toList();
    return new BudgetTerms(basis, resources, regime, parts, noticeDay, switching);
  }

  private static Money sum(List<Objective> objectives) {
    return Money.total(objectives.stream().map(o -> o.adjustment().amount()).toList());
  }

  /** What is set aside for single communities, or given by them where it is negative. */
  Money setAside() {
    return sum(objectives);
  }

  /** What a claimant gets or gives beside the split. */
  List<Adjustment> objectivesOf(Claimant claimant) {
    return objectives.stream()
        .filter(objective -> objective.code().equals(claimant.code()))
        .map(Objective::adjustment)
        .toList();
  }
}
