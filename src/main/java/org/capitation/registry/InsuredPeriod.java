package org.capitation.registry;

import org.capitation.value.DateRange;

/**
 * 参保期间: a person is insured in a pot, as one category, for a time (PSN_INSU_D).
 *
 * @param pot the fund pot
 * @param personType psn_type; local codes may be longer than the national four digits (G2)
 * @param flexible flexible employment (flxempe_flag or a psn_type 1103, 1203)
 * @param employer emp_no, or null
 * @param township the nine digits of the household's township (户籍), or null
 * @param range the days insured
 */
public record InsuredPeriod(
    Pot pot,
    String personType,
    boolean flexible,
    String employer,
    String township,
    DateRange range) {
  /** 退休人员: psn_type 12…. */
  public boolean retired() {
    return personType.startsWith("12");
  }
}
