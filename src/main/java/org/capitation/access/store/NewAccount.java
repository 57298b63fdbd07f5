package org.capitation.access.store;

import org.capitation.access.Account;
import org.capitation.value.Stamp;

/**
 * 新账号: an account to be kept, with its hashed password.
 *
 * @param opened who opened it, and when
 */
public record NewAccount(Account account, String passwordHash, Stamp opened) {}
