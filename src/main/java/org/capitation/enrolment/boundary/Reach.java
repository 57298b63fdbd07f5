package org.capitation.enrolment.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.capitation.access.Caller;
import org.capitation.access.Refusal;
import org.capitation.access.Refused;
import org.capitation.access.Role;
import org.capitation.enrolment.Contract;
import org.capitation.enrolment.Staff;
import org.capitation.enrolment.Team;
import org.capitation.registry.Community;
import org.capitation.registry.County;
import org.capitation.registry.Membership;
import org.capitation.registry.store.InstitutionStore;
import org.capitation.value.Missing;

/**
 * 经办范围: whose contracts the caller may sign and change – doctors those of their own list, a
 * community those of its teams, the bureaus all.
 */
@ApplicationScoped
class Reach {
  @Inject private InstitutionStore institutions;
  @Inject private Caller caller;

  /** The caller reaches beyond the look-back with a document (E11). */
  boolean isBureau() {
    return caller.is(Role.BUREAU_CLERK);
  }

  /**
   * Demands that the caller may act for this team and doctor from a day on.
   *
   * @param team the team, or null if there is no such team: then there is nothing to act for
   * @param doctor the code of the doctor, or null
   * @throws Refused if the caller may not
   */
  void demand(County county, Team team, String doctor, LocalDate day) {
    if (!isWithin(county, team, doctor, day)) {
      throw new Refused(Refusal.SCOPE, "Enrolments");
    }
  }

  private boolean isWithin(County county, Team team, String doctor, LocalDate day) {
    Optional<String> own = caller.doctor();
    return caller.seesWholeCounty()
        || (own.isPresent()
            ? own.get().equals(doctor)
            : team == null || institutions(county, day).contains(team.institution()));
  }

  /**
   * Demands that a contract is within the caller's reach.
   *
   * @throws Missing if not: nobody learns which contracts others have
   */
  void demand(County county, Contract contract, Staff staff) {
    if (!has(county, contract, staff)) {
      throw new Missing("contract", contract.number());
    }
  }

  /** Whether a contract is within the caller's reach. */
  boolean has(County county, Contract contract, Staff staff) {
    return isWithin(
        county,
        staff.team(contract.enrolment().team()).who(),
        staff.doctor(contract.doctor()).map(doctor -> doctor.who().code()).orElse(null),
        contract.range().from());
  }

  /** The keys of the institutions that are of the caller's communities on a day. */
  Set<Integer> institutions(County county, LocalDate day) {
    Set<Integer> own =
        institutions.communities(county).stream()
            .filter(community -> caller.sees(community.code()))
            .map(Community::id)
            .collect(Collectors.toSet());
    return institutions.memberships(county).stream()
        .filter(member -> member.range().contains(day) && own.contains(member.community()))
        .map(Membership::institution)
        .collect(Collectors.toSet());
  }
}
