package org.capitation.attribution.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.capitation.access.Allowed;
import org.capitation.access.Caller;
import org.capitation.access.Circle;
import org.capitation.attribution.Cause;
import org.capitation.attribution.Home;
import org.capitation.attribution.Reason;
import org.capitation.attribution.Version;
import org.capitation.attribution.store.IntervalStore;
import org.capitation.enrolment.Team;
import org.capitation.enrolment.store.TeamStore;
import org.capitation.registry.Community;
import org.capitation.registry.County;
import org.capitation.registry.Pot;
import org.capitation.registry.store.CountyStore;
import org.capitation.registry.store.InstitutionStore;
import org.capitation.registry.store.PersonStore;
import org.capitation.value.Missing;

/** 归属沿革: whose a person is and was, since when that is known, and what changed it. */
@ApplicationScoped
public class Homes {
  @Inject private IntervalStore intervals;
  @Inject private PersonStore persons;
  @Inject private InstitutionStore institutions;
  @Inject private TeamStore teams;
  @Inject private CountyStore counties;
  @Inject private Caller caller;

  /**
   * 归属沿革行: a home over some days, as it was known for some time.
   *
   * @param pot the pot
   * @param days the days
   * @param community the code of the community, or null for nobody's
   * @param reason the criterion that decided
   * @param team the code of the team of the contract, or null
   * @param cause why nobody's, or null
   * @param since what brought it
   * @param until what ended it, or null while it holds
   */
  public record Held(
      Pot pot,
      Days days,
      String community,
      Reason reason,
      String team,
      Cause cause,
      Version since,
      Version until) {}

  /**
   * All homes of a person of the caller's county, by pot, first day and time of knowledge.
   *
   * @throws Missing if there is no such person
   */
  @Allowed(Circle.OFFICES)
  @Transactional
  public List<Held> history(long person) {
    County county = counties.get(caller.county());
    if (!persons.isOf(county, person)) {
      throw new Missing("person", person);
    }
    Map<Integer, String> communities =
        institutions.communities(county).stream()
            .collect(Collectors.toMap(Community::id, Community::code));
    Map<Integer, String> codes =
        teams.teams(county).stream().collect(Collectors.toMap(Team::id, Team::code));
    return intervals.history(county, person).stream()
        .map(past -> held(past, communities, codes))
        .toList();
  }

  static Held held(
      IntervalStore.Past past, Map<Integer, String> communities, Map<Integer, String> teams) {
    Home home = past.attribution().home();
    return new Held(
        past.attribution().pot(),
        Days.of(past.attribution().range()),
        communities.get(home.community()),
        home.reason(),
        teams.get(home.team()),
        home.cause(),
        past.since(),
        past.until().orElse(null));
  }
}
