package org.capitation.access.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.Optional;
import org.capitation.access.Account;
import org.capitation.access.Origin;
import org.capitation.access.Session;
import org.capitation.access.SignedIn;
import org.capitation.access.SignedOut;
import org.capitation.access.SignedOut.How;
import org.capitation.access.store.AccountBook;
import org.capitation.access.store.SessionStore;
import org.capitation.access.store.SessionStore.Live;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * 在用会话: begins a session in the container and in the database, and says whether it goes on. The
 * container remembers who it is; what was ended elsewhere, only the database knows.
 */
@ApplicationScoped
class LiveSessions {
  private static final String KEY = "capitation.session";
  private static final String VOUCHED = "capitation.vouched";
  private static final int KEY_BYTES = 16;

  /** How exactly it is kept when a session was last used. */
  private static final Duration STEP = Duration.ofMinutes(1);

  private final SecureRandom random = new SecureRandom();

  @Inject private SessionStore store;
  @Inject private AccountBook book;
  @Inject private Origin origin;
  @Inject private Clock clock;
  @Inject private Event<SignedIn> signedIn;
  @Inject private Event<SignedOut> signedOut;

  @Inject
  @ConfigProperty(name = "capitation.session.idle", defaultValue = "30")
  private int idleMinutes;

  @Inject
  @ConfigProperty(name = "capitation.session.absolute", defaultValue = "720")
  private int absoluteMinutes;

  /** The key of the session that a request belongs to; empty for none. */
  static String keyOf(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    Object key = session == null ? null : session.getAttribute(KEY);
    return key == null ? "" : key.toString();
  }

  /** Whether whoever is in this session has given a password of ours. */
  static boolean isByPassword(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session != null && session.getAttribute(VOUCHED) == null;
  }

  /**
   * Begins a session for whoever was let in.
   *
   * @param byPassword by a password of ours; else another has vouched for them
   */
  @Transactional
  public void begin(HttpServletRequest request, Account account, boolean byPassword) {
    byte[] key = new byte[KEY_BYTES];
    random.nextBytes(key);
    String id = HexFormat.of().formatHex(key);
    LocalDateTime now = LocalDateTime.now(clock);
    store.forget(idleSince(now));
    store.add(new Session(id, account.name(), now, now, origin.address(), origin.browser()));
    book.signedIn(account.name(), now);
    HttpSession session = request.getSession();
    session.setAttribute(KEY, id);
    session.setAttribute(VOUCHED, byPassword ? null : id);
    session.setMaxInactiveInterval((int) Duration.ofMinutes(idleMinutes).toSeconds());
    signedIn.fire(new SignedIn(account));
  }

  /** The session of a request, if it has not ended. */
  Optional<Live> resume(HttpServletRequest request) {
    String id = keyOf(request);
    LocalDateTime now = LocalDateTime.now(clock);
    return id.isEmpty()
        ? Optional.empty()
        : store
            .find(id)
            .filter(live -> live.since().plusMinutes(absoluteMinutes).isAfter(now))
            .filter(live -> !live.seen().isBefore(idleSince(now)));
  }

  /** From when on a session must have been used to go on. */
  LocalDateTime idleSince(LocalDateTime now) {
    return now.minusMinutes(idleMinutes).minus(STEP);
  }

  /** It was some time ago that the use of a session was noted. */
  boolean isDue(Live live) {
    return live.seen().plus(STEP).isBefore(LocalDateTime.now(clock));
  }

  /** Notes that a session is in use. */
  @Transactional
  public void see(HttpServletRequest request) {
    store.see(keyOf(request), LocalDateTime.now(clock));
  }

  /** Whoever is signed in leaves, and leaves nothing to the next one. */
  @Transactional
  public void leave(HttpServletRequest request) throws ServletException {
    if (request.getUserPrincipal() == null) {
      return;
    }
    end(request.getUserPrincipal().getName(), keyOf(request), How.LEFT);
    request.logout();
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
  }

  /** Ends a session of an account. */
  @Transactional
  public void end(String account, String id, How how) {
    store.end(account, id);
    signedOut.fire(new SignedOut(account, how));
  }

  /** Ends all sessions of an account but one; all of them for an empty key. */
  @Transactional
  public void endOthers(String account, String id, How how) {
    store.endOthers(account, id);
    signedOut.fire(new SignedOut(account, how));
  }
}
