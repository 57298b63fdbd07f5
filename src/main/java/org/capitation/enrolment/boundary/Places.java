package org.capitation.enrolment.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.capitation.access.Caller;
import org.capitation.enrolment.Doctor;
import org.capitation.enrolment.Team;
import org.capitation.enrolment.store.TeamStore;
import org.capitation.registry.Community;
import org.capitation.registry.County;
import org.capitation.registry.Institution;
import org.capitation.registry.Membership;
import org.capitation.registry.store.InstitutionStore;

/** 签约机构选项: where contracts are signed, from the community down to the doctor. */
@ApplicationScoped
class Places {
  @Inject private InstitutionStore institutions;
  @Inject private TeamStore teams;
  @Inject private Caller caller;

  /**
   * 机构层级: a community, institution, team and doctor, each by its code, each empty for all.
   *
   * @param community the community
   * @param institution the institution
   * @param team the team
   * @param doctor the doctor
   */
  public record Place(String community, String institution, String team, String doctor) {}

  /**
   * 选项: what a caller chooses from, each narrowed by what is chosen before it, and what was chosen;
   * a code that is not offered chooses nothing.
   *
   * @param communities the communities that the caller sees
   * @param institutions those that have a team
   * @param teams the teams
   * @param doctors the doctors of the team chosen
   * @param chosen what was chosen
   */
  public record Choices(
      List<Community> communities,
      List<Institution> institutions,
      List<Team> teams,
      List<Doctor> doctors,
      Place chosen) {
    /** The keys of the teams that are meant; nothing where none is excluded. */
    Optional<Set<Integer>> meant(boolean wholeCounty) {
      boolean all =
          wholeCounty
              && chosen.community().isEmpty()
              && chosen.institution().isEmpty()
              && chosen.team().isEmpty();
      return all
          ? Optional.empty()
          : Optional.of(
              teams.stream()
                  .filter(team -> chosen.team().isEmpty() || chosen.team().equals(team.code()))
                  .map(Team::id)
                  .collect(Collectors.toSet()));
    }

    /** The key of the doctor chosen. */
    Optional<Integer> doctor() {
      return doctors.stream()
          .filter(doctor -> doctor.code().equals(chosen.doctor()))
          .findFirst()
          .map(Doctor::id);
    }
  }

  /** What the caller chooses from on a day, once this has been chosen. */
  Choices of(County county, Place wanted, LocalDate day) {
    List<Community> communities =
        institutions.communities(county).stream()
            .filter(community -> caller.sees(community.code()))
            .toList();
    String community = known(communities, Community::code, wanted.community());
    List<Team> near = near(county, communities, community, day);
    Set<Integer> employers = near.stream().map(Team::institution).collect(Collectors.toSet());
    List<Institution> houses =
        institutions.institutions(county).stream()
            .filter(institution -> employers.contains(institution.id()))
            .toList();
    String house = known(houses, Institution::code, wanted.institution());
    Set<Integer> within =
        houses.stream()
            .filter(institution -> house.isEmpty() || house.equals(institution.code()))
            .map(Institution::id)
            .collect(Collectors.toSet());
    List<Team> offered = near.stream().filter(t -> within.contains(t.institution())).toList();
    String team = known(offered, Team::code, wanted.team());
    List<Doctor> doctors = doctors(county, offered, team);
    String doctor = known(doctors, Doctor::code, wanted.doctor());
    return new Choices(
        communities, houses, offered, doctors, new Place(community, house, team, doctor));
  }

  private static <T> String known(List<T> all, Function<T, String> codeOf, String wanted) {
    return all.stream().map(codeOf).anyMatch(wanted::equals) ? wanted : "";
  }

  /** The teams of the community, or of all that the caller sees. */
  private List<Team> near(
      County county, List<Community> communities, String community, LocalDate day) {
    List<Team> all = teams.teams(county);
    if (community.isEmpty() && caller.seesWholeCounty()) {
      return all;
    }
    Set<Integer> wanted =
        communities.stream()
            .filter(one -> community.isEmpty() || community.equals(one.code()))
            .map(Community::id)
            .collect(Collectors.toSet());
    Set<Integer> members =
        institutions.memberships(county).stream()
            .filter(m -> m.range().contains(day) && wanted.contains(m.community()))
            .map(Membership::institution)
            .collect(Collectors.toSet());
    return all.stream().filter(team -> members.contains(team.institution())).toList();
  }

  private List<Doctor> doctors(County county, List<Team> offered, String team) {
    return offered.stream()
        .filter(one -> one.code().equals(team))
        .findFirst()
        .map(own -> teams.doctors(county).stream().filter(d -> d.team() == own.id()).toList())
        .orElse(List.of());
  }
}
