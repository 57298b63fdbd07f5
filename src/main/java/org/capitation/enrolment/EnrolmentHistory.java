package org.capitation.enrolment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.capitation.value.DateRange;

/**
 * 签约史: all contracts of one person.
 *
 * @param enrolments the contracts in the order of time
 */
public record EnrolmentHistory(List<Enrolment> enrolments) {
  /** No contract ever. */
  public static final EnrolmentHistory NONE = new EnrolmentHistory(List.of());

  /** Sorts the contracts by their days. */
  public EnrolmentHistory {
    List<Enrolment> sorted = new ArrayList<>(enrolments);
    sorted.sort(Comparator.comparing(Enrolment::range));
    enrolments = List.copyOf(sorted);
  }

  /** The contract in force on the day. */
  public Optional<Enrolment> on(LocalDate day) {
    return enrolments.stream().filter(e -> e.range().contains(day)).findFirst();
  }

  /** The first contract that is in force on one of the days. */
  public Optional<Enrolment> overlapping(DateRange range) {
    return enrolments.stream().filter(e -> e.range().overlaps(range)).findFirst();
  }

  /** The latest contract that began before the day, whether it is still in force or not. */
  public Optional<Enrolment> latestBefore(LocalDate day) {
    return enrolments.stream()
        .filter(e -> e.range().from().isBefore(day))
        .reduce((earlier, later) -> later);
  }

  /** The same with a further contract. */
  public EnrolmentHistory with(Enrolment further) {
    return new EnrolmentHistory(Stream.concat(enrolments.stream(), Stream.of(further)).toList());
  }

  /** The same without the contract of this number. */
  public EnrolmentHistory without(String contract) {
    return new EnrolmentHistory(
        enrolments.stream().filter(e -> !e.contract().equals(contract)).toList());
  }
}
