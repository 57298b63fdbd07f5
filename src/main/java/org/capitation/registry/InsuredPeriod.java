package org.capitation.registry;

import org.capitation.value.DateRange;

/**
 * 参保期间: a person is insured in a pot, as one category, for a time (PSN_INSU_D).
 *
 * @param pot the fund pot
 * @param personType psn_type; local codes may be longer than the national four digits (G2)
 * @param flexible flxempe_flag, flexible employment
 * @param ties what ties the person to a place during this time
 * @param range the days insured
 */
public record InsuredPeriod(
    Pot pot, String personType, boolean flexible, Ties ties, DateRange range) {
  /** 参保人群: which kind of insured people the person is among during this time (G7). */
  public InsuredGroup group() {
    return InsuredGroup.of(pot, personType, flexible);
  }

  /** The same on other days. */
  InsuredPeriod during(DateRange days) {
    return new InsuredPeriod(pot, personType, flexible, ties, days);
  }
}
