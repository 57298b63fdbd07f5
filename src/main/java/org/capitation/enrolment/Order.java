package org.capitation.enrolment;

import java.time.LocalDate;
import java.util.List;

/** 办理单: what somebody asks to be done with contracts. */
public sealed interface Order {
  /**
   * 依据: why something is done beside the ordinary course.
   *
   * @param reason why, in words, or null
   * @param document the document that says so, or null
   */
  record Grounds(String reason, String document) {
    /** None were given. */
    public static final Grounds NONE = new Grounds(null, null);

    /** Both were given. */
    public boolean areGiven() {
      return isGiven(reason) && isGiven(document);
    }

    private static boolean isGiven(String text) {
      return text != null && !text.isBlank();
    }
  }

  /**
   * 签约对象: who is to be signed up with whom.
   *
   * @param certificate the certificate number
   * @param team team_code
   * @param doctor the doctor's code
   */
  record Parties(String certificate, String team, String doctor) {}

  /**
   * 服务选择: in which groups somebody is, and what is to be paid for.
   *
   * @param groups the codes of the population groups
   * @param code package_code, or null for none
   * @param family the number that a household shares, or null
   */
  record Choice(List<String> groups, String code, String family) {
    /** General care. */
    public static final Choice NONE = new Choice(List.of(), null, null);

    /** Keeps the groups from being changed. */
    public Choice {
      groups = List.copyOf(groups);
    }
  }

  /** 已有合同: the contract that an order is about, as it was when it was read. */
  sealed interface OfContract extends Order {
    /** The contract number. */
    String contract();

    /** The version that was read. */
    int version();
  }

  /**
   * 新签: a first contract, or one after a gap (E1).
   *
   * @param number the contract number, or null to be given one; sent again, it is done once
   * @param parties who with whom
   * @param from the first day
   * @param years the term
   * @param choice groups, package and family
   * @param grounds for a day before the look-back (E11)
   */
  record Sign(
      String number, Parties parties, LocalDate from, int years, Choice choice, Grounds grounds)
      implements Order {}

  /**
   * 续签: goes on with the same team, doctor and groups (E2, E3).
   *
   * @param number the number of the new contract, or null to be given one
   * @param day the day of renewal
   * @param years the new term
   * @param code the package: null for the one of before, empty for none
   */
  record Renewal(String contract, int version, String number, LocalDate day, int years, String code)
      implements OfContract {}

  /**
   * 改签: ends a contract the day before and signs up with another team.
   *
   * @param number the number of the new contract, or null to be given one
   * @param team the other team
   * @param doctor the doctor there
   * @param from the first day with the other team
   * @param years the term
   * @param code the package there, or null for none
   * @param grounds for a day before the look-back (E11)
   */
  record Switch(
      String contract,
      int version,
      String number,
      String team,
      String doctor,
      LocalDate from,
      int years,
      String code,
      Grounds grounds)
      implements OfContract {}

  /**
   * 解约 (E7, E8).
   *
   * @param lastDay the last day in force
   * @param reason why
   * @param grounds for a day before the look-back (E11)
   */
  record Termination(
      String contract, int version, LocalDate lastDay, EndReason reason, Grounds grounds)
      implements OfContract {}

  /**
   * 更正: what was entered wrongly; null leaves a thing as it is.
   *
   * @param days the days
   * @param team team_code
   * @param doctor the doctor's code
   * @param groups the codes of the population groups
   * @param code package_code, empty for none
   * @param grounds why it is corrected; never missing
   */
  record Correction(
      String contract,
      int version,
      Days days,
      String team,
      String doctor,
      List<String> groups,
      String code,
      Grounds grounds)
      implements OfContract {

    /**
     * 更正日期: null leaves a day as it is.
     *
     * @param from the first day
     * @param agreedLast the last day agreed
     * @param last the last day in force; the one agreed undoes a termination
     */
    public record Days(LocalDate from, LocalDate agreedLast, LocalDate last) {
      /** As they are. */
      public static final Days SAME = new Days(null, null, null);
    }
  }

  /**
   * 作废: a contract that was entered by mistake.
   *
   * @param grounds why; never missing
   */
  record Cancellation(String contract, int version, Grounds grounds) implements OfContract {}
}
