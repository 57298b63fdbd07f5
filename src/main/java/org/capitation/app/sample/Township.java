package org.capitation.app.sample;

/**
 * 乡镇、街道: a township or subdistrict of the sample county.
 *
 * @param code nine digits
 * @param name its full name
 * @param weight its people, in per mille of the county's
 * @param community 1 to 3, or 0 where no catchment names it
 */
record Township(String code, String name, int weight, int community) {

  /** The community number of those who belong to none. */
  static final int NO_COMMUNITY = 0;

  /** True for a subdistrict (街道), whose health institution is a community health centre. */
  boolean urban() {
    return name.endsWith("街道");
  }
}
