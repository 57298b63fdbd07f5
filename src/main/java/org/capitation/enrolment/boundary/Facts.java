package org.capitation.enrolment.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.capitation.enrolment.EnrolmentTerms;
import org.capitation.enrolment.Roster;
import org.capitation.enrolment.ServicePackage;
import org.capitation.enrolment.Staff;
import org.capitation.enrolment.store.ContractStore;
import org.capitation.enrolment.store.ContractStore.Registered;
import org.capitation.enrolment.store.PackageStore;
import org.capitation.enrolment.store.TeamStore;
import org.capitation.policy.store.PolicyStore;
import org.capitation.registry.Certificate;
import org.capitation.registry.County;
import org.capitation.registry.InsuredPerson;
import org.capitation.registry.store.InsuredPersonStore;
import org.capitation.registry.store.PersonStore;
import org.capitation.value.Missing;

/** 签约依据的查询: what the registers and the terms know at this moment. */
@ApplicationScoped
class Facts {
  @Inject private ContractStore contracts;
  @Inject private PackageStore packages;
  @Inject private TeamStore teams;
  @Inject private PersonStore persons;
  @Inject private InsuredPersonStore insured;
  @Inject private PolicyStore policies;

  /** The terms of a day. */
  Optional<EnrolmentTerms> terms(County county, LocalDate day) {
    return policies.policies(county).enrolment(day);
  }

  Staff staff(County county) {
    return teams.staff(county);
  }

  Optional<Registered> contract(County county, String number) {
    return contracts.numbered(county, List.of(number)).stream().findFirst();
  }

  /**
   * The contract with this number.
   *
   * @throws Missing if there is none
   */
  Registered get(County county, String number) {
    return contract(county, number).orElseThrow(() -> new Missing("contract", number));
  }

  List<Registered> contracts(long person) {
    return contracts.of(List.of(person));
  }

  /** The person with this certificate number. */
  Optional<InsuredPerson> person(County county, String certificate) {
    String normal = Certificate.normal(certificate);
    return Optional.ofNullable(persons.find(county, Set.of(normal)).get(normal)).map(this::person);
  }

  /** The person with this key, who may never have been insured. */
  InsuredPerson person(long id) {
    return insured.of(List.of(id)).stream()
        .findFirst()
        .orElseGet(() -> InsuredPerson.of(id, null, List.of()));
  }

  Optional<ServicePackage> pack(County county, String code, LocalDate day) {
    return packages.find(county, code, day);
  }

  Roster roster(int doctor, LocalDate from) {
    return contracts.rosters(List.of(doctor), from).get(doctor);
  }
}
