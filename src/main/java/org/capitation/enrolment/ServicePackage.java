package org.capitation.enrolment;

import org.capitation.value.DateRange;

/**
 * 服务包: what a team offers for a fee.
 *
 * @param code package_code
 * @param name the name shown
 * @param payers who pays which part of its fee
 * @param range the days on which it can be signed up for
 */
public record ServicePackage(String code, String name, Fee.Payers payers, DateRange range) {
  /** Its fee. */
  public Fee fee() {
    return Fee.of(payers);
  }
}
