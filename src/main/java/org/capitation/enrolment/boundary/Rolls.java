package org.capitation.enrolment.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.capitation.access.Masking;
import org.capitation.enrolment.Contract;
import org.capitation.enrolment.Doctor;
import org.capitation.enrolment.Enrolment;
import org.capitation.enrolment.EnrolmentHistory;
import org.capitation.enrolment.EnrolmentRule;
import org.capitation.enrolment.EnrolmentTerms;
import org.capitation.enrolment.Gap;
import org.capitation.enrolment.Population;
import org.capitation.enrolment.SignedPerson.State;
import org.capitation.enrolment.SignedRoll;
import org.capitation.enrolment.SignedRoll.Entry;
import org.capitation.enrolment.SignedRoll.Keeper;
import org.capitation.enrolment.SignedRoll.Limits;
import org.capitation.enrolment.SignedRoll.Who;
import org.capitation.enrolment.Team;
import org.capitation.enrolment.store.ContractListStore;
import org.capitation.enrolment.store.EnrolmentStore;
import org.capitation.enrolment.store.PackageStore;
import org.capitation.enrolment.store.TeamStore;
import org.capitation.registry.County;
import org.capitation.registry.Institution;
import org.capitation.registry.Membership;
import org.capitation.registry.store.InstitutionStore;
import org.capitation.registry.store.InsuredPersonStore;
import org.capitation.registry.store.PersonStore;

/** 名册的读取: a doctor's list on a day, as it is issued (E23). */
@ApplicationScoped
class Rolls {
  @Inject private ContractListStore contracts;
  @Inject private EnrolmentStore enrolments;
  @Inject private PackageStore packages;
  @Inject private TeamStore teams;
  @Inject private PersonStore persons;
  @Inject private InsuredPersonStore insuredPersons;
  @Inject private InstitutionStore institutions;
  @Inject private Population population;

  /** 名册上的合同: the newest of a person with the doctor, up to death. */
  private record Listed(Enrolment contract, String service, LocalDate death) {}

  /** The list of a doctor on a day, under the terms of sign-ups. */
  SignedRoll of(County county, Doctor doctor, LocalDate day, EnrolmentTerms terms) {
    EnrolmentRule rule = new EnrolmentRule(terms);
    Collection<Listed> listed = listed(county, doctor, day, rule);
    Keeper keeper = keeper(county, doctor, day);
    List<Long> keys = listed.stream().map(one -> one.contract().person()).toList();
    Map<Long, Who> who = who(keys);
    Map<Long, Gap.Known> known = known(county, listed, keys, day);
    return new SignedRoll(
        keeper,
        day,
        new Limits(terms.basis(), rule.cap(doctor), terms.expiringDays(), terms.expiredDays()),
        listed.stream()
            .sorted(
                Comparator.comparing((Listed one) -> one.contract().range().to())
                    .thenComparing(one -> one.contract().contract()))
            .map(
                one -> {
                  Enrolment contract = one.contract();
                  State state = rule.state(contract.range(), day);
                  return new Entry(
                      who.get(contract.person()),
                      contract,
                      one.service(),
                      state,
                      Gap.of(state, known.get(contract.person()), keeper.own()).orElse(null));
                })
            .toList());
  }

  private Collection<Listed> listed(
      County county, Doctor doctor, LocalDate day, EnrolmentRule rule) {
    LocalDate from = rule.listedFrom(day);
    Map<String, String> names = packages.names(county);
    Map<Long, Listed> newest = new HashMap<>();
    for (ContractListStore.Listed one : contracts.ofDoctor(county, doctor.id(), from, day)) {
      Contract contract = one.registered().contract();
      String code = contract.service().code();
      contract
          .enrolment()
          .until(one.death())
          .map(e -> new Listed(e, code == null ? "" : names.getOrDefault(code, code), one.death()))
          .ifPresent(living -> newest.put(living.contract().person(), living));
    }
    return newest.values().stream()
        .filter(one -> one.contract().range().to().isAfter(from))
        .toList();
  }

  private Keeper keeper(County county, Doctor doctor, LocalDate day) {
    Optional<Team> team =
        teams.teams(county).stream().filter(one -> one.id() == doctor.team()).findFirst();
    int institution = team.map(Team::institution).orElse(0);
    return new Keeper(
        doctor,
        team.map(Team::name).orElse(""),
        institutions.institutions(county).stream()
            .filter(one -> one.id() == institution)
            .map(Institution::name)
            .findFirst()
            .orElse(""),
        institutions.memberships(county).stream()
            .filter(one -> one.institution() == institution && one.range().contains(day))
            .map(Membership::community)
            .collect(Collectors.toSet()));
  }

  private Map<Long, Who> who(List<Long> keys) {
    Map<Long, String> phones = persons.phones(keys);
    Map<Long, Who> who = new HashMap<>();
    persons
        .faces(keys)
        .forEach(
            (key, face) ->
                who.put(
                    key,
                    new Who(
                        Masking.name(face.name()),
                        face.gender(),
                        face.birth() == null ? null : face.birth().getYear(),
                        Masking.certificate(face.certificate()),
                        Masking.phone(phones.get(key)))));
    return who;
  }

  private Map<Long, Gap.Known> known(
      County county, Collection<Listed> listed, List<Long> keys, LocalDate day) {
    Set<Long> insured = new HashSet<>();
    insuredPersons.of(keys).stream()
        .filter(one -> one.insured().stream().anyMatch(period -> period.range().contains(day)))
        .forEach(one -> insured.add(one.id()));
    Map<Long, Set<Integer>> homes = population.homes(county, keys, day);
    Map<Long, EnrolmentHistory> histories = enrolments.histories(keys);
    return listed.stream()
        .collect(
            Collectors.toMap(
                one -> one.contract().person(),
                one -> {
                  long person = one.contract().person();
                  Stream<Enrolment> signed =
                      histories.getOrDefault(person, EnrolmentHistory.NONE).enrolments().stream()
                          .filter(e -> !e.signed().isAfter(day));
                  return new Gap.Known(
                      one.death() == null || !one.death().isBefore(day),
                      signed.anyMatch(e -> e.range().to().isAfter(day)),
                      insured.contains(person),
                      homes.getOrDefault(person, Set.of()));
                }));
  }
}
