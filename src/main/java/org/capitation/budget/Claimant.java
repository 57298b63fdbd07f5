package org.capitation.budget;

import org.capitation.registry.Community;

/**
 * 分配对象: a community, or the unattributed, with its people in the year.
 *
 * @param community the key of the community, or {@link Community#NONE} for the unattributed line
 * @param code the code of the community, or {@link #UNATTRIBUTED}
 * @param memberMonths its member-months, not negative
 */
public record Claimant(int community, String code, long memberMonths) {
  /** The code of the line of those who belong to nobody. */
  public static final String UNATTRIBUTED = "unattributed";
}
