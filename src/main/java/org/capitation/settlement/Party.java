package org.capitation.settlement;

/** 双方: the two who share a balance; one's amount is rounded, the other takes the rest (S5). */
public enum Party {
  /** 医共体. */
  COMMUNITY,
  /** 基金. */
  FUND
}
