package org.capitation.access;

import java.util.Optional;

/**
 * 账号变更: an account was opened or changed, by whoever acts.
 *
 * @param before nothing for a new one
 * @param reason why, in the words of who did it; empty where none is asked for
 */
public record AccountChanged(Optional<Standing> before, Standing after, Deed deed, String reason) {
  /** 事项. */
  public enum Deed {
    /** 新建. */
    OPENED,
    /** 修改. */
    CHANGED,
    /** 重置口令. */
    PASSWORD_RESET,
    /** 本人改口令. */
    PASSWORD_CHANGED
  }
}
