package org.capitation.registry;

import java.util.Arrays;

/** 性别: gend. */
public enum Sex {
  /** 男. */
  MALE("1"),
  /** 女. */
  FEMALE("2"),
  /** 未说明: 9, another code or none. */
  UNKNOWN("9");

  private final String code;

  Sex(String code) {
    this.code = code;
  }

  /** The gend. */
  public String code() {
    return code;
  }

  /** The sex of a gend, which may be null. */
  public static Sex of(String gender) {
    return Arrays.stream(values())
        .filter(sex -> sex.code.equals(gender))
        .findFirst()
        .orElse(UNKNOWN);
  }
}
