package org.capitation.settlement;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.capitation.monitoring.Indicator;
import org.capitation.value.Citation;
import org.capitation.value.Unfit;

/**
 * 年度考核办法: the indicators by which the year of a community is judged, and their marks (S34, S35).
 *
 * @param basis the document that says so
 * @param fullMarks what all indicators add up to; 0 without an assessment
 * @param items the indicators, in their order
 */
public record AssessmentTerms(Citation basis, BigDecimal fullMarks, List<Item> items) {
  /** 不考核: nothing is judged. */
  public static final AssessmentTerms NONE =
      new AssessmentTerms(new Citation("", ""), BigDecimal.ZERO, List.of());

  /**
   * 考核指标.
   *
   * @param name what it is called
   * @param weight its full marks, above 0
   * @param computed where its figure comes from; nothing where marks are typed
   * @param basis where it stands
   */
  public record Item(String name, BigDecimal weight, Optional<Computed> computed, Citation basis) {
    /**
     * Checks the weight.
     *
     * @throws IllegalArgumentException if it is not above 0
     */
    public Item {
      requirePositive(weight);
    }
  }

  /**
   * 监测取数.
   *
   * @param indicator the indicator whose figure is taken
   * @param scale which share of the marks it earns
   */
  public record Computed(Indicator indicator, Scale scale) {}

  /**
   * Checks that the weights add up to full marks.
   *
   * @throws IllegalArgumentException if not
   */
  public AssessmentTerms {
    items = List.copyOf(items);
    BigDecimal sum = items.stream().map(Item::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
    if (sum.compareTo(fullMarks) != 0) {
      throw new Unfit("weights-sum", fullMarks.toPlainString(), sum.toPlainString());
    }
  }

  /** There is something to judge. */
  public boolean isPresent() {
    return !items.isEmpty();
  }

  private static void requirePositive(BigDecimal marks) {
    if (marks.signum() <= 0) {
      throw new Unfit("positive", marks.toPlainString());
    }
  }
}
