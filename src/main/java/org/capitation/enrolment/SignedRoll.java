package org.capitation.enrolment;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.capitation.enrolment.SignedPerson.State;
import org.capitation.value.Citation;

/**
 * 签约名册（签发）: a doctor's list on a day, as it is handed to others (E23).
 *
 * @param keeper whose it is
 * @param day the day
 * @param limits how many it may hold, and what counts as ending soon
 * @param entries everybody on it, masked; the one whose contract ends first, first
 */
public record SignedRoll(Keeper keeper, LocalDate day, Limits limits, List<Entry> entries) {
  /** Keeps the entries from being changed. */
  public SignedRoll {
    entries = List.copyOf(entries);
  }

  /**
   * 签约医生: the doctor, and where.
   *
   * @param team the name of the team
   * @param institution the name of the institution
   * @param own the communities that the institution is of on the day, by key
   */
  public record Keeper(Doctor doctor, String team, String institution, Set<Integer> own) {
    /** Keeps its own copy. */
    public Keeper {
      own = Set.copyOf(own);
    }
  }

  /**
   * 名册口径: what the terms say of lists.
   *
   * @param basis the document that says so
   * @param cap how many persons the doctor may have
   * @param expiringDays from how many days before its end a contract is ending soon
   * @param expiredDays for how many days after its end a person stays on the list
   */
  public record Limits(Citation basis, int cap, int expiringDays, int expiredDays) {}

  /**
   * 名册行.
   *
   * @param who the person
   * @param contract the contract, cut off at death
   * @param service the name of the service package; empty for none
   * @param state where the contract stands on the day
   * @param gap what the sign-up lacks, or null
   */
  public record Entry(Who who, Enrolment contract, String service, State state, Gap gap) {}

  /**
   * 签约居民（脱敏）.
   *
   * @param name the name, masked
   * @param gender gend, or null
   * @param birthYear the year of birth, or null
   * @param certificate the certificate number, masked
   * @param phone the phone number, masked; empty for none
   */
  public record Who(
      String name, String gender, Integer birthYear, String certificate, String phone) {}

  /** Those in a state. */
  public List<Entry> in(State state) {
    return entries.stream().filter(entry -> entry.state() == state).toList();
  }

  /** Those who lack something. */
  public List<Entry> gaps() {
    return entries.stream().filter(entry -> entry.gap() != null).toList();
  }

  /** How many lack this. */
  public long count(Gap gap) {
    return entries.stream().filter(entry -> entry.gap() == gap).count();
  }

  /** How many have a contract in force, those ending soon included. */
  public long inForce() {
    return in(State.IN_FORCE).size() + in(State.EXPIRING).size();
  }

  /** How many more the doctor may have; negative for so many too many. */
  public long room() {
    return limits.cap() - inForce();
  }
}
