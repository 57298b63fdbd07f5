package org.capitation.app.sample;

/**
 * 机构层级: where a visit happens, with what follows from it for fees and delivery.
 *
 * <p>Mean fees are fen of a plain visit. Pool ratios are per cent, deductibles fen per visit; both
 * first for residents, then for employees.
 */
enum Tier {
  VILLAGE(4_600, new int[] {65, 70}, new int[] {0, 0}),
  CENTRE(9_200, new int[] {60, 68}, new int[] {0, 500}),
  LEAD(23_500, new int[] {50, 60}, new int[] {2_000, 3_000}),
  COUNTY_OTHER(18_000, new int[] {50, 60}, new int[] {2_000, 3_000}),
  CITY(36_500, new int[] {45, 55}, new int[] {4_000, 5_000}),
  PROVINCE(62_000, new int[] {40, 50}, new int[] {8_000, 10_000}),
  ELSEWHERE(57_000, new int[] {35, 45}, new int[] {8_000, 10_000}),
  PHARMACY(8_800, new int[] {50, 60}, new int[] {0, 0}),
  CITY_PHARMACY(9_500, new int[] {50, 60}, new int[] {0, 0});

  private final int meanFee;
  private final int[] ratios;
  private final int[] deductibles;

  Tier(int meanFee, int[] ratios, int[] deductibles) {
    this.meanFee = meanFee;
    this.ratios = ratios;
    this.deductibles = deductibles;
  }

  /** pay_loc of a visit settled there and then: 2 institution, 3 in the province, 4 beyond. */
  String payLocation() {
    if (this == PROVINCE) {
      return "3";
    }
    return this == ELSEWHERE ? "4" : "2";
  }

  int meanFee() {
    return meanFee;
  }

  int ratio(boolean employee) {
    return ratios[employee ? 1 : 0];
  }

  int deductible(boolean employee) {
    return deductibles[employee ? 1 : 0];
  }

  /** True outside the county. */
  boolean outside() {
    return this == CITY || this == CITY_PHARMACY || offSite();
  }

  /** True outside the pooling area: settled across regions, with off-site institution numbers. */
  boolean offSite() {
    return this == PROVINCE || this == ELSEWHERE;
  }

  /** True for primary institutions (基层). */
  boolean primary() {
    return this == VILLAGE || this == CENTRE;
  }

  boolean pharmacy() {
    return this == PHARMACY || this == CITY_PHARMACY;
  }
}
