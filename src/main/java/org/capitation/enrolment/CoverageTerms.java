package org.capitation.enrolment;

import java.util.List;
import java.util.Optional;
import org.capitation.value.Citation;
import org.capitation.value.Ratio;

/**
 * 签约覆盖目标: what share of the people is to be signed up, and how key groups are told (E20 to E22).
 *
 * @param basis the document that says so
 * @param goals what is to be reached
 * @param groups the key groups (重点人群)
 * @param lapsedMonths for how many months after its end a contract still tells the groups of a
 *     person
 */
public record CoverageTerms(Citation basis, Goals goals, List<KeyGroup> groups, int lapsedMonths) {
  /** Terms that set no goal. */
  public static final CoverageTerms NONE =
      new CoverageTerms(
          new Citation("", ""),
          new Goals(Optional.empty(), Optional.empty(), Optional.empty()),
          List.of(),
          12);

  /**
   * 目标.
   *
   * @param all the sign-up rate of all
   * @param key the sign-up rate of the key groups
   * @param renewal the renewal rate
   */
  public record Goals(Optional<Ratio> all, Optional<Ratio> key, Optional<Ratio> renewal) {}

  /**
   * 重点人群: a group by its code; by whole years of age where these decide, else by contracts.
   *
   * @param code the code of the group
   * @param youngest the youngest in it, or {@link #NOT_BY_AGE}
   * @param oldest the oldest in it
   */
  public record KeyGroup(String code, int youngest, int oldest) {
    /** Contracts tell who is in the group. */
    public static final int NOT_BY_AGE = -1;

    /** A group that contracts tell. */
    public static KeyGroup byContract(String code) {
      return new KeyGroup(code, NOT_BY_AGE, NOT_BY_AGE);
    }

    /** The age decides who is in the group. */
    public boolean isByAge() {
      return youngest != NOT_BY_AGE;
    }

    /** Somebody of this age is in the group. */
    boolean contains(int age) {
      return youngest <= age && age <= oldest;
    }
  }

  /**
   * Checks the figures.
   *
   * @throws IllegalArgumentException if the months are negative
   */
  public CoverageTerms {
    groups = List.copyOf(groups);
    if (lapsedMonths < 0) {
      throw new IllegalArgumentException("months: " + lapsedMonths);
    }
  }
}
