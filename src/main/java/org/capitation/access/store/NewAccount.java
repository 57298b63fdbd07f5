package org.capitation.access.store;

import java.time.LocalDateTime;
import org.capitation.access.Account;

/**
 * 新账号: an account to be kept, with its hashed password.
 *
 * @param by the account or system actor that opened it
 */
public record NewAccount(Account account, String passwordHash, LocalDateTime at, String by) {}
