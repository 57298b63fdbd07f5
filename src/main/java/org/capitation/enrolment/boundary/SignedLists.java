package org.capitation.enrolment.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.capitation.access.Allowed;
import org.capitation.access.Caller;
import org.capitation.access.Circle;
import org.capitation.access.Masking;
import org.capitation.access.OfDoctor;
import org.capitation.enrolment.Doctor;
import org.capitation.enrolment.Enrolment;
import org.capitation.enrolment.EnrolmentHistory;
import org.capitation.enrolment.EnrolmentRule;
import org.capitation.enrolment.SignedList;
import org.capitation.enrolment.SignedPerson;
import org.capitation.enrolment.SignedPerson.State;
import org.capitation.enrolment.Team;
import org.capitation.enrolment.store.EnrolmentStore;
import org.capitation.enrolment.store.TeamStore;
import org.capitation.registry.County;
import org.capitation.registry.InsuredPeriod;
import org.capitation.registry.InsuredPerson;
import org.capitation.registry.store.CountyStore;
import org.capitation.registry.store.InsuredPersonStore;
import org.capitation.registry.store.PersonStore;
import org.capitation.value.Missing;

/** 签约名册: a doctor's own list. */
@ApplicationScoped
public class SignedLists {
  @Inject private EnrolmentStore enrolments;
  @Inject private TeamStore teams;
  @Inject private PersonStore persons;
  @Inject private InsuredPersonStore insuredPersons;
  @Inject private Facts facts;
  @Inject private CountyStore counties;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /**
   * The list of a doctor on the business date.
   *
   * @throws Missing if there is no such doctor, or no policy yet
   */
  @Allowed(Circle.DOCTORS)
  @Transactional
  public SignedList of(@OfDoctor String doctorCode) {
    County county = counties.get(caller.county());
    LocalDate today = LocalDate.now(clock);
    Doctor doctor =
        teams.doctor(county, doctorCode).orElseThrow(() -> new Missing("doctor", doctorCode));
    EnrolmentRule rule = rule(county, today);
    List<Enrolment> contracts =
        enrolments.list(doctor.id(), rule.listedFrom(today)).stream()
            .map(EnrolmentStore.Listed::enrolment)
            .toList();
    List<Long> keys = contracts.stream().map(Enrolment::person).toList();
    Map<Long, PersonStore.Face> faces = persons.faces(keys);
    Map<Long, InsuredPerson> insured = new HashMap<>();
    insuredPersons.of(keys).forEach(person -> insured.put(person.id(), person));
    Map<Long, EnrolmentHistory> histories = enrolments.histories(keys);
    return new SignedList(
        doctor.name(),
        team(county, doctor),
        today,
        rule.cap(doctor),
        contracts.stream()
            .map(
                contract ->
                    person(
                        contract,
                        faces.get(contract.person()),
                        new Beside(
                            insured.get(contract.person()),
                            histories.getOrDefault(contract.person(), EnrolmentHistory.NONE),
                            today,
                            rule.state(contract.range(), today))))
            .toList());
  }

  /** 名册旁证: what is known of a person beside the contract. */
  private record Beside(
      InsuredPerson insured, EnrolmentHistory history, LocalDate today, State state) {
    /** The contract has ended, the person lives, and nobody has signed them up since. */
    boolean isGap() {
      return state == State.EXPIRED
          && (insured == null || insured.vitals().death() == null)
          && history.enrolments().stream().noneMatch(e -> e.range().to().isAfter(today));
    }

    /** The township of the household as registered last. */
    String township() {
      return insured == null
          ? null
          : insured.periods().stream()
              .max(Comparator.comparing(InsuredPeriod::range))
              .map(period -> period.ties().household())
              .orElse(null);
    }
  }

  private static SignedPerson person(Enrolment contract, PersonStore.Face face, Beside beside) {
    return new SignedPerson(
        face.id(),
        face.name(),
        face.gender(),
        face.birth() == null
            ? null
            : (Integer) (int) ChronoUnit.YEARS.between(face.birth(), beside.today()),
        Masking.tail(face.certificate()),
        beside.township(),
        contract.contract(),
        contract.range().lastDay(),
        contract.groups(),
        beside.state(),
        beside.isGap());
  }

  private String team(County county, Doctor doctor) {
    return teams.teams(county).stream()
        .filter(team -> team.id() == doctor.team())
        .map(Team::name)
        .findFirst()
        .orElse("");
  }

  private EnrolmentRule rule(County county, LocalDate today) {
    return facts
        .terms(county, today)
        .map(EnrolmentRule::new)
        .orElseThrow(() -> new Missing("policy", county.code()));
  }
}
