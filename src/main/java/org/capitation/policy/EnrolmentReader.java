package org.capitation.policy;

import org.capitation.enrolment.EnrolmentTerms;
import org.capitation.enrolment.EnrolmentTerms.Limits;

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
            s.number("expired-days", 0, MOST_DAYS),
            limits(s));
    s.end();
    return terms;
  }

  /** What a pack that was written before these limits does not speak of is not limited. */
  private static Limits limits(Section s) {
    return new Limits(
        number(s, "look-back-months", Limits.NONE.lookBackMonths()),
        number(s, "ahead-days", Limits.NONE.aheadDays()),
        number(s, "same-package-months", Limits.NONE.samePackageMonths()));
  }

  private static int number(Section s, String key, int without) {
    return s.has(key) ? s.number(key, 0, MOST_DAYS) : without;
  }
}
