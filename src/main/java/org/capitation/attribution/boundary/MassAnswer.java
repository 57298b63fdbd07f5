package org.capitation.attribution.boundary;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.capitation.attribution.ChangeRequest;
import org.capitation.attribution.Effects;
import org.capitation.attribution.MassChange;
import org.capitation.attribution.Ruling;
import org.capitation.job.Task;
import org.capitation.registry.Community;

/**
 * 变更申请的答复, in codes.
 *
 * @param kind what kind of change
 * @param code of the township, employer or school; of who gives a list; null for a merger
 * @param from the code of the community that gives, or null
 * @param to the code of the community, or of the doctor who takes a list; or null
 * @param undoes the change that it takes back, or null
 * @param outdated its preview holds no longer
 * @param task the job that looks at it or executes it, or null
 * @param preview what it would move
 * @param moved what it has moved
 */
public record MassAnswer(
    long id,
    MassChange.Kind kind,
    String code,
    String from,
    String to,
    LocalDate day,
    Long undoes,
    Ruling.Ground ground,
    ChangeRequest.State state,
    int version,
    String proposedBy,
    ChangeRequest.Decision decision,
    boolean outdated,
    Task task,
    List<Line> preview,
    List<Line> moved) {
  /**
   * 影响行, with the codes of communities; null for nobody.
   *
   * @param months member-months in the unit of the terms
   */
  public record Line(
      String pot,
      String from,
      String to,
      long persons,
      long months,
      Effects.Visits moved,
      Effects.Visits beyond,
      Effects.Visits locked) {}

  /** The answer about one. */
  static MassAnswer of(ChangeRequest request, MassChanges changes) {
    return of(request, changes, changes.names());
  }

  /** The answers about some. */
  static List<MassAnswer> of(List<ChangeRequest> requests, MassChanges changes) {
    ChangeNames names = changes.names();
    return requests.stream().map(request -> of(request, changes, names)).toList();
  }

  private static MassAnswer of(ChangeRequest request, MassChanges changes, ChangeNames names) {
    MassChange change = request.change();
    Map<Integer, Community> communities = names.communities();
    Parties parties = parties(change, names);
    return new MassAnswer(
        request.id(),
        change.kind(),
        parties.what(),
        parties.from(),
        parties.to(),
        change.day(),
        change instanceof MassChange.Undone undone ? (Long) undone.change() : null,
        request.ground(),
        request.state(),
        request.version(),
        request.proposed().by(),
        request.decision(),
        changes.isOutdated(request),
        changes.task(request).orElse(null),
        lines(changes.effects(request.id(), false), communities),
        lines(changes.effects(request.id(), true), communities));
  }

  private record Parties(String what, String from, String to) {}

  private static Parties parties(MassChange change, ChangeNames names) {
    if (change instanceof MassChange.ListResigned list) {
      return new Parties(list.giver().code(names.staff()), null, list.taker().code(names.staff()));
    }
    return new Parties(
        change instanceof MassChange.CatchmentMoved moved ? moved.place().code() : null,
        code(change.from(), names.communities()),
        code(change.to(), names.communities()));
  }

  private static List<Line> lines(List<Effects.Line> lines, Map<Integer, Community> communities) {
    return lines.stream()
        .map(
            line ->
                new Line(
                    line.crossing().pot().insuranceType(),
                    code(line.crossing().from(), communities),
                    code(line.crossing().to(), communities),
                    line.persons(),
                    line.months(),
                    line.moved(),
                    line.beyond(),
                    line.locked()))
        .toList();
  }

  private static String code(int community, Map<Integer, Community> communities) {
    return Optional.ofNullable(communities.get(community)).map(Community::code).orElse(null);
  }
}
