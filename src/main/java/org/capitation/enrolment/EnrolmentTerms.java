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
 */
public record EnrolmentTerms(
    Citation basis, int minYears, int maxYears, int listCap, int expiringDays, int expiredDays) {
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
