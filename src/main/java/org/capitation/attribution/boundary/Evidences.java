package org.capitation.attribution.boundary;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Consumer;
import java.util.function.Function;
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
import org.capitation.registry.PersonKeys;
import org.capitation.registry.PersonSpan;
import org.capitation.registry.Providers;
import org.capitation.registry.store.CountyStore;
import org.capitation.registry.store.InstitutionStore;
import org.capitation.registry.store.InsuredPersonStore;

/** 归属凭据的汇集: brings together what the registers know of every person of a county. */
@ApplicationScoped
class Evidences {
  /** Of so many keys the persons are read at once. */
  private static final long PORTION = 4_000;

  @Inject private InstitutionStore institutions;
  @Inject private InsuredPersonStore persons;
  @Inject private TeamStore teams;
  @Inject private EnrolmentStore enrolments;
  @Inject private ContractStore contracts;
  @Inject private DesignationStore designations;
  @Inject private RulingStore rulings;
  @Inject private PolicyStore policies;
  @Inject private CountyStore counties;
  @Resource private ManagedExecutorService executor;

  private final ConcurrentMap<Long, Known> rules = new ConcurrentHashMap<>();

  /** A rule, and the version of the frame that it was read under. */
  private record Known(long frame, AttributionRule rule) {}

  /** What is registered beside the persons themselves, by person. */
  private record Books(
      Map<Long, EnrolmentHistory> histories,
      Map<Long, List<Designation>> designations,
      Map<Long, List<Ruling>> rulings) {
    Evidence of(InsuredPerson person) {
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

  /** All that a rule may ask of these persons, as far as they are insured. */
  List<Evidence> of(AttributionRule rule, Collection<Long> keys) {
    return guarded(rule, persons.of(keys), books(keys));
  }

  private Books books(Collection<Long> keys) {
    return new Books(enrolments.histories(keys), designations.of(keys), rulings.of(keys));
  }

  /**
   * Makes something of all that a rule may ask of each person of a county, as has been committed,
   * and hands it over by key. It is made portion by portion, on other threads.
   */
  <T> void each(
      County county, AttributionRule rule, Function<Evidence, T> maker, Consumer<T> user) {
    List<PersonSpan> portions =
        persons.span(county).map(all -> all.pieces(PORTION)).orElse(List.of());
    Ahead.run(
        executor,
        portions,
        span -> of(county, rule, span).stream().map(maker).toList(),
        made -> made.forEach(user));
  }

  private List<Evidence> of(County county, AttributionRule rule, PersonSpan span) {
    Books books =
        new Books(
            enrolments.histories(county, span),
            designations.of(county, span),
            rulings.of(county, span));
    return guarded(rule, persons.of(county, span), books);
  }

  private List<Evidence> guarded(AttributionRule rule, List<InsuredPerson> insured, Books books) {
    Map<Long, Evidence> guardians = guardians(rule, insured);
    List<Evidence> all = new ArrayList<>(insured.size());
    for (InsuredPerson person : insured) {
      Evidence alone = books.of(person);
      Evidence guardian = guardians.get(person.guardian());
      all.add(guardian == null ? alone : alone.with(guardian));
    }
    return all;
  }

  /** The guardians of those whose guardian the rule asks for, by key. */
  private Map<Long, Evidence> guardians(AttributionRule rule, List<InsuredPerson> insured) {
    Set<Long> keys =
        insured.stream()
            .filter(ward -> ward.guardian() != PersonKeys.NOBODY && rule.asksForGuardian(ward))
            .map(InsuredPerson::guardian)
            .collect(Collectors.toSet());
    Books books = books(keys);
    return persons.of(keys).stream().collect(Collectors.toMap(InsuredPerson::id, books::of));
  }
}
