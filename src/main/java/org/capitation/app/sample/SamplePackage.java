package org.capitation.app.sample;

/** 服务包: what the teams of a sample county offer; amounts in fen. */
enum SamplePackage {
  /** 基础包. */
  BASIC("P01", "基础服务包", 5_000, 4_000, 3_000),
  /** 慢病包. */
  CHRONIC("P02", "慢病服务包", 9_000, 5_000, 4_000);

  private final String code;
  private final String title;
  private final int fund;
  private final int publicHealth;
  private final int person;

  SamplePackage(String code, String title, int fund, int publicHealth, int person) {
    this.code = code;
    this.title = title;
    this.fund = fund;
    this.publicHealth = publicHealth;
    this.person = person;
  }

  String code() {
    return code;
  }

  String title() {
    return title;
  }

  int fund() {
    return fund;
  }

  int publicHealth() {
    return publicHealth;
  }

  int person() {
    return person;
  }

  int fee() {
    return fund + publicHealth + person;
  }
}
