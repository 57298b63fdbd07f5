package org.capitation.enrolment;

import org.capitation.value.Citation;

/**
 * 签约规定: the policy figures for sign-ups.
 *
 * @param basis the document that says so
 * @param minYears the shortest term, in years
 * @param maxYears the longest term, in years
 * @param listCap how many persons one doctor may have
 */
public record EnrolmentTerms(Citation basis, int minYears, int maxYears, int listCap) {
  /**
   * Checks the order of the bounds.
   *
   * @throws IllegalArgumentException if a bound is below 1 or the longest is below the shortest
   */
  public EnrolmentTerms {
    if (minYears < 1 || maxYears < minYears || listCap < 1) {
      throw new IllegalArgumentException("terms out of order: " + minYears + " to " + maxYears);
    }
  }
}
