package org.capitation.attribution;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.capitation.registry.Catchment;
import org.capitation.registry.Catchments;
import org.capitation.registry.Community;
import org.capitation.registry.Ties;

/**
 * 归属建议: where somebody who belongs to nobody may belong, for the bureau to rule on (A15).
 *
 * @param community the key of the community
 * @param ground what speaks for it
 */
public record Suggestion(int community, Ground ground) {
  /** 建议的理由, the stronger first. */
  public enum Ground {
    /** 居住地. */
    RESIDENCE(Reason.RESIDENCE, Catchment.Kind.TOWNSHIP),
    /** 户籍. */
    HOUSEHOLD(Reason.HOUSEHOLD, Catchment.Kind.TOWNSHIP),
    /** 单位所在地. */
    EMPLOYER(Reason.EMPLOYER, Catchment.Kind.EMPLOYER),
    /** 学校. */
    SCHOOL(Reason.SCHOOL, Catchment.Kind.SCHOOL),
    /** 本县就诊最多. */
    VISITS(null, null);

    private final Reason tie;
    private final Catchment.Kind kind;

    Ground(Reason tie, Catchment.Kind kind) {
      this.tie = tie;
      this.kind = kind;
    }
  }

  /**
   * What is to be suggested on a day: the community of a place that the person is tied to, though
   * the terms do not ask for it; else the one where the person's visits mostly were.
   *
   * @param visited the key of that community, or {@link Community#NONE}
   */
  public static Optional<Suggestion> of(
      Ties ties, Catchments catchments, int visited, LocalDate day) {
    for (Ground ground : Ground.values()) {
      int community =
          ground == Ground.VISITS
              ? visited
              : community(catchments.of(ground.kind, Claims.code(ground.tie, ties)), day);
      if (community != Community.NONE) {
        return Optional.of(new Suggestion(community, ground));
      }
    }
    return Optional.empty();
  }

  private static int community(List<Catchment> catchments, LocalDate day) {
    return catchments.stream()
        .filter(catchment -> catchment.range().contains(day))
        .findFirst()
        .map(Catchment::community)
        .orElse(Community.NONE);
  }
}
