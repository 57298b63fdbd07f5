package org.capitation.payment;

import java.math.BigDecimal;
import java.util.Optional;
import org.capitation.value.Bound;
import org.capitation.value.Citation;
import org.capitation.value.Unfit;

/**
 * 周转金规定: how large an advance is, who gets one, and when it is taken back (P9, P10).
 *
 * @param basis the document that says so
 * @param months how many months of the monthly average, above 0
 * @param years over how many former years the average is taken, 1 to 3
 * @param balance how many months the balance of the fund has to last; nothing if that is not asked
 * @param recovery when it is taken back
 */
public record AdvanceTerms(
    Citation basis, BigDecimal months, int years, Optional<Bound> balance, Recovery recovery) {
  private static final int MOST_YEARS = 3;

  /** 收回方式: when an advance is taken back. */
  public enum Recovery {
    /** 年底收回. */
    YEAR_END,
    /** 逐月收回, in twelve equal parts. */
    MONTHLY
  }

  /**
   * Checks the figures.
   *
   * @throws IllegalArgumentException if the months are not above 0 or the years not 1 to 3
   */
  public AdvanceTerms {
    if (months.signum() <= 0) {
      throw new Unfit("positive", months);
    }
    if (years < 1 || years > MOST_YEARS) {
      throw new Unfit("number", 1, MOST_YEARS, years);
    }
  }
}
