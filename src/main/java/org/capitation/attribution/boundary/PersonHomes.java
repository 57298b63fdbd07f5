package org.capitation.attribution.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.capitation.access.Allowed;
import org.capitation.access.Caller;
import org.capitation.access.Circle;
import org.capitation.access.Filtered;
import org.capitation.attribution.Attribution;
import org.capitation.attribution.AttributionIndex;
import org.capitation.attribution.Division;
import org.capitation.attribution.MemberMonths;
import org.capitation.attribution.boundary.Homes.Held;
import org.capitation.attribution.store.IntervalStore;
import org.capitation.attribution.store.IntervalStore.Past;
import org.capitation.enrolment.Team;
import org.capitation.enrolment.store.TeamStore;
import org.capitation.policy.Pack;
import org.capitation.policy.store.PolicyStore;
import org.capitation.registry.Community;
import org.capitation.registry.County;
import org.capitation.registry.Pot;
import org.capitation.registry.store.CountyStore;
import org.capitation.registry.store.InstitutionStore;
import org.capitation.registry.store.PersonStore;
import org.capitation.value.Missing;

/** 个人归属: whose a person is and was, with what speaks for it, and the member-months of a year. */
@ApplicationScoped
public class PersonHomes {
  @Inject private IntervalStore intervals;
  @Inject private Reasons reasons;
  @Inject private PersonStore persons;
  @Inject private InstitutionStore institutions;
  @Inject private TeamStore teams;
  @Inject private PolicyStore policies;
  @Inject private CountyStore counties;
  @Inject private Caller caller;

  /**
   * 个人归属.
   *
   * @param id our key
   * @param person who it is, masked
   * @param now what holds, by pot and day
   * @param past what was thought before, the last superseded first
   * @param months the months of the year in which the person is counted
   * @param names the names of communities and teams, by code
   */
  public record Answer(
      long id,
      Masked person,
      List<Line> now,
      List<Held> past,
      List<Month> months,
      Map<String, String> names) {}

  /**
   * 一段归属.
   *
   * @param held the home
   * @param proof the number of the contract or document, or the code of the place that decided; or
   *     null
   */
  public record Line(Held held, String proof) {}

  /**
   * 一月.
   *
   * @param community the code of the community, or null for nobody's
   * @param signed with a contract
   * @param units how often the person is counted in the month
   */
  public record Month(YearMonth month, Pot pot, String community, boolean signed, long units) {}

  /**
   * A person; who sees only some communities gets what is or was theirs.
   *
   * @param year the budget year of the member-months
   * @throws Missing if there is no such person, or nothing of theirs to be seen
   */
  @Allowed({Circle.BUREAU, Circle.AUDIT, Circle.HEALTH, Circle.COMMUNITY})
  @Filtered
  @Transactional
  public Answer of(long person, int year) {
    County county = counties.get(caller.county());
    if (!persons.isOf(county, person)) {
      throw new Missing("person", person);
    }
    Map<Integer, Community> communities =
        institutions.communities(county).stream()
            .collect(Collectors.toMap(Community::id, Function.identity()));
    List<Past> all = intervals.history(county, person);
    List<Past> seen = all.stream().filter(past -> isSeen(past, communities)).toList();
    if (seen.isEmpty() && !caller.seesWholeCounty()) {
      throw new Missing("person", person);
    }
    Map<Integer, Team> byKey =
        teams.teams(county).stream().collect(Collectors.toMap(Team::id, Function.identity()));
    return new Answer(
        person,
        Masked.of(persons.faces(List.of(person)).get(person)),
        now(person, seen, communities, byKey),
        seen.stream()
            .filter(past -> past.until().isPresent())
            .sorted(Comparator.comparing(past -> -past.until().orElseThrow().number()))
            .map(past -> held(past, communities, byKey))
            .toList(),
        months(county, year, all, communities),
        names(communities, byKey));
  }

  private boolean isSeen(Past past, Map<Integer, Community> communities) {
    Community home = communities.get(past.attribution().home().community());
    return caller.seesWholeCounty() || home != null && caller.sees(home.code());
  }

  private List<Line> now(
      long person, List<Past> seen, Map<Integer, Community> communities, Map<Integer, Team> byKey) {
    Reasons.Proofs proofs = reasons.of(person);
    return seen.stream()
        .filter(past -> past.until().isEmpty())
        .map(
            past ->
                new Line(
                    held(past, communities, byKey), proofs.of(past.attribution()).orElse(null)))
        .toList();
  }

  private static Held held(
      Past past, Map<Integer, Community> communities, Map<Integer, Team> byKey) {
    Map<Integer, String> codes = new HashMap<>();
    communities.forEach((key, community) -> codes.put(key, community.code()));
    Map<Integer, String> teamCodes = new HashMap<>();
    byKey.forEach((key, team) -> teamCodes.put(key, team.code()));
    return Homes.held(past, codes, teamCodes);
  }

  private static Map<String, String> names(
      Map<Integer, Community> communities, Map<Integer, Team> byKey) {
    Map<String, String> names = new HashMap<>();
    byKey.values().forEach(team -> names.put(team.code(), team.name()));
    communities.values().forEach(community -> names.put(community.code(), community.name()));
    return names;
  }

  /** Counted as everybody is, with nobody else. */
  private List<Month> months(
      County county, int year, List<Past> all, Map<Integer, Community> communities) {
    List<Attribution> now =
        all.stream().filter(past -> past.until().isEmpty()).map(Past::attribution).toList();
    AttributionIndex index = new AttributionIndex.Builder().add(1, now).build(0);
    List<Month> months = new ArrayList<>();
    for (Pot pot : Pot.values()) {
      Optional<Pack> pack = policies.policies(county).of(pot, year);
      pack.map(p -> p.terms().attribution().counting())
          .map(how -> MemberMonths.count(index, pot, county.year(year), how, Division.NONE))
          .ifPresent(
              counted ->
                  counted
                      .cells()
                      .forEach((cell, units) -> months.add(month(cell, units, communities))));
    }
    return months.stream()
        .filter(month -> caller.seesWholeCounty() || month.community() != null)
        .filter(month -> month.community() == null || caller.sees(month.community()))
        .sorted(
            Comparator.comparing(Month::month)
                .thenComparing(Month::pot)
                .thenComparing(month -> Objects.toString(month.community(), "")))
        .toList();
  }

  private static Month month(
      MemberMonths.Cell cell, long units, Map<Integer, Community> communities) {
    Community community = communities.get(cell.community());
    return new Month(
        cell.month(),
        cell.pot(),
        community == null ? null : community.code(),
        cell.signed(),
        units);
  }
}
