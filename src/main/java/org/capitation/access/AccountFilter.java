package org.capitation.access;

import java.util.Optional;

/**
 * 账号筛选: which accounts a list shows.
 *
 * @param text part of the account, the person or the office
 * @param role a role held
 * @param enabled whether they are enabled
 */
public record AccountFilter(
    Optional<String> text, Optional<Role> role, Optional<Boolean> enabled) {}
