package org.capitation.attribution;

import org.capitation.registry.Community;

/**
 * 归属医共体: the community that a person belongs to, and why.
 *
 * @param community the key of the community, or {@link Community#NONE} for the unattributed
 * @param reason the criterion that decided
 * @param team the key of the family-doctor team, or 0 without a contract
 */
public record Home(int community, Reason reason, int team) {
  /** Belongs to nobody (A5). */
  public static final Home UNATTRIBUTED = new Home(Community.NONE, Reason.UNATTRIBUTED, 0);

  /** Has a family-doctor contract. */
  public boolean signed() {
    return reason == Reason.CONTRACT;
  }

  /** Belongs to a community. */
  public boolean attributed() {
    return community != Community.NONE;
  }
}
