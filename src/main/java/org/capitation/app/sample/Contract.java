package org.capitation.app.sample;

/**
 * 签约协议: one contract with a family doctor, a row of the enrolment register.
 *
 * @param doctor the doctor
 * @param term when it was signed and for how long
 * @param renewal true if it continues an earlier contract
 * @param end how it was ended before its time, or null
 */
record Contract(Doctor doctor, Term term, boolean renewal, End end) {

  /**
   * The days of a contract.
   *
   * @param signDay the day of signing
   * @param fromDay the first day
   * @param toDay the last day agreed
   * @param recordedDay when the register learned of it
   */
  record Term(int signDay, int fromDay, int toDay, int recordedDay) {}

  /**
   * 解约.
   *
   * @param day the last day in force
   * @param reason the reason code
   */
  record End(int day, String reason) {

    static final String LOST = "01";
    static final String MOVED = "02";
    static final String DIED = "03";
    static final String REFUSED = "04";
    static final String SIGNED_ELSEWHERE = "05";
    static final String OTHER = "99";
  }

  /** The last day in force. */
  int lastDay() {
    return end == null ? term.toDay() : end.day();
  }

  boolean on(int day) {
    return day >= term.fromDay() && day <= lastDay();
  }

  Contract endedBy(int day, String reason) {
    return new Contract(doctor, term, renewal, new End(day, reason));
  }
}
