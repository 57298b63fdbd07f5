package org.capitation.settlement;

/** 层级: where in a community an institution stands. */
public enum Tier {
  /** 县级. */
  COUNTY("county"),
  /** 乡镇. */
  TOWNSHIP("township"),
  /** 村. */
  VILLAGE("village");

  private final String code;

  Tier(String code) {
    this.code = code;
  }

  /** Its word in terms, message keys and answers. */
  public String code() {
    return code;
  }
}
