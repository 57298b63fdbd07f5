package org.capitation.access;

/**
 * 登录被拒: somebody was not let in.
 *
 * @param name the account as it was typed, in small letters; there need not be one
 * @param why what stood against it
 */
public record SignInRefused(String name, Why why) {
  /** 原因. */
  public enum Why {
    /** 账号或口令不对. */
    WRONG,
    /** 尝试过早: the password was not looked at. */
    TOO_EARLY,
    /** 单点登录不成: the provider said no, or its answer did not stand the checks. */
    OPENID,
    /** 令牌无效: unknown, expired, revoked, or it does not reach so far. */
    TOKEN
  }
}
