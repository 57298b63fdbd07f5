package org.capitation.access;

import java.util.Optional;

/** 账号目录: finds who a signed-in name is at this moment. */
public interface AccountDirectory {
  /** The account if it exists and is enabled. */
  Optional<Account> find(String name);
}
