package org.capitation.app.sample;

import org.capitation.app.sample.Person.Condition;

/**
 * 医疗类别: what a visit is for, with its fee against a plain visit and how often people leave the
 * county for it.
 */
enum Care {
  GENERAL("11", "", 100, 183),
  EMERGENCY("1301", "", 165, 130),
  CHINESE_MEDICINE("16", "", 120, 70),
  TWO_DISEASES("9901", "M03900", 105, 40),
  CHRONIC("140104", "M01600", 230, 150),
  SPECIAL("140201", "M00500", 560, 420),
  DAY_SURGERY("28", "", 1_250, 420),
  PHARMACY("41", "", 100, 35),
  DIALYSIS("99331", "M07801", 195, 0);

  /** How often each is drawn, in the order above, by the chronic condition. */
  private static final int[][] WEIGHTS = {
    {640, 50, 50, 0, 0, 0, 2, 258, 0},
    {475, 35, 50, 185, 0, 0, 3, 252, 0},
    {435, 35, 45, 60, 165, 0, 4, 256, 0},
    {400, 40, 40, 20, 60, 190, 8, 242, 0},
    {560, 70, 30, 0, 0, 0, 2, 338, 0}
  };

  private final String medType;
  private final String disease;
  private final int feePerCent;
  private final int outsidePerMille;

  Care(String medType, String disease, int feePerCent, int outsidePerMille) {
    this.medType = medType;
    this.disease = disease;
    this.feePerCent = feePerCent;
    this.outsidePerMille = outsidePerMille;
  }

  /** What someone with this condition comes for this time. */
  static Care draw(Condition condition, Dice dice) {
    return values()[dice.pick(WEIGHTS[condition.ordinal()])];
  }

  /** med_type. */
  String medType() {
    return medType;
  }

  /** dise_no, or "". */
  String disease() {
    return disease;
  }

  int feePerCent() {
    return feePerCent;
  }

  int outsidePerMille() {
    return outsidePerMille;
  }

  /** True for what the policy files leave out of the package: see {@link PolicyFiles}. */
  boolean excluded() {
    return this == CHRONIC || this == SPECIAL || this == DAY_SURGERY || this == DIALYSIS;
  }

  /** True for what only hospitals do. */
  boolean hospitalOnly() {
    return this == EMERGENCY || excluded();
  }
}
