package org.capitation.app.sample;

/**
 * 参保关系: one period of insurance of a person, a row of the insured register.
 *
 * @param personNumber psn_no
 * @param kind the category, which also tells the pot
 * @param fromDay the first day
 * @param toDay the last day, or {@link Days#OPEN}
 * @param employer the unit, or null
 */
record Cover(String personNumber, PersonKind kind, int fromDay, int toDay, Employer employer) {

  boolean on(int day) {
    return day >= fromDay && day <= toDay;
  }
}
