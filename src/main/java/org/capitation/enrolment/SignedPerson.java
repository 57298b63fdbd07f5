package org.capitation.enrolment;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * 签约居民: a line of a doctor's list.
 *
 * @param id our key of the person
 * @param name the name
 * @param gender gend, or null
 * @param age in whole years on the business date, or null
 * @param tail the last four characters of the certificate number
 * @param township the nine digits of the household's township (户籍), or null
 * @param contract the contract number
 * @param lastDay the last day of the newest contract
 * @param groups the codes of the population groups
 * @param state where the contract stands on the business date
 * @param gap the contract has ended, and nobody has signed the person up since (有空档)
 */
public record SignedPerson(
    long id,
    String name,
    String gender,
    Integer age,
    String tail,
    String township,
    String contract,
    LocalDate lastDay,
    List<String> groups,
    State state,
    boolean gap) {
  /** Keeps the groups from being changed. */
  public SignedPerson {
    groups = List.copyOf(groups);
  }

  /** 签约状态: where a contract stands on a day. */
  public enum State {
    /** 有效. */
    IN_FORCE,
    /** 即将到期: in force, with few days left (E9). */
    EXPIRING,
    /** 已过期. */
    EXPIRED,
    /** 未开始. */
    FUTURE
  }

  /** The days until the contract ends, counted from the day given; negative if it has ended. */
  public long daysLeft(LocalDate today) {
    return ChronoUnit.DAYS.between(today, lastDay);
  }
}
