package org.capitation.enrolment;

import java.time.LocalDate;
import java.util.List;
import org.capitation.registry.InsuredPeriod;
import org.capitation.registry.InsuredPerson;
import org.capitation.registry.Pot;
import org.capitation.registry.Ties;
import org.capitation.value.DateRange;

/** Contracts of one person with one team and doctor, for a year each. */
final class Contracts {
  static final long PERSON = 7;
  static final LocalDate EVER = LocalDate.of(2000, 1, 1);
  static final Working<Team> TEAM = new Working<>(new Team(1, "T1", "一队", 1), DateRange.from(EVER));
  static final Working<Team> OTHER_TEAM =
      new Working<>(new Team(2, "T2", "二队", 2), DateRange.from(EVER));
  static final Working<Doctor> DOCTOR =
      new Working<>(new Doctor(1, "D1", "王医生", 1, 3), DateRange.from(EVER));
  static final Staff STAFF = new Staff(List.of(TEAM, OTHER_TEAM), List.of(DOCTOR));

  private Contracts() {}

  /** A contract from a day on. */
  static Contract of(String number, LocalDate from, String code) {
    DateRange days = new DateRange(from, from.plusYears(1));
    return new Contract(
        new Enrolment(number, PERSON, 1, from, days, List.of("10")),
        1,
        days.to(),
        ContractState.SIGNED,
        null,
        new Contract.Service(code, null, null),
        null);
  }

  static Contract of(String number, String from) {
    return of(number, LocalDate.parse(from), null);
  }

  /** It would be signed by somebody who is always insured. */
  static AdmissionRule.Candidate candidate(Contract before, Contract after) {
    return candidate(before, after, insured(DateRange.from(EVER), null));
  }

  static AdmissionRule.Candidate candidate(Contract before, Contract after, InsuredPerson person) {
    return new AdmissionRule.Candidate(before, after, person, TEAM, DOCTOR);
  }

  static InsuredPerson insured(DateRange days, LocalDate death) {
    return InsuredPerson.of(
        PERSON, death, List.of(new InsuredPeriod(Pot.RESIDENT, "1501", false, Ties.NONE, days)));
  }

  /** Beside these contracts of the person, with nobody else on the list. */
  static AdmissionRule.Beside beside(Contract... others) {
    return new AdmissionRule.Beside(List.of(others), new Roster(EVER), STAFF);
  }
}
