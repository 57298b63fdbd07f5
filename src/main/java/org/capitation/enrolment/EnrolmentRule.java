package org.capitation.enrolment;

import java.time.LocalDate;
import java.util.Optional;
import org.capitation.enrolment.SignedPerson.State;
import org.capitation.value.DateRange;

/** 签约规则: when contracts begin and end, and which are refused (E1 to E9). */
public final class EnrolmentRule {
  private final EnrolmentTerms terms;

  /** The rule under these terms. */
  public EnrolmentRule(EnrolmentTerms terms) {
    this.terms = terms;
  }

  /** Its terms. */
  public EnrolmentTerms terms() {
    return terms;
  }

  /** Why a contract is refused. */
  public sealed interface Refusal {
    /** E4: the term is shorter or longer than allowed. */
    record Term(int minYears, int maxYears) implements Refusal {}

    /** E5: another contract is in force on one of the days. */
    record Overlap(Enrolment other) implements Refusal {}

    /** E6: the doctor's list is full. */
    record ListFull(int persons, int cap) implements Refusal {}
  }

  /**
   * The days of a new contract (E1).
   *
   * @throws IllegalArgumentException if the term is not within the terms (E4)
   */
  public DateRange begin(LocalDate signed, int years) {
    if (years < terms.minYears() || years > terms.maxYears()) {
      throw new IllegalArgumentException("term of " + years + " years");
    }
    return new DateRange(signed, endOf(signed, years));
  }

  /**
   * The days of a renewal: on from the old end while the contract is in force (E2), from the day of
   * renewal after that (E3).
   *
   * @param old the days of the contract that is renewed
   * @param renewed the day of renewal
   * @param years the new term
   * @throws IllegalArgumentException if the term is not within the terms (E4)
   */
  public DateRange renew(DateRange old, LocalDate renewed, int years) {
    return begin(renewed.isBefore(old.to()) ? old.to() : renewed, years);
  }

  /**
   * The days on which a contract is really in force: those agreed, up to the day of termination
   * (E7); nothing if it was terminated before it began.
   *
   * @param agreed the days agreed
   * @param terminated the last day before termination, or null if it runs its term
   */
  public static Optional<DateRange> inForce(DateRange agreed, LocalDate terminated) {
    return terminated == null ? Optional.of(agreed) : agreed.before(terminated.plusDays(1));
  }

  /**
   * Why a contract cannot be added to a person's history; nothing if it can.
   *
   * @param history the contracts that the person has
   * @param agreed the days agreed, before any termination (E4 looks at these)
   * @param inForce the days really in force (E5 looks at these)
   */
  public Optional<Refusal> refuses(EnrolmentHistory history, DateRange agreed, DateRange inForce) {
    if (agreed.to().isBefore(endOf(agreed.from(), terms.minYears()))
        || agreed.to().isAfter(endOf(agreed.from(), terms.maxYears()))) {
      return Optional.of(new Refusal.Term(terms.minYears(), terms.maxYears()));
    }
    return history.overlapping(inForce).map(Refusal.Overlap::new);
  }

  /** How many persons a doctor may have: the doctor's own cap, else that of the terms (E6). */
  public int cap(Doctor doctor) {
    return doctor.listCap() == null ? terms.listCap() : doctor.listCap();
  }

  /** Why a doctor cannot take one more person on these days; nothing if the list has room (E6). */
  public Optional<Refusal.ListFull> refuses(Doctor doctor, Roster list, DateRange days) {
    int persons = list.peak(days);
    return persons >= cap(doctor)
        ? Optional.of(new Refusal.ListFull(persons, cap(doctor)))
        : Optional.empty();
  }

  /** Where a contract stands on a day (E9). */
  public State state(DateRange inForce, LocalDate day) {
    if (day.isBefore(inForce.from())) {
      return State.FUTURE;
    }
    if (!inForce.contains(day)) {
      return State.EXPIRED;
    }
    boolean remind = !inForce.lastDay().isAfter(day.plusDays(terms.expiringDays()));
    return remind ? State.EXPIRING : State.IN_FORCE;
  }

  /** The earliest last day of a contract that is still listed on a day (E9). */
  public LocalDate listedFrom(LocalDate day) {
    return day.minusDays(terms.expiredDays());
  }

  private static LocalDate endOf(LocalDate begin, int years) {
    return begin.plusYears(years);
  }
}
