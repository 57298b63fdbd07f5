package org.capitation.enrolment;

import java.time.LocalDate;
import java.util.List;

/**
 * 签约名册: a doctor's list on a day.
 *
 * @param doctor the doctor's name
 * @param team the team's name
 * @param today the day
 * @param cap how many persons the doctor may have
 * @param persons everybody whose newest contract with the doctor is in force, or ended not long ago
 *     (E9); the one who ends first, first
 */
public record SignedList(
    String doctor, String team, LocalDate today, int cap, List<SignedPerson> persons) {
  /** Keeps the persons from being changed. */
  public SignedList {
    persons = List.copyOf(persons);
  }

  /** How many are in a state. */
  public long count(SignedPerson.State state) {
    return persons.stream().filter(person -> person.state() == state).count();
  }

  /** How many have a contract in force, those expiring included. */
  public long inForce() {
    return count(SignedPerson.State.IN_FORCE) + count(SignedPerson.State.EXPIRING);
  }

  /**
   * The same list with only those whose name contains the text or whose certificate ends in it; no
   * text, no one left out.
   */
  public SignedList matching(String text) {
    String wanted = text.strip();
    return with(
        persons.stream()
            .filter(
                person -> person.name().contains(wanted) || person.tail().equalsIgnoreCase(wanted))
            .toList());
  }

  /** The same list with only those whose contract ends today or within the days given. */
  public SignedList endingWithin(int days) {
    return with(
        persons.stream()
            .filter(person -> person.daysLeft(today) >= 0 && person.daysLeft(today) <= days)
            .toList());
  }

  /** The same list with only those whose contract has ended. */
  public SignedList expired() {
    return with(
        persons.stream().filter(person -> person.state() == SignedPerson.State.EXPIRED).toList());
  }

  private SignedList with(List<SignedPerson> some) {
    return new SignedList(doctor, team, today, cap, some);
  }
}
