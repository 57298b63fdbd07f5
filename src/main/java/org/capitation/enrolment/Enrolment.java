package org.capitation.enrolment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.capitation.value.DateRange;

/**
 * 签约: a contract of a person with a family-doctor team.
 *
 * @param contract the contract number
 * @param person our key of the person
 * @param team our key of the team
 * @param signed the day of signing
 * @param range the days it is in force, cut off where it was terminated
 * @param groups the codes of the population groups (人群分类) that the person was signed up in
 */
public record Enrolment(
    String contract,
    long person,
    int team,
    LocalDate signed,
    DateRange range,
    List<String> groups) {
  /** Keeps the groups from being changed. */
  public Enrolment {
    groups = List.copyOf(groups);
  }

  /** A contract in no population group. */
  public Enrolment(String contract, long person, int team, LocalDate signed, DateRange range) {
    this(contract, person, team, signed, range, List.of());
  }

  /**
   * The contract as it is after the person's death, which ends it (E7); nothing if it never was in
   * force.
   *
   * @param death the day of death, or null while alive
   */
  public Optional<Enrolment> until(LocalDate death) {
    return death == null ? Optional.of(this) : range.before(death.plusDays(1)).map(this::during);
  }

  /** The same in force on other days. */
  public Enrolment during(DateRange days) {
    return new Enrolment(contract, person, team, signed, days, groups);
  }
}
