package org.capitation.payment;

import java.time.YearMonth;

/**
 * 人数变动: people who belong to somebody else in a paid month than it was paid for.
 *
 * @param month the month
 * @param version the version of the attribution that moved them
 * @param from whose they were, or null if the pot did not insure them
 * @param to whose they are, or null if the pot does not insure them any more
 * @param units how many, in units of the count
 */
public record Shift(YearMonth month, long version, Side from, Side to, long units) {
  /**
   * 一方.
   *
   * @param community the key of the community, 0 for the unattributed
   * @param signed with a family-doctor contract
   * @param cell the name of the capitation cell
   */
  public record Side(int community, boolean signed, String cell) {}
}
