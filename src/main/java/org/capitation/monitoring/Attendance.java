package org.capitation.monitoring;

import java.util.Optional;
import java.util.function.Predicate;
import org.capitation.ledger.Amounts;
import org.capitation.ledger.Category;
import org.capitation.ledger.Totals;
import org.capitation.registry.Place;

/**
 * 就诊构成: where the people of a community were seen, pharmacies left out (M1).
 *
 * @param all everything
 * @param inCounty what of it was in the county
 * @param outside what of it was outside the pooling area
 * @param counts what only the single visits tell
 */
public record Attendance(Amounts all, Amounts inCounty, Amounts outside, Counts counts) {
  /**
   * 明细计数: what only the single visits tell; nothing where they were not asked.
   *
   * @param primary visits at primary institutions of the county
   * @param unreferred visits outside the pooling area without a referral
   * @param persons different persons seen
   */
  public record Counts(Optional<Long> primary, Optional<Long> unreferred, Optional<Long> persons) {
    /** Nothing was asked. */
    public static final Counts NONE =
        new Counts(Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** What the totals charge to the lines that fit. */
  public static Attendance of(Totals totals, Predicate<Totals.Line> which, Counts counts) {
    return new Attendance(
        sum(totals, which, category -> true),
        sum(totals, which, category -> category.place() == Place.COUNTY),
        sum(totals, which, category -> category == Category.OUTSIDE),
        counts);
  }

  private static Amounts sum(
      Totals totals, Predicate<Totals.Line> which, Predicate<Category> where) {
    return totals.charged(
        line -> {
          Category category = line.account().category();
          return category != Category.PHARMACY && where.test(category) && which.test(line);
        });
  }
}
