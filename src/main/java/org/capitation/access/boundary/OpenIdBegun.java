package org.capitation.access.boundary;

import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * 进行中的单点登录: what a session keeps while somebody is at the provider; it serves once (O2).
 *
 * @param state what the answer has to bring back
 * @param nonce what the ID token has to hold
 * @param verifier what only who began can redeem the code with
 * @param next where to go then
 */
record OpenIdBegun(String state, String nonce, String verifier, String next, LocalDateTime begun)
    implements Serializable {
  private static final String KEY = "capitation.openid.begun";
  private static final Duration KEPT = Duration.ofMinutes(10);

  void keep(HttpSession session) {
    session.setAttribute(KEY, this);
  }

  /** Takes it out of the session. */
  static Optional<OpenIdBegun> take(HttpSession session) {
    if (session == null) {
      return Optional.empty();
    }
    OpenIdBegun begun = (OpenIdBegun) session.getAttribute(KEY);
    session.removeAttribute(KEY);
    return Optional.ofNullable(begun);
  }

  boolean isOver(LocalDateTime now) {
    return now.isAfter(begun.plus(KEPT));
  }
}
