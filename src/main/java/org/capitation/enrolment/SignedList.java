package org.capitation.enrolment;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

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
    return where(
        person -> person.name().contains(wanted) || person.tail().equalsIgnoreCase(wanted));
  }

  /** The same list with only those whose contract ends today or within the days given. */
  public SignedList endingWithin(int days) {
    return where(person -> person.daysLeft(today) >= 0 && person.daysLeft(today) <= days);
  }

  /** The same list with only those whose contract has ended. */
  public SignedList expired() {
    return where(person -> person.state() == SignedPerson.State.EXPIRED);
  }

  /** The same list with only those whose contract has ended and who have no other (有空档). */
  public SignedList gaps() {
    return where(SignedPerson::gap);
  }

  /** The same list with only those of a population group; empty for all. */
  public SignedList ofGroup(String group) {
    return group.isEmpty() ? this : where(person -> person.groups().contains(group));
  }

  /** The same list with only those of a household's township; empty for all. */
  public SignedList ofTownship(String township) {
    return township.isEmpty() ? this : where(person -> township.equals(person.township()));
  }

  /** The population groups on the list, in their order. */
  public List<String> groups() {
    return persons.stream().flatMap(p -> p.groups().stream()).distinct().sorted().toList();
  }

  /** The townships on the list, in their order. */
  public List<String> townships() {
    return persons.stream()
        .map(SignedPerson::township)
        .filter(Objects::nonNull)
        .distinct()
        .sorted()
        .toList();
  }

  private SignedList where(Predicate<SignedPerson> wanted) {
    return with(persons.stream().filter(wanted).toList());
  }

  private SignedList with(List<SignedPerson> some) {
    return new SignedList(doctor, team, today, cap, some);
  }
}
