package org.capitation.access.store;

import org.capitation.access.Account;
import org.capitation.value.Stamp;

/**
 * 新账号: an account to be kept, with its hashed password.
 *
 * @param initial whether the password was made for it and must be changed first
 * @param opened who opened it, and when
 */
public record NewAccount(Account account, String passwordHash, boolean initial, Stamp opened) {
  /** An account whose password was chosen. */
  public NewAccount(Account account, String passwordHash, Stamp opened) {
    this(account, passwordHash, false, opened);
  }
}
