package org.capitation.attribution.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.capitation.attribution.AttributionRule;
import org.capitation.attribution.Evidence;
import org.capitation.attribution.Ruling;
import org.capitation.attribution.store.RulingStore;
import org.capitation.enrolment.Designation;
import org.capitation.enrolment.EnrolmentHistory;
import org.capitation.enrolment.store.DesignationStore;
import org.capitation.enrolment.store.EnrolmentStore;
import org.capitation.enrolment.store.TeamStore;
import org.capitation.policy.Pack;
import org.capitation.policy.store.PolicyStore;
import org.capitation.registry.County;
import org.capitation.registry.InsuredPerson;
import org.capitation.registry.store.InstitutionStore;
import org.capitation.registry.store.InsuranceStore;

/** 归属凭据的汇集: brings together what the registers know of every person of a county. */
@ApplicationScoped
class Evidences {
  @Inject private InstitutionStore institutions;
  @Inject private InsuranceStore insurances;
  @Inject private TeamStore teams;
  @Inject private EnrolmentStore enrolments;
  @Inject private DesignationStore designations;
  @Inject private RulingStore rulings;
  @Inject private PolicyStore policies;

  /** What is registered beside the persons themselves, by person. */
  private record Registers(
      Map<Long, EnrolmentHistory> histories,
      Map<Long, List<Designation>> designations,
      Map<Long, List<Ruling>> rulings,
      Map<Long, InsuredPerson> guardians) {
    Evidence of(InsuredPerson person) {
      Evidence alone = alone(person);
      return Optional.ofNullable(guardians.get(person.guardian()))
          .map(guardian -> alone.with(alone(guardian)))
          .orElse(alone);
    }

    private Evidence alone(InsuredPerson person) {
      return new Evidence(
          person,
          histories.getOrDefault(person.id(), EnrolmentHistory.NONE),
          designations.getOrDefault(person.id(), List.of()),
          rulings.getOrDefault(person.id(), List.of()),
          Optional.empty());
    }
  }

  /** The rule of a county under the terms in force. */
  AttributionRule rule(County county) {
    Map<Integer, Integer> institutionOfTeam = teams.institutionOfTeam(county);
    return new AttributionRule(
        policies.policies(county).dated(Pack.Terms::attribution),
        institutions.catchmentIndex(county),
        institutions.providers(county),
        team -> institutionOfTeam.getOrDefault(team, 0));
  }

  /** Hands every person of a county to the consumer, by key, with all that is registered. */
  void each(County county, BiConsumer<Long, Evidence> consumer) {
    Registers registers =
        new Registers(
            enrolments.histories(county),
            designations.all(county),
            rulings.all(county).stream()
                .map(RulingStore.Recorded::ruling)
                .collect(Collectors.groupingBy(Ruling::person)),
            insurances.guardians(county));
    insurances.each(county, person -> consumer.accept(person.id(), registers.of(person)));
  }
}
