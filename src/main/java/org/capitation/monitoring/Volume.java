package org.capitation.monitoring;

import java.util.function.Predicate;
import org.capitation.ledger.Amounts;
import org.capitation.ledger.Category;
import org.capitation.ledger.Totals;
import org.capitation.value.Money;

/**
 * 服务量: what the people of a community needed, expected or real (M11).
 *
 * @param members how many people these are; member-months, or heads
 * @param own what of it was at institutions of the own community
 * @param other what of it was elsewhere
 */
public record Volume(long members, Amounts own, Amounts other) {
  /**
   * What the totals charge to the lines that fit.
   *
   * @param members how many people these are of
   */
  public static Volume of(Totals totals, Predicate<Totals.Line> which, long members) {
    return new Volume(members, sum(totals, which, true), sum(totals, which, false));
  }

  private static Amounts sum(Totals totals, Predicate<Totals.Line> which, boolean own) {
    return totals.sum(
        line ->
            line.account().isOfPackage()
                && (line.account().category() == Category.OWN_COMMUNITY) == own
                && which.test(line));
  }

  /** All visits. */
  public long visits() {
    return Math.addExact(own.visits(), other.visits());
  }

  /** The pool payments of all visits. */
  public Money fund() {
    return own.fund().plus(other.fund());
  }
}
