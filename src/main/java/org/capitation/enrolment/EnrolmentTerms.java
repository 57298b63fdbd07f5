package org.capitation.enrolment;

import org.capitation.value.Citation;

/**
 * 签约规定: the policy figures for sign-ups.
 *
 * @param basis the document that says so
 * @param minYears the shortest term, in years
 * @param maxYears the longest term, in years
 * @param listCap how many persons one doctor may have, where the doctor has no cap of their own
 * @param expiringDays from how many days before its end a contract is shown as expiring (E9)
 * @param expiredDays for how many days after its end a person stays on the list (E9)
 * @param limits what may be recorded late, early and again
 */
public record EnrolmentTerms(
    Citation basis,
    int minYears,
    int maxYears,
    int listCap,
    int expiringDays,
    int expiredDays,
    Limits limits) {
  /**
   * 登记时限: what may be recorded late, early and again.
   *
   * @param lookBackMonths how many months back a contract may be recorded without a document (E11)
   * @param aheadDays how many days ahead a contract may begin (E11)
   * @param samePackageMonths after how many months the same package may be signed again (E13)
   */
  public record Limits(int lookBackMonths, int aheadDays, int samePackageMonths) {
    /** Terms that do not speak of it: as good as no limit. */
    public static final Limits NONE = new Limits(1_200, 36_500, 0);

    /**
     * Checks the figures.
     *
     * @throws IllegalArgumentException if one is negative
     */
    public Limits {
      if (lookBackMonths < 0 || aheadDays < 0 || samePackageMonths < 0) {
        throw new IllegalArgumentException(
            "limits: " + lookBackMonths + ", " + aheadDays + ", " + samePackageMonths);
      }
    }
  }

  /** Terms that limit nothing of what is recorded when. */
  public EnrolmentTerms(
      Citation basis, int minYears, int maxYears, int listCap, int expiringDays, int expiredDays) {
    this(basis, minYears, maxYears, listCap, expiringDays, expiredDays, Limits.NONE);
  }

  /**
   * Checks the order of the bounds.
   *
   * @throws IllegalArgumentException if a bound is below 1, the longest is below the shortest, or a
   *     number of days is negative
   */
  public EnrolmentTerms {
    if (minYears < 1 || maxYears < minYears || listCap < 1) {
      throw new IllegalArgumentException("terms out of order: " + minYears + " to " + maxYears);
    }
    if (expiringDays < 0 || expiredDays < 0) {
      throw new IllegalArgumentException("days: " + expiringDays + ", " + expiredDays);
    }
  }
}
