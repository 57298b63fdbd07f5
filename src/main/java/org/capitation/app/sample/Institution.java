package org.capitation.app.sample;

/**
 * 定点医药机构: an institution as the visits name it and, unless it is only known to the off-site
 * platform, as the register holds it.
 *
 * @param code fixmedins_code in the register, or the off-site number where it is not registered
 * @param name its name
 * @param tier what it is
 * @param level hosp_lv
 * @param area fix_blng_admdvs
 * @param belonging to whom it belongs
 * @param offSiteNumber the number its visits carry when that is not the code, else null
 */
record Institution(
    String code,
    String name,
    Tier tier,
    String level,
    String area,
    Belonging belonging,
    String offSiteNumber) {

  /** 无等级. */
  static final String NO_LEVEL = "11";

  /**
   * Where an institution belongs.
   *
   * @param community 1 to 3, or 0
   * @param township the township's index, or −1
   * @param parent the code of the institution above it, or ""
   */
  record Belonging(int community, int township, String parent) {
    static final Belonging NOBODY = new Belonging(Township.NO_COMMUNITY, -1, "");
  }

  /** The number that its visits carry. */
  String numberInVisits() {
    return offSiteNumber == null ? code : offSiteNumber;
  }

  int community() {
    return belonging.community();
  }

  int township() {
    return belonging.township();
  }
}
