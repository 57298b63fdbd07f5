package org.capitation.attribution;

/** 归属原因: why a person belongs to a community. */
public enum Reason {
  /** 签约 (A1). */
  CONTRACT,
  /** 户籍 (A2). */
  HOUSEHOLD,
  /** 单位所在地 (A3). */
  EMPLOYER,
  /** 无法归属 (A5). */
  UNATTRIBUTED
}
