package org.capitation.ledger;

/** 处理结果: what becomes of an accepted visit (L5). */
public enum Disposition {
  /** 记账: a community bears it. */
  CHARGED,
  /** 不纳入包干: beside the package or excluded, by the terms (L3). */
  EXCLUDED,
  /** 不可记账: nobody can bear it. */
  NOT_CHARGEABLE
}
