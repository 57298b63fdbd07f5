package org.capitation.enrolment.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.capitation.access.Allowed;
import org.capitation.access.Caller;
import org.capitation.access.Circle;
import org.capitation.access.Masking;
import org.capitation.access.OfDoctor;
import org.capitation.enrolment.Doctor;
import org.capitation.enrolment.Enrolment;
import org.capitation.enrolment.EnrolmentRule;
import org.capitation.enrolment.SignedList;
import org.capitation.enrolment.SignedPerson;
import org.capitation.enrolment.SignedPerson.State;
import org.capitation.enrolment.Team;
import org.capitation.enrolment.store.EnrolmentStore;
import org.capitation.enrolment.store.TeamStore;
import org.capitation.registry.County;
import org.capitation.registry.store.CountyStore;
import org.capitation.registry.store.PersonStore;
import org.capitation.value.Missing;

/** 签约名册: a doctor's own list. */
@ApplicationScoped
public class SignedLists {
  @Inject private EnrolmentStore enrolments;
  @Inject private TeamStore teams;
  @Inject private PersonStore persons;
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
    Map<Long, PersonStore.Face> faces =
        persons.faces(contracts.stream().map(Enrolment::person).toList());
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
                        today,
                        rule.state(contract.range(), today)))
            .toList());
  }

  private static SignedPerson person(
      Enrolment contract, PersonStore.Face face, LocalDate today, State state) {
    return new SignedPerson(
        face.name(),
        face.gender(),
        face.birth() == null ? null : (Integer) (int) ChronoUnit.YEARS.between(face.birth(), today),
        Masking.tail(face.certificate()),
        contract.contract(),
        contract.range().lastDay(),
        contract.groups(),
        state);
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
