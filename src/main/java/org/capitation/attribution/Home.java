package org.capitation.attribution;

import org.capitation.registry.Community;

/**
 * 归属医共体: the community that a person belongs to, and why.
 *
 * @param community the key of the community, or {@link Community#NONE} for the unattributed
 * @param reason the criterion that decided
 * @param team the key of the family-doctor team of this community that the person has a contract
 *     with, or 0 without one (A1)
 * @param cause why nothing has led to a community, or null for the attributed
 */
public record Home(int community, Reason reason, int team, Cause cause) {
  /** Belongs to nobody, since nothing was asked (A5). */
  public static final Home UNATTRIBUTED = nobodys(Cause.NO_CRITERION);

  /** The home of somebody who is attributed. */
  public Home(int community, Reason reason, int team) {
    this(community, reason, team, null);
  }

  /** Belongs to nobody (A5). */
  public static Home nobodys(Cause cause) {
    return new Home(Community.NONE, Reason.UNATTRIBUTED, 0, cause);
  }

  /** Has a family-doctor contract with a team of this community (A1). */
  public boolean signed() {
    return team != 0;
  }

  /** Belongs to a community. */
  public boolean attributed() {
    return community != Community.NONE;
  }

  /**
   * Written out, for it is asked of everybody: generated, it took a fifth of computing them all.
   */
  @Override
  public boolean equals(Object other) {
    return other instanceof Home home
        && community == home.community
        && team == home.team
        && reason == home.reason
        && cause == home.cause;
  }

  @Override
  public int hashCode() {
    return (community * 31 + team) * 31 + reason.ordinal() + (cause == null ? 0 : cause.hashCode());
  }

  /** The same, signed with a team. */
  Home with(int itsTeam) {
    return team == itsTeam ? this : new Home(community, reason, itsTeam, cause);
  }
}
