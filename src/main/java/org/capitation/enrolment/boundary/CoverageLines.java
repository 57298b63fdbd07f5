package org.capitation.enrolment.boundary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.capitation.enrolment.Coverage;
import org.capitation.enrolment.Coverage.Place;
import org.capitation.enrolment.CoverageFigures;
import org.capitation.enrolment.CoverageTerms;
import org.capitation.enrolment.SignUps;
import org.capitation.enrolment.Team;
import org.capitation.enrolment.boundary.CoverageAnswer.Line;
import org.capitation.registry.Community;
import org.capitation.registry.Institution;
import org.capitation.value.Missing;

/**
 * 签约覆盖的归集: the counts of a coverage by what people know: communities, institutions, teams, groups.
 *
 * @param coverage everybody
 * @param communities those that are seen, by key
 * @param institutions all institutions, by key
 * @param teams all teams, by key
 * @param homes the community of each institution on the day, by key
 */
record CoverageLines(
    Coverage coverage,
    Map<Integer, Community> communities,
    Map<Integer, Institution> institutions,
    Map<Integer, Team> teams,
    Map<Integer, Integer> homes) {
  /** By what a figure is told. */
  enum By {
    ALL,
    KEY,
    COMMUNITY,
    INSTITUTION,
    TEAM,
    GROUP
  }

  static <T> Map<Integer, T> byKey(Collection<T> all, Function<T, Integer> key) {
    return all.stream()
        .collect(Collectors.toMap(key, Function.identity(), (a, b) -> a, LinkedHashMap::new));
  }

  boolean isSeen(Place place) {
    return communities.containsKey(place.community());
  }

  /**
   * The places that a line is about.
   *
   * @throws Missing if nothing has this code
   */
  Predicate<Place> which(By by, String code) {
    Predicate<Place> line =
        switch (by) {
          case ALL -> place -> true;
          case KEY -> coverage::isKey;
          case COMMUNITY -> {
            int key = key(communities, Community::code, code);
            yield place -> place.community() == key;
          }
          case INSTITUTION -> {
            int key = key(institutions, Institution::code, code);
            yield place -> place.team() != 0 && teams.get(place.team()).institution() == key;
          }
          case TEAM -> {
            int key = key(teams, Team::code, code);
            yield place -> place.team() == key;
          }
          case GROUP -> {
            int number = coverage.group(code).orElseThrow(() -> new Missing("group", code));
            yield place -> place.isIn(number);
          }
        };
    return line.and(this::isSeen);
  }

  private static <T> int key(Map<Integer, T> all, Function<T, String> codeOf, String code) {
    return all.entrySet().stream()
        .filter(one -> codeOf.apply(one.getValue()).equals(code))
        .findFirst()
        .map(Map.Entry::getKey)
        .orElseThrow(() -> new Missing("code", code));
  }

  /** The answer, but for day and goals. */
  CoverageAnswer answer(SignUps.Wanted wanted) {
    Coverage.Counts counts = coverage.count(this::isSeen);
    CoverageTerms terms = wanted.terms();
    return new CoverageAnswer(
        wanted.since(),
        wanted.day(),
        new CoverageAnswer.Goals(
            terms.basis(),
            terms.goals().all().orElse(null),
            terms.goals().key().orElse(null),
            terms.goals().renewal().orElse(null)),
        Line.of("", null, null, counts.all()),
        Line.of("", null, null, counts.key()),
        communities.values().stream()
            .map(c -> Line.of(c.code(), c.name(), c.code(), figures(counts, c.id())))
            .toList(),
        byInstitution(counts),
        byTeam(counts),
        byGroup(counts, terms));
  }

  private static CoverageFigures figures(Coverage.Counts counts, int community) {
    return counts.communities().getOrDefault(community, CoverageFigures.NONE);
  }

  private List<Line> byTeam(Coverage.Counts counts) {
    return teams.values().stream()
        .filter(team -> counts.teams().containsKey(team.id()) || isOfSeen(team.institution()))
        .map(
            team ->
                line(
                    team.code(),
                    team.name(),
                    team.institution(),
                    counts.teams().getOrDefault(team.id(), CoverageFigures.NONE),
                    counts))
        .sorted(Comparator.comparing(line -> Objects.toString(line.community(), "~")))
        .toList();
  }

  private List<Line> byInstitution(Coverage.Counts counts) {
    Map<Integer, CoverageFigures> sums = new HashMap<>();
    teams
        .values()
        .forEach(
            team ->
                sums.merge(
                    team.institution(),
                    counts.teams().getOrDefault(team.id(), CoverageFigures.NONE),
                    CoverageFigures::plus));
    return institutions.values().stream()
        .filter(i -> sums.containsKey(i.id()))
        .filter(i -> isOfSeen(i.id()) || sums.get(i.id()).signed() + sums.get(i.id()).ended() > 0)
        .map(i -> line(i.code(), i.name(), i.id(), sums.get(i.id()), counts))
        .sorted(Comparator.comparing(line -> Objects.toString(line.community(), "~")))
        .toList();
  }

  private boolean isOfSeen(int institution) {
    return communities.containsKey(homes.getOrDefault(institution, Community.NONE));
  }

  private Line line(
      String code, String name, int institution, CoverageFigures figures, Coverage.Counts counts) {
    Community home = communities.get(homes.getOrDefault(institution, Community.NONE));
    return home == null
        ? Line.of(code, name, null, figures)
        : Line.of(code, name, home.code(), figures.of(figures(counts, home.id()).members()));
  }

  private List<Line> byGroup(Coverage.Counts counts, CoverageTerms terms) {
    Set<String> codes = new HashSet<>(counts.groups().keySet());
    List<Line> lines = new ArrayList<>();
    terms.groups().forEach(group -> lines.add(group(group.code(), counts)));
    terms.groups().forEach(group -> codes.remove(group.code()));
    codes.stream().sorted().forEach(code -> lines.add(group(code, counts)));
    return lines;
  }

  private static Line group(String code, Coverage.Counts counts) {
    return Line.of(code, null, null, counts.groups().getOrDefault(code, CoverageFigures.NONE));
  }
}
