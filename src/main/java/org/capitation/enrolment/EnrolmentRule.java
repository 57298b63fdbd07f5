package org.capitation.enrolment;

import java.time.LocalDate;
import java.util.Optional;
import org.capitation.value.DateRange;

/** 签约规则: when contracts begin and end, and which are refused (E1 to E6). */
public final class EnrolmentRule {
  private final EnrolmentTerms terms;

  /** The rule under these terms. */
  public EnrolmentRule(EnrolmentTerms terms) {
    this.terms = terms;
  }

  /** Why a contract is refused. */
  public sealed interface Refusal {
    /** E4: the term is shorter or longer than allowed. */
    record Term(int minYears, int maxYears) implements Refusal {}

    /** E5: another contract is in force on one of the days. */
    record Overlap(Enrolment other) implements Refusal {}

    /** E6: the doctor's list is full. */
    record ListFull(int cap) implements Refusal {}
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

  /** Why a doctor cannot take one more person; nothing if the list has room (E6). */
  public Optional<Refusal> refuses(int personsOnList) {
    return personsOnList >= terms.listCap()
        ? Optional.of(new Refusal.ListFull(terms.listCap()))
        : Optional.empty();
  }

  private static LocalDate endOf(LocalDate begin, int years) {
    return begin.plusYears(years);
  }
}
