package org.capitation.attribution.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.capitation.access.Allowed;
import org.capitation.access.Caller;
import org.capitation.access.Circle;
import org.capitation.access.Filtered;
import org.capitation.access.InCommunity;
import org.capitation.attribution.Contradiction;
import org.capitation.attribution.KnownContradiction;
import org.capitation.attribution.KnownContradiction.State;
import org.capitation.attribution.store.ContradictionStore;
import org.capitation.attribution.store.ContradictionStore.Filter;
import org.capitation.enrolment.Designation;
import org.capitation.enrolment.Enrolment;
import org.capitation.enrolment.EnrolmentHistory;
import org.capitation.enrolment.Team;
import org.capitation.enrolment.store.DesignationStore;
import org.capitation.enrolment.store.EnrolmentStore;
import org.capitation.enrolment.store.TeamStore;
import org.capitation.listing.store.MomentStore;
import org.capitation.registry.Community;
import org.capitation.registry.County;
import org.capitation.registry.Institution;
import org.capitation.registry.Pot;
import org.capitation.registry.store.CountyStore;
import org.capitation.registry.store.InstitutionStore;
import org.capitation.registry.store.PersonStore;
import org.capitation.value.Stamp;

/** 两册不符: the persons whose contract and designation contradict each other, to be worked off. */
@ApplicationScoped
public class Contradictions {
  @Inject private MomentStore moment;
  @Inject private ContradictionStore contradictions;
  @Inject private EnrolmentStore enrolments;
  @Inject private DesignationStore designations;
  @Inject private TeamStore teams;
  @Inject private InstitutionStore institutions;
  @Inject private PersonStore persons;
  @Inject private CountyStore counties;
  @Inject private Caller caller;

  /**
   * 清单.
   *
   * @param count how many fit
   * @param open how many of those that the caller sees are open
   * @param lines the lines of the page
   */
  public record Found(long count, long open, List<Line> lines) {}

  /**
   * 一条.
   *
   * @param id our key of the person
   * @param person who it is, masked
   * @param pot the pot
   * @param days the days
   * @param contract the side of the contract
   * @param designation the side of the designation
   * @param state where it stands
   * @param settled by whom and when; null while it is open
   */
  public record Line(
      long id,
      Masked person,
      Pot pot,
      Days days,
      Side contract,
      Side designation,
      State state,
      Stamp settled) {}

  /**
   * 一册的登记: what a register says; number, name and days are null where it says so no more.
   *
   * @param community the code of the community
   * @param communityName its name
   * @param number the contract number, or which choice it is
   * @param name the team, or the institution
   * @param days the days of the entry
   */
  public record Side(
      String community, String communityName, String number, String name, Days days) {}

  /** The communities that the caller may choose from. */
  @Allowed({Circle.BUREAU, Circle.AUDIT, Circle.COMMUNITY, Circle.HEALTH})
  @Filtered
  @Transactional
  public List<Community> communities() {
    return institutions.communities(counties.get(caller.county())).stream()
        .filter(community -> caller.sees(community.code()))
        .toList();
  }

  /**
   * A page of the contradictions, the open ones first.
   *
   * @param community the code of a community that one of the sides names; empty for all that the
   *     caller sees
   * @param state nothing for all
   * @param page the page, from 1
   * @param size how many lines it has at most
   */
  @Allowed({Circle.BUREAU, Circle.AUDIT, Circle.COMMUNITY, Circle.HEALTH})
  @Filtered
  @Transactional
  public Found find(@InCommunity String community, Optional<State> state, int page, int size) {
    moment.hold();
    County county = counties.get(caller.county());
    List<Community> all = institutions.communities(county);
    Optional<Set<Integer>> seen = seen(all, community);
    Filter filter = new Filter(state, seen);
    return new Found(
        contradictions.count(county, filter),
        contradictions.count(county, new Filter(Optional.of(State.OPEN), seen)),
        lines(county, all, contradictions.find(county, filter, (page - 1L) * size, size)));
  }

  private Optional<Set<Integer>> seen(List<Community> all, String community) {
    if (community.isEmpty() && caller.seesWholeCounty()) {
      return Optional.empty();
    }
    return Optional.of(
        all.stream()
            .filter(
                one -> community.isEmpty() ? caller.sees(one.code()) : one.code().equals(community))
            .map(Community::id)
            .collect(Collectors.toSet()));
  }

  private List<Line> lines(County county, List<Community> all, List<KnownContradiction> found) {
    List<Long> whose = found.stream().map(KnownContradiction::person).distinct().toList();
    Registers registers =
        new Registers(
            byKey(all, Community::id),
            byKey(teams.teams(county), Team::id),
            byKey(institutions.institutions(county), Institution::id),
            enrolments.histories(whose),
            designations.of(whose));
    Map<Long, PersonStore.Face> faces = persons.faces(whose);
    return found.stream()
        .map(
            known ->
                new Line(
                    known.person(),
                    Masked.of(faces.get(known.person())),
                    known.what().pot(),
                    Days.of(known.what().range()),
                    registers.contract(known),
                    registers.designation(known),
                    known.state(),
                    known.settled().orElse(null)))
        .toList();
  }

  private static <T> Map<Integer, T> byKey(Collection<T> all, Function<T, Integer> key) {
    return all.stream().collect(Collectors.toMap(key, Function.identity()));
  }

  /** The two registers, as far as they concern the persons of a page. */
  private record Registers(
      Map<Integer, Community> communities,
      Map<Integer, Team> teams,
      Map<Integer, Institution> institutions,
      Map<Long, EnrolmentHistory> histories,
      Map<Long, List<Designation>> designations) {
    Side contract(KnownContradiction known) {
      Contradiction what = known.what();
      Community community = communities.get(what.contract());
      Optional<Enrolment> entry =
          histories.getOrDefault(known.person(), EnrolmentHistory.NONE).overlapping(what.range());
      return new Side(
          community.code(),
          community.name(),
          entry.map(Enrolment::contract).orElse(null),
          entry.map(e -> teams.get(e.team()).name()).orElse(null),
          entry.map(e -> Days.of(e.range())).orElse(null));
    }

    Side designation(KnownContradiction known) {
      Contradiction what = known.what();
      Community community = communities.get(what.designation());
      Optional<Designation> entry =
          designations.getOrDefault(known.person(), List.of()).stream()
              .filter(d -> d.pot() == what.pot() && d.range().overlaps(what.range()))
              .min((a, b) -> Integer.compare(a.choice(), b.choice()));
      return new Side(
          community.code(),
          community.name(),
          entry.map(d -> Integer.toString(d.choice())).orElse(null),
          entry.map(d -> institutions.get(d.institution()).name()).orElse(null),
          entry.map(d -> Days.of(d.range())).orElse(null));
    }
  }
}
