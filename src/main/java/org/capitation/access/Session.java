package org.capitation.access;

import java.time.LocalDateTime;

/**
 * 会话: where an account is signed in.
 *
 * @param id its key; that of the browser's cookie is another
 * @param seen when it was last used, to the minute
 * @param address from where
 * @param browser what the browser calls itself
 */
public record Session(
    String id,
    String account,
    LocalDateTime since,
    LocalDateTime seen,
    String address,
    String browser) {}
