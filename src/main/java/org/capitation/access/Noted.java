package org.capitation.access;

/**
 * 账号事件: something about an account that happened outside a use case and that the audit trail keeps;
 * fired as a CDI event. What use cases do is recorded without it.
 *
 * @param what what happened
 * @param account the account's name; empty where there is no such account, since what was typed in
 *     its place may be a password
 * @param detail what else is worth knowing, such as the name of a token; never a secret
 */
public record Noted(What what, String account, String detail) {
  /** 事件种类. */
  public enum What {
    /** 登录. */
    SIGNED_IN(true),
    /** 单点登录: by OpenID Connect. */
    SIGNED_IN_OPENID(true),
    /** 登录失败: the password was wrong, or there is no such account. */
    SIGN_IN_WRONG(false),
    /** 登录过早: a try before the time to wait was over. */
    SIGN_IN_EARLY(false),
    /** 单点登录失败. */
    OPENID_WRONG(false),
    /** 令牌无效: expired, revoked or unknown. */
    TOKEN_WRONG(false),
    /** 签署口令错误: the password asked for at a signature was wrong. */
    SIGNING_PASSWORD_WRONG(false),
    /** 退出. */
    SIGNED_OUT(true),
    /** 会话结束: ended by the server, for time or because the account was changed. */
    SESSION_ENDED(true);

    private final boolean right;

    What(boolean right) {
      this.right = right;
    }

    /** It went as it should; else it is kept as refused. */
    public boolean isRight() {
      return right;
    }
  }

  /** An event without a detail. */
  public static Noted of(What what, String account) {
    return new Noted(what, account, "");
  }
}
