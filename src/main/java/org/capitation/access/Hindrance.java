package org.capitation.access;

import org.capitation.value.Stamp;

/**
 * 不能签署: what stands against a signature.
 *
 * @param kind what it is
 * @param stamp by whom and when, or null
 * @param step which step, or null
 */
public record Hindrance(Kind kind, Stamp stamp, SigningStep step) {
  /** 原因. */
  public enum Kind {
    /** 已撤回或退回: it is no longer on its way. */
    STOPPED,
    /** 已改动: another has touched it since it was seen. */
    STALE,
    /** 已签完. */
    COMPLETE,
    /** 本人编制. */
    OWN,
    /** 已签过: the same person has signed another step. */
    TWICE,
    /** 不是本岗位. */
    ROLE,
    /** 内容不一致: what others have signed was something else. */
    ALTERED
  }

  /** The key of its message: {0} is a name, {1} a time and {2} a step. */
  public String key() {
    return "access.signing." + kind;
  }
}
