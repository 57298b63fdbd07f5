package org.capitation.settlement;

/** 人群: whose budget and spending are settled; signed and unsigned may be kept apart (S20). */
public enum Population {
  /** 全体: everyone together. */
  ALL("all"),
  /** 签约: on days with a family-doctor contract. */
  SIGNED("signed"),
  /** 未签约: on days without one. */
  UNSIGNED("unsigned");

  private final String code;

  Population(String code) {
    this.code = code;
  }

  /** Its word in terms, message keys and answers. */
  public String code() {
    return code;
  }
}
