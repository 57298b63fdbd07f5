package org.capitation.access;

/**
 * 已退出: a session has come to its end before its time.
 *
 * @param account whose it was
 * @param how who or what ended it
 */
public record SignedOut(String account, How how) {
  /** 方式. */
  public enum How {
    /** 本人退出. */
    LEFT,
    /** 本人在别处结束. */
    ENDED,
    /** 管理员结束. */
    ENDED_BY_ADMINISTRATOR,
    /** 口令更改或账号停用. */
    ACCOUNT_CHANGED
  }
}
