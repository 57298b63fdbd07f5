package org.capitation.enrolment;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import org.capitation.enrolment.SignedPerson.State;

/** 空档: what a sign-up on a doctor's list lacks on a day (E23). */
public enum Gap {
  /** 到期未续: the contract has ended, and nobody has signed the person up since. */
  LAPSED,
  /** 未参保: signed up, but no pot insures the person on the day. */
  UNINSURED,
  /** 未归属: signed up, but the person belongs to no community. */
  UNATTRIBUTED,
  /** 归属他处: signed up here, but the person belongs to another community. */
  ELSEWHERE;

  /**
   * 旁证: what is known of a person beside the contract.
   *
   * @param alive the person lives on the day
   * @param again somebody has signed the person up for a time after the day
   * @param insured some pot insures the person on the day
   * @param homes the communities that the person belongs to on the day
   */
  public record Known(boolean alive, boolean again, boolean insured, Set<Integer> homes) {
    /** Keeps its own copy. */
    public Known {
      homes = Set.copyOf(homes);
    }
  }

  /**
   * What a sign-up lacks; nothing if nothing.
   *
   * @param state where the contract stands
   * @param own the communities that the doctor's institution is of; none for one that is of none,
   *     to which nobody can belong
   */
  public static Optional<Gap> of(State state, Known known, Set<Integer> own) {
    return switch (state) {
      case FUTURE -> Optional.empty();
      case EXPIRED -> known.alive && !known.again ? Optional.of(LAPSED) : Optional.empty();
      case IN_FORCE, EXPIRING -> inForce(known, own);
    };
  }

  private static Optional<Gap> inForce(Known known, Set<Integer> own) {
    if (!known.insured) {
      return Optional.of(UNINSURED);
    }
    if (known.homes.isEmpty()) {
      return Optional.of(UNATTRIBUTED);
    }
    return own.isEmpty() || !Collections.disjoint(known.homes, own)
        ? Optional.empty()
        : Optional.of(ELSEWHERE);
  }
}
