package org.capitation.desk.boundary;

import java.util.Optional;
import org.capitation.desk.PotCourse;
import org.capitation.enrolment.boundary.CoverageAnswer;
import org.capitation.monitoring.boundary.Monitored;
import org.capitation.policy.Pack;
import org.capitation.registry.Pot;
import org.capitation.settlement.Paper;
import org.capitation.settlement.SettlementDraft;

/**
 * 险种年度情况: what the annual report tells of a pot.
 *
 * @param now how the year went
 * @param before how the year before went
 * @param terms the terms, in force and watched by
 * @param signed who was signed up at the end of the last month
 * @param settled what became of it; nothing before the year is over, or without a budget
 */
record AnnualPot(
    PotCourse now,
    PotCourse before,
    Terms terms,
    CoverageAnswer signed,
    Optional<Settled> settled) {
  /**
   * 依据.
   *
   * @param pack the policy pack of the year
   * @param monitored how the year stood at the end of its last month
   */
  record Terms(Pack pack, Monitored monitored) {}

  /**
   * 清算情况.
   *
   * @param paper the newest paper that was not withdrawn; nothing for a draft
   */
  record Settled(Optional<Paper> paper, SettlementDraft draft) {}

  Pot pot() {
    return now.positions().pot();
  }
}
