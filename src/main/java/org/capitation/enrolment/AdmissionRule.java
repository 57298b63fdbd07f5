package org.capitation.enrolment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.capitation.enrolment.Obstacle.Kind;
import org.capitation.registry.InsuredPerson;
import org.capitation.value.DateRange;

/** 受理规则: all that speaks against a contract that is signed or changed (E4 to E6, E11, E13). */
public final class AdmissionRule {
  private final EnrolmentRule rule;
  private final LocalDate today;

  /** The rule under these terms, on the day of recording. */
  public AdmissionRule(EnrolmentTerms terms, LocalDate today) {
    rule = new EnrolmentRule(terms);
    this.today = today;
  }

  /**
   * 待审合同: a contract as it would be.
   *
   * @param before as it was, or null for a new one
   * @param after as it would be
   * @param person who signs, or null if not registered
   * @param team the team, or null if there is none
   * @param doctor the doctor, or null if there is none
   */
  public record Candidate(
      Contract before,
      Contract after,
      InsuredPerson person,
      Working<Team> team,
      Working<Doctor> doctor) {
    private boolean begins() {
      return before == null || !before.range().from().equals(after.range().from());
    }

    private boolean isAgreedAnew() {
      return before == null || !before.agreed().equals(after.agreed());
    }

    private boolean changesHands() {
      return before == null
          || before.enrolment().team() != after.enrolment().team()
          || !Objects.equals(before.doctor(), after.doctor());
    }

    private boolean takesMoreDays() {
      return before == null || !after.range().minus(before.range()).isEmpty();
    }
  }

  /**
   * 旁证: what stands beside a contract.
   *
   * @param others the other contracts of the person, none of them cancelled
   * @param roster the doctor's list without the contract
   * @param staff all teams and doctors
   */
  public record Beside(List<Contract> others, Roster roster, Staff staff) {}

  /** All that speaks against it but when it is recorded; nothing if it can be. */
  public List<Obstacle> obstacles(Candidate candidate, Beside beside) {
    List<Obstacle> found = new ArrayList<>();
    if (candidate.begins()) {
      ofPerson(candidate).ifPresent(found::add);
      ofPackage(candidate.after(), beside.others()).ifPresent(found::add);
    } else if (newPackage(candidate)) {
      ofPackage(candidate.after(), beside.others()).ifPresent(found::add);
    }
    if (candidate.begins() || candidate.changesHands()) {
      ofStaff(candidate, found);
    }
    if (candidate.isAgreedAnew()) {
      ofTerm(candidate.after().agreed()).ifPresent(found::add);
    }
    beside.others().stream()
        .filter(other -> other.range().overlaps(candidate.after().range()))
        .findFirst()
        .ifPresent(other -> found.add(elsewhere(other, beside.staff())));
    if (candidate.doctor() != null && (candidate.changesHands() || candidate.takesMoreDays())) {
      ofList(candidate, beside.roster()).ifPresent(found::add);
    }
    return found;
  }

  private static boolean newPackage(Candidate candidate) {
    return !Objects.equals(candidate.before().service().code(), candidate.after().service().code());
  }

  private static Optional<Obstacle> ofPerson(Candidate candidate) {
    InsuredPerson person = candidate.person();
    LocalDate from = candidate.after().range().from();
    if (person == null) {
      return Optional.of(Obstacle.of(Kind.UNKNOWN_CERTIFICATE));
    }
    LocalDate death = person.vitals().death();
    if (death != null && death.isBefore(from)) {
      return Optional.of(Obstacle.of(Kind.DEAD, from, death));
    }
    return person.insured().stream().anyMatch(period -> period.range().contains(from))
        ? Optional.empty()
        : Optional.of(Obstacle.of(Kind.NOT_INSURED, from));
  }

  private static void ofStaff(Candidate candidate, List<Obstacle> found) {
    Working<Team> team = candidate.team();
    Working<Doctor> doctor = candidate.doctor();
    LocalDate from = candidate.after().range().from();
    if (team != null && !team.range().contains(from)) {
      found.add(Obstacle.of(Kind.TEAM_NOT_ACTIVE, team.who().name(), from));
    }
    if (doctor != null && !doctor.range().contains(from)) {
      found.add(Obstacle.of(Kind.DOCTOR_NOT_ACTIVE, doctor.who().name(), from));
    }
    if (team != null && doctor != null && doctor.who().team() != team.who().id()) {
      found.add(Obstacle.of(Kind.DOCTOR_OF_ANOTHER_TEAM, doctor.who().name(), team.who().name()));
    }
  }

  private Optional<Obstacle> ofTerm(DateRange agreed) {
    return rule.refuses(EnrolmentHistory.NONE, agreed, agreed)
        .map(refusal -> Obstacle.of(Kind.TERM, rule.terms().minYears(), rule.terms().maxYears()));
  }

  private static Obstacle elsewhere(Contract other, Staff staff) {
    return Obstacle.of(
        Kind.SIGNED_ELSEWHERE,
        staff.team(other.enrolment().team()).who().name(),
        other.range().from(),
        other.range().lastDay());
  }

  private Optional<Obstacle> ofList(Candidate candidate, Roster roster) {
    return candidate
        .after()
        .enrolment()
        .until(candidate.person() == null ? null : candidate.person().vitals().death())
        .flatMap(living -> rule.refuses(candidate.doctor().who(), roster, living.range()))
        .map(full -> Obstacle.of(Kind.LIST_FULL, count(full.persons()), count(full.cap())));
  }

  /** As counts are read: 2,000. */
  private static String count(int persons) {
    return String.format(Locale.ROOT, "%,d", persons);
  }

  /** E13: the fee of a package is due again only after some months; once for nothing is no fee. */
  private Optional<Obstacle> ofPackage(Contract after, List<Contract> others) {
    LocalDate from = after.range().from();
    int months = rule.terms().limits().samePackageMonths();
    return others.stream()
        .filter(other -> other.service().code() != null)
        .filter(other -> other.service().code().equals(after.service().code()))
        .filter(other -> !Fee.NONE.equals(other.service().fee()))
        .map(other -> other.range().from())
        .filter(
            other ->
                other.isBefore(from.plusMonths(months)) && from.isBefore(other.plusMonths(months)))
        .findFirst()
        .map(
            other ->
                Obstacle.of(
                    Kind.SAME_PACKAGE, after.service().code(), other, other.plusMonths(months)));
  }

  /**
   * What speaks against recording it today (E11).
   *
   * @param before as it was, or null for a new one
   * @param after as it would be
   * @param bureau it is recorded by the insurance bureau
   * @param grounds why it is recorded so late
   */
  public Optional<Obstacle> late(
      Contract before, Contract after, boolean bureau, Order.Grounds grounds) {
    LocalDate begin = lookBack();
    return touched(before, after)
        .filter(day -> day.isBefore(begin))
        .filter(day -> !bureau || !grounds.areGiven())
        .map(day -> Obstacle.of(bureau ? Kind.DOCUMENT_NEEDED : Kind.BEFORE_LOOK_BACK, day, begin));
  }

  /** What speaks against a first day in the future (E11). */
  public Optional<Obstacle> early(Contract before, Contract after) {
    LocalDate latest = today.plusDays(rule.terms().limits().aheadDays());
    LocalDate from = after.range().from();
    boolean same = before != null && before.range().from().equals(from);
    return same || !from.isAfter(latest)
        ? Optional.empty()
        : Optional.of(Obstacle.of(Kind.TOO_FAR_AHEAD, from, latest));
  }

  /** The first day on which something may be recorded without a document (E11). */
  public LocalDate lookBack() {
    return today.minusMonths(rule.terms().limits().lookBackMonths()).withDayOfMonth(1);
  }

  /** The first day on which somebody is another's; nothing if only what is paid for differs. */
  private static Optional<LocalDate> touched(Contract before, Contract after) {
    if (before == null || after.isCancelled() != before.isCancelled()) {
      return Optional.of(after.range().from());
    }
    DateRange old = before.range();
    DateRange days = after.range();
    boolean moved =
        before.enrolment().team() != after.enrolment().team()
            || !Objects.equals(before.doctor(), after.doctor());
    if (moved || !old.from().equals(days.from())) {
      return Optional.of(earlier(old.from(), days.from()));
    }
    return old.to().equals(days.to())
        ? Optional.empty()
        : Optional.of(earlier(old.to(), days.to()));
  }

  private static LocalDate earlier(LocalDate a, LocalDate b) {
    return a.isBefore(b) ? a : b;
  }
}
