package org.capitation.enrolment;

import java.time.LocalDate;
import org.capitation.registry.County;
import org.capitation.registry.Pot;

/** 签约底册: tells the coverage of a day to those to the right. */
public interface SignUps {
  /**
   * 所求: which coverage.
   *
   * @param since the first last day of the contracts that ended
   */
  record Wanted(County county, Pot pot, CoverageTerms terms, LocalDate since, LocalDate day) {}

  /** The coverage wanted. */
  Coverage of(Wanted wanted);
}
