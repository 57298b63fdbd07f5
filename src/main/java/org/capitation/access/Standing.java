package org.capitation.access;

import java.time.LocalDateTime;
import java.util.Optional;

/**
 * 账号状态: an account and whether it may be used.
 *
 * @param enabled whether it is enabled; an account is never deleted
 * @param initial whether its password was made for it and must be changed first
 * @param signedIn when it last began a session; nothing before the first
 * @param version how often it was changed
 */
public record Standing(
    Account account,
    boolean enabled,
    boolean initial,
    Optional<LocalDateTime> signedIn,
    int version) {}
