package org.capitation.enrolment.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.capitation.access.Allowed;
import org.capitation.access.Caller;
import org.capitation.access.Circle;
import org.capitation.access.Filtered;
import org.capitation.access.Masking;
import org.capitation.enrolment.Change;
import org.capitation.enrolment.Contract;
import org.capitation.enrolment.ContractLine;
import org.capitation.enrolment.Doctor;
import org.capitation.enrolment.PersonContracts;
import org.capitation.enrolment.PersonContracts.Told;
import org.capitation.enrolment.Staff;
import org.capitation.enrolment.Working;
import org.capitation.enrolment.store.ChangeStore;
import org.capitation.enrolment.store.ContractStore;
import org.capitation.enrolment.store.ContractStore.Registered;
import org.capitation.enrolment.store.TeamStore;
import org.capitation.registry.County;
import org.capitation.registry.store.CountyStore;
import org.capitation.registry.store.PersonStore;
import org.capitation.value.Missing;

/** 签约史: all contracts of a person, with all that was done with them. */
@ApplicationScoped
public class ContractHistories {
  @Inject private ContractStore contracts;
  @Inject private ChangeStore changes;
  @Inject private TeamStore teams;
  @Inject private PersonStore persons;
  @Inject private CountyStore counties;
  @Inject private Reach reach;
  @Inject private Caller caller;

  /**
   * The contracts of a person; doctors and communities see those who are or were theirs.
   *
   * @throws Missing if there is no such person, or it is nobody of the caller's
   */
  @Allowed({Circle.BUREAU, Circle.HEALTH, Circle.AUDIT, Circle.COMMUNITY, Circle.DOCTORS})
  @Filtered
  @Transactional
  public PersonContracts of(long person) {
    County county = counties.get(caller.county());
    Staff staff = teams.staff(county);
    List<Registered> registered = contracts.of(List.of(person));
    if (!persons.isOf(county, person) || !isSeen(county, registered, staff)) {
      throw new Missing("person", person);
    }
    PersonStore.Face face = persons.faces(List.of(person)).get(person);
    return new PersonContracts(
        person,
        showsFull(registered, staff) ? face.name() : Masking.name(face.name()),
        Masking.certificate(face.certificate()),
        told(registered, changes.of(person), staff));
  }

  private boolean isSeen(County county, List<Registered> registered, Staff staff) {
    return caller.seesWholeCounty()
        || registered.stream()
            .map(Registered::contract)
            .filter(contract -> !contract.isCancelled())
            .anyMatch(contract -> reach.has(county, contract, staff));
  }

  private boolean showsFull(List<Registered> registered, Staff staff) {
    return registered.stream()
        .map(Registered::contract)
        .map(Contract::doctor)
        .flatMap(doctor -> staff.doctor(doctor).stream())
        .map(Working::who)
        .map(Doctor::code)
        .anyMatch(code -> Masking.showsFull(caller.account(), code));
  }

  private static List<Told> told(List<Registered> registered, List<Change> changes, Staff staff) {
    Map<String, List<Change>> byContract =
        changes.stream().collect(Collectors.groupingBy(Change::contract));
    return registered.stream()
        .sorted(
            Comparator.comparing((Registered r) -> r.contract().range())
                .thenComparing(r -> r.contract().number())
                .reversed())
        .map(
            r ->
                new Told(
                    ContractLine.of(r.contract(), r.version(), staff),
                    byContract.getOrDefault(r.contract().number(), List.of())))
        .toList();
  }
}
