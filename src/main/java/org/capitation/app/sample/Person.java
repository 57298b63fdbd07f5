package org.capitation.app.sample;

import java.util.List;

/**
 * 参保人: a person of the sample county.
 *
 * @param index a serial number from 0
 * @param identity who it is
 * @param address where the person belongs
 * @param covers the periods of insurance, one after the other
 * @param deathDay the day of death, or {@link Days#OPEN}
 * @param health what decides how often the person is seen
 */
record Person(
    int index,
    Identity identity,
    Address address,
    List<Cover> covers,
    int deathDay,
    Health health) {

  /**
   * 身份.
   *
   * @param name the name
   * @param female the sex
   * @param birthDay the birthday
   * @param certificate the certificate number
   * @param certified false while only the birth certificate exists
   * @param ownNumberFrom until the day before, visits carry the guardian's number
   * @param guardian the guardian's certificate number, or ""
   */
  record Identity(
      String name,
      boolean female,
      int birthDay,
      String certificate,
      boolean certified,
      int ownNumberFrom,
      String guardian) {

    /** The certificate number that a visit on a day carries. */
    String certificateOn(int day) {
      return day < ownNumberFrom ? guardian : certificate;
    }
  }

  /**
   * 户籍与居住地.
   *
   * @param household the code of the township of registration
   * @param householdCommunity its community, or 0
   * @param residence the index of the township where the person lives
   */
  record Address(String household, int householdCommunity, int residence) {}

  /** Chronic conditions, which change what a person is treated for. */
  enum Condition {
    NONE,
    TWO_DISEASES,
    CHRONIC,
    SPECIAL,
    DIALYSIS
  }

  /**
   * What decides how often the person is seen.
   *
   * @param frailty a factor around 1
   * @param condition the chronic condition
   * @param poor true if medical aid (医疗救助) pays a part
   */
  record Health(double frailty, Condition condition, boolean poor) {}

  boolean died() {
    return deathDay != Days.OPEN;
  }

  /** The cover in force on a day, or null. */
  Cover coverOn(int day) {
    if (day > deathDay) {
      return null;
    }
    for (Cover cover : covers) {
      if (cover.on(day)) {
        return cover;
      }
    }
    return null;
  }

  int ageOn(int day) {
    return Days.date(identity.birthDay()).until(Days.date(day)).getYears();
  }
}
