package org.capitation.enrolment.boundary;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.capitation.enrolment.CoverageFigures;
import org.capitation.value.Citation;
import org.capitation.value.Ratio;

/**
 * 签约覆盖: the figures of a pot on a day.
 *
 * @param since the contracts that ended are those whose last day is this one or later
 * @param day the day
 * @param goals what is to be reached
 * @param all everybody seen
 * @param key those in at least one key group
 * @param communities by community
 * @param institutions by institution: what each contributes to the rate of its community
 * @param teams by team, in the same way
 * @param groups by population group
 */
public record CoverageAnswer(
    LocalDate since,
    LocalDate day,
    Goals goals,
    Line all,
    Line key,
    List<Line> communities,
    List<Line> institutions,
    List<Line> teams,
    List<Line> groups) {
  /**
   * 目标: shares to be reached, null where the terms set none.
   *
   * @param basis the document that says so
   */
  public record Goals(Citation basis, Ratio all, Ratio key, Ratio renewal) {}

  /**
   * 一行.
   *
   * @param code the code of the community, institution, team or group; empty for all
   * @param name the name, null for groups
   * @param community the code of the community that it belongs to on the day, or null
   * @param figures the figures; the members of a team or institution are those of its community
   * @param rate the sign-up rate, null without members
   * @param renewal the renewal rate, null where no contract ended
   */
  public record Line(
      String code,
      String name,
      String community,
      CoverageFigures figures,
      Ratio rate,
      Ratio renewal) {
    static Line of(String code, String name, String community, CoverageFigures figures) {
      return new Line(
          code,
          name,
          community,
          figures,
          figures.rate().orElse(null),
          figures.renewalRate().orElse(null));
    }
  }

  /** Whether the sign-up rate of a line reaches a goal; nothing without a goal or members. */
  public static Optional<Boolean> signsUp(Line line, Ratio goal) {
    CoverageFigures f = line.figures();
    return goal == null || f.members() == 0
        ? Optional.empty()
        : Optional.of(CoverageFigures.reaches(f.signed(), f.members(), goal));
  }

  /** Whether the renewal rate of a line reaches the goal; nothing without one or contracts. */
  public Optional<Boolean> renews(Line line) {
    CoverageFigures f = line.figures();
    return goals.renewal() == null || f.ended() == 0
        ? Optional.empty()
        : Optional.of(CoverageFigures.reaches(f.renewed(), f.ended(), goals.renewal()));
  }
}
