package org.capitation.budget;

/** 随人走办法: how the money of a budget follows people who change their community (B18). */
public enum Switching {
  /** 年度核定: it does not; only charges follow them. */
  ANNUAL,
  /** 按月核定: by the member-months, counted on a day of each month. */
  MONTHLY,
  /** 按日核定: by the member-days. */
  DAILY
}
