package org.capitation.monitoring;

import java.util.Optional;
import org.capitation.enrolment.CoverageFigures;
import org.capitation.value.Money;

/**
 * 监测数据: what the indicators of a community, or of the whole county, are computed from (M1).
 *
 * @param attendance where its people were seen in the months of the year that are over
 * @param memberMonths the member-months of these months
 * @param coverage who is signed up; nothing where that was not asked
 * @param outlook how far the year is and where it leads
 * @param budget the budget of the year, 0.00 if there is none
 * @param lastYear what the year before came to; nothing if that is not known
 */
public record Observed(
    Attendance attendance,
    long memberMonths,
    Optional<Signed> coverage,
    Outlook outlook,
    Money budget,
    Optional<Money> lastYear) {
  /**
   * 签约情况.
   *
   * @param all of everyone
   * @param key of the key groups
   */
  public record Signed(CoverageFigures all, CoverageFigures key) {}
}
