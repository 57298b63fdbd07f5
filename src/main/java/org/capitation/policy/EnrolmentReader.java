package org.capitation.policy;

import org.capitation.enrolment.EnrolmentTerms;

/** 读签约条款. */
final class EnrolmentReader {
  private static final int MOST_YEARS = 100;
  private static final int LONGEST_LIST = 1_000_000;
  private static final int MOST_DAYS = 366;

  private EnrolmentReader() {}

  static EnrolmentTerms read(Section s, String document) {
    int minYears = s.number("min-years", 1, MOST_YEARS);
    EnrolmentTerms terms =
        new EnrolmentTerms(
            s.basis(document),
            minYears,
            s.number("max-years", minYears, MOST_YEARS),
            s.number("list-cap", 1, LONGEST_LIST),
            s.number("expiring-days", 0, MOST_DAYS),
            s.number("expired-days", 0, MOST_DAYS));
    s.end();
    return terms;
  }
}
