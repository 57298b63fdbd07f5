package org.capitation.attribution.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Map;
import org.capitation.access.Allowed;
import org.capitation.access.Caller;
import org.capitation.access.Role;
import org.capitation.attribution.AttributionRule;
import org.capitation.attribution.store.AttributionStore;
import org.capitation.enrolment.EnrolmentHistory;
import org.capitation.enrolment.store.EnrolmentStore;
import org.capitation.enrolment.store.TeamStore;
import org.capitation.policy.Pack;
import org.capitation.policy.store.PolicyStore;
import org.capitation.registry.County;
import org.capitation.registry.store.CountyStore;
import org.capitation.registry.store.InstitutionStore;
import org.capitation.registry.store.InsuranceStore;
import org.capitation.value.Stamp;

/** 归属: computes the homes of all persons of the caller's county. */
@ApplicationScoped
public class Attributions {
  @Inject private AttributionStore attributions;
  @Inject private CountyStore counties;
  @Inject private InstitutionStore institutions;
  @Inject private InsuranceStore insurances;
  @Inject private TeamStore teams;
  @Inject private EnrolmentStore enrolments;
  @Inject private PolicyStore policies;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /**
   * Computes a new version from the registers and the terms as they are now.
   *
   * @param cause why, in a word
   */
  @Allowed({Role.BUREAU_CLERK})
  @Transactional
  public void recompute(String cause) {
    County county = counties.get(caller.county());
    AttributionRule rule = rule(county);
    Map<Long, EnrolmentHistory> histories = enrolments.histories(county);
    AttributionStore.Writing writing = attributions.replace(county);
    insurances.each(
        county,
        person ->
            writing.add(
                person.id(),
                rule.attribute(
                    person, histories.getOrDefault(person.id(), EnrolmentHistory.NONE))));
    writing.end(cause, new Stamp(LocalDateTime.now(clock), caller.name()));
  }

  private AttributionRule rule(County county) {
    Map<Integer, Integer> institutionOfTeam = teams.institutionOfTeam(county);
    return new AttributionRule(
        policies.policies(county).dated(Pack.Terms::attribution),
        institutions.catchmentIndex(county),
        institutions.providers(county),
        team -> institutionOfTeam.getOrDefault(team, 0));
  }
}
