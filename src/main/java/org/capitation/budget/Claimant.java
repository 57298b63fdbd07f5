package org.capitation.budget;

import java.util.Optional;
import org.capitation.registry.Community;

/**
 * 分配对象: a community, or the unattributed, with its people in the year.
 *
 * @param community the key of the community, or {@link Community#NONE} for the unattributed line
 * @param code the code of the community, or {@link #UNATTRIBUTED}
 * @param members its people
 * @param history what they used in the reference window, if it is known
 */
public record Claimant(int community, String code, Members members, Optional<History> history) {
  /** The code of the line of those who belong to nobody. */
  public static final String UNATTRIBUTED = "unattributed";

  /** One whose past is not known. */
  public static Claimant of(int community, String code, Members members) {
    return new Claimant(community, code, members, Optional.empty());
  }

  /** 人月: its people in member-months, however they were counted; to whole months. */
  public long memberMonths() {
    return members.months();
  }
}
