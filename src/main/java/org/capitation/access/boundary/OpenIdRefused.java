package org.capitation.access.boundary;

/** 单点登录不成: a sign-in at the provider that leads to no account. */
class OpenIdRefused extends Exception {
  private static final long serialVersionUID = 1L;

  private final Why why;
  private final String name;

  /** 原因; the words have the key {@code access.openid.refused.…}. */
  enum Why {
    /** 没有账号: the claim names none of ours that is enabled. */
    STRANGER,
    /** 应答不对: the answer does not stand the checks. */
    ANSWER,
    /** 已过时: there is no sign-in under way, or no longer. */
    EXPIRED,
    /** 未同意: the provider said no. */
    DENIED,
    /** 连不上. */
    UNREACHABLE
  }

  OpenIdRefused(Why why, String what) {
    this(why, what, "");
  }

  OpenIdRefused(Why why, String what, String name) {
    super(why + ": " + what);
    this.why = why;
    this.name = name;
  }

  OpenIdRefused(Why why, Exception cause) {
    super(why + ": " + cause.getMessage(), cause);
    this.why = why;
    this.name = "";
  }

  /** Whom the provider has vouched for, in vain; empty where it has not. */
  String name() {
    return name;
  }

  Why why() {
    return why;
  }
}
