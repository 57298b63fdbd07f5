package org.capitation.monitoring;

import java.util.Collection;
import java.util.function.Predicate;
import org.capitation.ledger.Amounts;
import org.capitation.ledger.CareCount;
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
   * 明细计数: what only the single visits tell.
   *
   * @param primary visits at primary institutions of the county
   * @param unreferred visits outside the pooling area without a referral
   * @param persons different persons seen, those of each month added up
   */
  public record Counts(long primary, long unreferred, long persons) {
    /** What the counts of months and communities come to. */
    public static Counts of(Collection<CareCount> counts) {
      return new Counts(
          counts.stream().mapToLong(CareCount::primary).sum(),
          counts.stream().mapToLong(CareCount::unreferred).sum(),
          counts.stream().mapToLong(CareCount::persons).sum());
    }
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
    return totals.sum(
        line -> {
          Category category = line.account().category();
          return line.account().isOfPackage()
              && category != Category.PHARMACY
              && where.test(category)
              && which.test(line);
        });
  }
}
