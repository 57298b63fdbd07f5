package org.capitation.monitoring;

import java.util.Optional;
import org.capitation.registry.Community;
import org.capitation.value.Money;

/**
 * 前景: how far the year of a community is and where it leads, as the totals alone tell.
 *
 * @param community whose it is
 * @param budget the budget of the year
 * @param outlook how far the year is and where it leads
 * @param level how far the pace is beyond its threshold; nothing where it keeps it or has none
 */
public record Prospect(Community community, Money budget, Outlook outlook, Optional<Level> level) {
  /** With the level that the terms give it. */
  public static Prospect of(
      Community community, Money budget, Outlook outlook, MonitoringTerms terms) {
    return new Prospect(
        community,
        budget,
        outlook,
        outlook
            .pace()
            .map(Pace::completed)
            .flatMap(pace -> terms.threshold(Indicator.PACE).flatMap(one -> one.level(pace))));
  }

  /** What the year is expected to come to. */
  public Money expected() {
    return outlook.forecast().expected();
  }

  /** What the budget gives to date by season; 0.00 without a budget. */
  public Money due() {
    return outlook.pace().map(Pace::due).orElse(Money.ZERO);
  }
}
