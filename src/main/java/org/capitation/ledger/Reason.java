package org.capitation.ledger;

import org.capitation.attribution.Home;

/** 记账原因: why a visit is charged, excluded or not chargeable. */
public enum Reason {
  /** 签约: charged, the patient has a contract. */
  CONTRACT(Disposition.CHARGED),
  /** 户籍: charged by the household's township. */
  HOUSEHOLD(Disposition.CHARGED),
  /** 单位所在地: charged by the employer's seat. */
  EMPLOYER(Disposition.CHARGED),
  /** 个案认定: charged by a ruling on this person. */
  EXCEPTION(Disposition.CHARGED),
  /** 定点: charged by the institution of first contact. */
  DESIGNATION(Disposition.CHARGED),
  /** 居住地: charged by the township of residence. */
  RESIDENCE(Disposition.CHARGED),
  /** 学校: charged by the school. */
  SCHOOL(Disposition.CHARGED),
  /** 监护人: charged by the guardian's home. */
  GUARDIAN(Disposition.CHARGED),
  /** 裁定调整: charged to another community by the decision on a dispute (L22). */
  RULED(Disposition.CHARGED),
  /** 不纳入包干的医疗类别: excluded by the terms (L3). */
  EXCLUDED(Disposition.EXCLUDED),
  /** 单列支付: beside the package, on a line of its own (L3). */
  SEPARATE(Disposition.EXCLUDED),
  /** 无法归属: insured, but nobody's (L4). */
  UNATTRIBUTED(Disposition.NOT_CHARGEABLE),
  /** 未参保或已停保: this pot did not insure the person on the service date (L4). */
  NOT_INSURED(Disposition.NOT_CHARGEABLE),
  /** 查无此人: the certificate is not in the register of insured persons (L4). */
  UNKNOWN_PERSON(Disposition.NOT_CHARGEABLE),
  /** 目录外类别: no line of the inclusion list fits the med_type (L4). */
  UNKNOWN_CODE(Disposition.NOT_CHARGEABLE),
  /** 跨年由基金承担: of a locked budget year, which by the terms the fund bears (L11). */
  LATE(Disposition.NOT_CHARGEABLE),
  /** 裁定冲销: taken off by the decision on a dispute; nobody bears it (L22). */
  DISPUTED(Disposition.NOT_CHARGEABLE),
  /** 无有效政策: no terms of the pot are in force on the service date (L4). */
  NO_TERMS(Disposition.NOT_CHARGEABLE),
  /** 药店无统筹支付: a pharmacy row with a pool payment of 0.00 (L4). */
  NO_FUND_PAYMENT(Disposition.NOT_CHARGEABLE),
  /** 退费待匹配: a refund whose original has not arrived yet (L4, L6). */
  ORIGINAL_MISSING(Disposition.NOT_CHARGEABLE);

  private final Disposition disposition;

  Reason(Disposition disposition) {
    this.disposition = disposition;
  }

  /** What becomes of the visit. */
  public Disposition disposition() {
    return disposition;
  }

  /** A decision on a dispute put it where it stands, and no rule moves it any more (L22). */
  public boolean isRuled() {
    return this == RULED || this == DISPUTED;
  }

  /** The reason for a visit of somebody who belongs there: it has the name of the home's. */
  static Reason of(Home home) {
    return valueOf(home.reason().name());
  }
}
