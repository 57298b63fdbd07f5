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
import org.capitation.access.Masking;
import org.capitation.access.OfDoctor;
import org.capitation.access.Role;
import org.capitation.enrolment.Doctor;
import org.capitation.enrolment.SignedList;
import org.capitation.enrolment.SignedPerson;
import org.capitation.enrolment.SignedPerson.State;
import org.capitation.enrolment.Team;
import org.capitation.enrolment.store.EnrolmentStore;
import org.capitation.enrolment.store.TeamStore;
import org.capitation.policy.Pack;
import org.capitation.policy.store.PolicyStore;
import org.capitation.registry.County;
import org.capitation.registry.store.CountyStore;
import org.capitation.registry.store.PersonStore;
import org.capitation.value.DateRange;
import org.capitation.value.Missing;

/** 签约名册: a doctor's own list. */
@ApplicationScoped
public class SignedLists {
  /** How long somebody whose contract has ended stays on the list. */
  private static final int DAYS_AFTER_END = 90;

  /** From how many days before its end a contract is shown as expiring. */
  private static final int DAYS_BEFORE_END = 30;

  @Inject private EnrolmentStore enrolments;
  @Inject private TeamStore teams;
  @Inject private PersonStore persons;
  @Inject private PolicyStore policies;
  @Inject private CountyStore counties;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /**
   * The list of a doctor on the business date.
   *
   * @throws Missing if there is no such doctor
   */
  @Allowed({Role.DOCTOR})
  @Transactional
  public SignedList of(@OfDoctor String doctorCode) {
    County county = counties.get(caller.county());
    LocalDate today = LocalDate.now(clock);
    Doctor doctor =
        teams.doctor(county, doctorCode).orElseThrow(() -> new Missing("doctor", doctorCode));
    List<EnrolmentStore.Listed> listed =
        enrolments.list(doctor.id(), today.minusDays(DAYS_AFTER_END));
    Map<Long, PersonStore.Face> faces =
        persons.faces(listed.stream().map(EnrolmentStore.Listed::person).toList());
    return new SignedList(
        doctor.name(),
        team(county, doctor),
        today,
        cap(county, doctor),
        listed.stream().map(line -> person(line, faces.get(line.person()), today)).toList());
  }

  private static SignedPerson person(
      EnrolmentStore.Listed listed, PersonStore.Face face, LocalDate today) {
    DateRange range = listed.enrolment().range();
    return new SignedPerson(
        face.name(),
        face.gender(),
        face.birth() == null ? null : (Integer) (int) ChronoUnit.YEARS.between(face.birth(), today),
        Masking.tail(face.certificate()),
        listed.enrolment().contract(),
        range.lastDay(),
        listed.groups() == null ? List.of() : List.of(listed.groups().split(" ")),
        state(range, today));
  }

  private static State state(DateRange range, LocalDate today) {
    if (today.isBefore(range.from())) {
      return State.FUTURE;
    }
    if (!range.contains(today)) {
      return State.EXPIRED;
    }
    return range.contains(today.plusDays(DAYS_BEFORE_END)) ? State.IN_FORCE : State.EXPIRING;
  }

  private String team(County county, Doctor doctor) {
    return teams.teams(county).stream()
        .filter(team -> team.id() == doctor.team())
        .map(Team::name)
        .findFirst()
        .orElse("");
  }

  private int cap(County county, Doctor doctor) {
    if (doctor.listCap() != null) {
      return doctor.listCap();
    }
    return policies.policies(county).packs().stream()
        .map(Pack::terms)
        .map(terms -> terms.enrolment().listCap())
        .reduce((older, newer) -> newer)
        .orElse(0);
  }
}
