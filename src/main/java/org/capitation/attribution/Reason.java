package org.capitation.attribution;

/** 归属原因: why a person belongs to a community; each but the last is a criterion of the terms. */
public enum Reason {
  /** 个案认定: a ruling on one person (A8). */
  EXCEPTION(true),
  /** 签约 (A1). */
  CONTRACT(true),
  /** 定点 (A9). */
  DESIGNATION(true),
  /** 户籍 (A2). */
  HOUSEHOLD(false),
  /** 居住地 (A10). */
  RESIDENCE(false),
  /** 单位所在地 (A3). */
  EMPLOYER(false),
  /** 学校 (A10). */
  SCHOOL(false),
  /** 监护人 (A11). */
  GUARDIAN(false),
  /** 无法归属 (A5). */
  UNATTRIBUTED(false);

  private final boolean personal;

  Reason(boolean personal) {
    this.personal = personal;
  }

  /** Can be asked for everybody: something that was agreed or decided for this one person. */
  public boolean isPersonal() {
    return personal;
  }

  /** Can be asked for a group: where its people belong by what ties them to a place. */
  public boolean isOfGroup() {
    return !personal && this != UNATTRIBUTED;
  }
}
