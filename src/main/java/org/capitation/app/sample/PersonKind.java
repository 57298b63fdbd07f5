package org.capitation.app.sample;

/**
 * 人员类别: the categories of insured persons, with their share of the people, their ages and how often
 * they see a doctor or a pharmacy.
 */
enum PersonKind {
  NEWBORN("1401", 90, 0, 0, 70),
  PRESCHOOL("1402", 390, 1, 5, 78),
  PUPIL("1403", 1090, 6, 17, 38),
  STUDENT("1404", 120, 18, 21, 20),
  ADULT("1501", 3980, 18, 59, 48),
  ELDER("16", 2130, 60, 92, 96),
  WORKER("1101", 1230, 22, 58, 66),
  CIVIL_SERVANT("1102", 170, 23, 58, 76),
  FLEXIBLE("1103", 310, 24, 57, 56),
  RETIRED_WORKER("1201", 360, 55, 90, 140),
  RETIRED_CIVIL_SERVANT("1202", 50, 56, 90, 155),
  RETIRED_FLEXIBLE("1203", 80, 55, 86, 115);

  private static final int[] SHARES = shares();

  private final String code;
  private final int share;
  private final int youngest;
  private final int oldest;
  private final int tenVisitsYearly;

  PersonKind(String code, int share, int youngest, int oldest, int tenVisitsYearly) {
    this.code = code;
    this.share = share;
    this.youngest = youngest;
    this.oldest = oldest;
    this.tenVisitsYearly = tenVisitsYearly;
  }

  /** One of the kinds, drawn by their shares. */
  static PersonKind draw(Dice dice) {
    return values()[dice.pick(SHARES)];
  }

  /** psn_type. */
  String code() {
    return code;
  }

  int youngest() {
    return youngest;
  }

  int oldest() {
    return oldest;
  }

  /** Visits of a year, pharmacies included, before the person's own luck. */
  double visitsYearly() {
    return tenVisitsYearly / 10.0;
  }

  /** True in the pot of the employees (职工, 310), false in that of the residents (居民, 390). */
  boolean employee() {
    return compareTo(WORKER) >= 0;
  }

  /** insutype. */
  String insuranceType() {
    return employee() ? "310" : "390";
  }

  /** 灵活就业. */
  boolean flexible() {
    return this == FLEXIBLE || this == RETIRED_FLEXIBLE;
  }

  boolean retired() {
    return compareTo(RETIRED_WORKER) >= 0;
  }

  boolean civilServant() {
    return this == CIVIL_SERVANT || this == RETIRED_CIVIL_SERVANT;
  }

  boolean child() {
    return compareTo(PUPIL) <= 0;
  }

  boolean old() {
    return this == ELDER || retired();
  }

  private static int[] shares() {
    PersonKind[] kinds = values();
    int[] shares = new int[kinds.length];
    for (int i = 0; i < kinds.length; i++) {
      shares[i] = kinds[i].share;
    }
    return shares;
  }
}
