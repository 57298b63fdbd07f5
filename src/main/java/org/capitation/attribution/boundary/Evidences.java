package org.capitation.attribution.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.capitation.attribution.AttributionRule;
import org.capitation.attribution.Evidence;
import org.capitation.attribution.FormerContract;
import org.capitation.attribution.MassChange;
import org.capitation.attribution.Registers;
import org.capitation.attribution.Revision;
import org.capitation.attribution.Ruling;
import org.capitation.attribution.store.RulingStore;
import org.capitation.enrolment.Designation;
import org.capitation.enrolment.EnrolmentHistory;
import org.capitation.enrolment.store.ContractStore;
import org.capitation.enrolment.store.DesignationStore;
import org.capitation.enrolment.store.EnrolmentStore;
import org.capitation.enrolment.store.TeamStore;
import org.capitation.policy.Pack;
import org.capitation.policy.store.PolicyStore;
import org.capitation.registry.Catchments;
import org.capitation.registry.Communities;
import org.capitation.registry.County;
import org.capitation.registry.InsuredPerson;
import org.capitation.registry.Providers;
import org.capitation.registry.store.CountyStore;
import org.capitation.registry.store.InstitutionStore;
import org.capitation.registry.store.InsuranceStore;

/** 归属凭据的汇集: brings together what the registers know of every person of a county. */
@ApplicationScoped
class Evidences {
  @Inject private InstitutionStore institutions;
  @Inject private InsuranceStore insurances;
  @Inject private TeamStore teams;
  @Inject private EnrolmentStore enrolments;
  @Inject private ContractStore contracts;
  @Inject private DesignationStore designations;
  @Inject private RulingStore rulings;
  @Inject private PolicyStore policies;
  @Inject private CountyStore counties;

  private final ConcurrentMap<Long, Known> rules = new ConcurrentHashMap<>();

  /** A rule, and the version of the frame that it was read under. */
  private record Known(long frame, AttributionRule rule) {}

  /** What is registered beside the persons themselves, by person. */
  private record Books(
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

  /** The rule of a county under the terms in force; read anew only when the frame has changed. */
  AttributionRule rule(County county) {
    long frame = counties.ground(county).frame();
    Known known = rules.get(county.id());
    if (known == null || known.frame() != frame) {
      known = new Known(frame, read(county));
      if (!counties.isFrameHeld(county)) {
        rules.put(county.id(), known);
      }
    }
    return known.rule();
  }

  private AttributionRule read(County county) {
    return rule(county, registers(county));
  }

  /** The registers of places and institutions as they are. */
  Registers registers(County county) {
    return new Registers(institutions.catchments(county), institutions.memberships(county));
  }

  /** With the contracts that a change concerns. */
  Registers registers(County county, MassChange change) {
    Registers all = registers(county);
    return new Registers(all.catchments(), all.memberships(), concerned(county, change));
  }

  private List<Revision.Held> concerned(County county, MassChange change) {
    List<ContractStore.Registered> found = List.of();
    if (change instanceof MassChange.ListResigned list) {
      found = contracts.running(county, list.giver().team(), list.giver().doctor(), list.day());
    } else if (change instanceof MassChange.Undone undone) {
      found =
          contracts.numbered(
              county, undone.contracts().stream().map(FormerContract::number).toList());
    }
    return found.stream()
        .map(registered -> new Revision.Held(registered.contract(), registered.version()))
        .toList();
  }

  /** The rule as it would be with these registers. */
  AttributionRule rule(County county, Registers registers) {
    Map<Integer, Integer> institutionOfTeam = teams.institutionOfTeam(county);
    Communities communities = new Communities(institutions.communities(county));
    return new AttributionRule(
        policies.policies(county).dated(Pack.Terms::attribution),
        new Catchments(communities.catchments(registers.catchments())),
        new Providers(
            county,
            institutions.institutions(county),
            communities.memberships(registers.memberships())),
        team -> institutionOfTeam.getOrDefault(team, 0));
  }

  /**
   * Hands these persons to the consumer with all that is registered, as far as they are insured.
   */
  void each(Collection<Long> persons, BiConsumer<Long, Evidence> consumer) {
    List<InsuredPerson> insured = new ArrayList<>();
    insurances.each(persons, insured::add);
    Map<Long, InsuredPerson> guardians = new HashMap<>();
    insurances.each(
        insured.stream().map(InsuredPerson::guardian).filter(key -> key != 0).distinct().toList(),
        guardian -> guardians.put(guardian.id(), guardian));
    Set<Long> concerned = new HashSet<>(guardians.keySet());
    insured.forEach(person -> concerned.add(person.id()));
    Books books =
        new Books(
            enrolments.histories(concerned),
            designations.of(concerned),
            rulings.of(concerned),
            guardians);
    insured.forEach(person -> consumer.accept(person.id(), books.of(person)));
  }

  /** Hands every person of a county to the consumer, by key, with all that is registered. */
  void each(County county, BiConsumer<Long, Evidence> consumer) {
    Books books =
        new Books(
            enrolments.histories(county),
            designations.all(county),
            rulings.all(county).stream()
                .map(RulingStore.Recorded::ruling)
                .collect(Collectors.groupingBy(Ruling::person)),
            insurances.guardians(county));
    insurances.each(county, person -> consumer.accept(person.id(), books.of(person)));
  }
}
