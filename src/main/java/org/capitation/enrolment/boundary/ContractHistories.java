package org.capitation.enrolment.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
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
import org.capitation.enrolment.store.PackageStore;
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
  @Inject private PackageStore packages;
  @Inject private PersonStore persons;
  @Inject private CountyStore counties;
  @Inject private Reach reach;
  @Inject private Caller caller;

  /**
   * 合同与其人: a contract and whose it is.
   *
   * @param person our key of the person
   * @param name the name, masked for others than the doctor of the contract
   * @param tail the last four characters of the certificate number
   */
  public record Held(long person, String name, String tail, ContractLine contract) {}

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

  /**
   * The contracts with these numbers, in their order.
   *
   * @throws Missing if there is no such contract, or it is none of the caller's
   */
  @Allowed({Circle.BUREAU, Circle.HEALTH, Circle.AUDIT, Circle.COMMUNITY, Circle.DOCTORS})
  @Filtered
  @Transactional
  public List<Held> numbered(List<String> numbers) {
    County county = counties.get(caller.county());
    Staff staff = teams.staff(county);
    Map<String, Registered> registered =
        contracts.numbered(county, numbers).stream()
            .filter(r -> reach.has(county, r.contract(), staff))
            .collect(Collectors.toMap(r -> r.contract().number(), Function.identity()));
    for (String number : numbers) {
      if (!registered.containsKey(number)) {
        throw new Missing("contract", number);
      }
    }
    Map<Long, PersonStore.Face> faces =
        persons.faces(
            registered.values().stream().map(r -> r.contract().enrolment().person()).toList());
    return numbers.stream()
        .distinct()
        .map(registered::get)
        .map(r -> held(r, faces, staff))
        .toList();
  }

  /** What teams, doctors and packages are called, by the field of a contract and the code in it. */
  @Allowed({Circle.BUREAU, Circle.HEALTH, Circle.AUDIT, Circle.COMMUNITY, Circle.DOCTORS})
  @Filtered
  public Map<String, Map<String, String>> names() {
    County county = counties.get(caller.county());
    return Map.of(
        "team",
        teams.workingTeams(county).stream()
            .collect(Collectors.toMap(team -> team.who().code(), team -> team.who().name())),
        "doctor",
        teams.workingDoctors(county).stream()
            .collect(
                Collectors.toMap(doctor -> doctor.who().code(), doctor -> doctor.who().name())),
        "package",
        packages.names(county));
  }

  private Held held(Registered r, Map<Long, PersonStore.Face> faces, Staff staff) {
    PersonStore.Face face = faces.get(r.contract().enrolment().person());
    return new Held(
        face.id(),
        showsFull(List.of(r), staff) ? face.name() : Masking.name(face.name()),
        Masking.tail(face.certificate()),
        ContractLine.of(r.contract(), r.version(), staff));
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
