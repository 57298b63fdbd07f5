package org.capitation.access.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.capitation.access.Account;
import org.capitation.access.SignInRefused;
import org.capitation.access.Token;
import org.capitation.access.TokenGrant;
import org.capitation.access.TokenText;
import org.capitation.access.store.TokenStore;
import org.capitation.access.store.TokenStore.Presented;

/** 令牌核验: whose token comes with a call, and whether it reaches so far (Y2 to Y4). */
@ApplicationScoped
public class Bearer {
  private static final Logger LOG = Logger.getLogger(Bearer.class.getName());
  private static final String SCHEME = "Bearer ";
  private static final String NARROW = "insufficient_scope";

  /** What a program is told that called with nothing. */
  static final String INVITATION = "Bearer realm=\"capitation\"";

  /** What a program is told that calls with a token what a person does in person (Y5). */
  static final String IN_PERSON = challenge(NARROW, "a person does this, with name and password");

  @Inject private TokenStore store;
  @Inject private TokenLife life;
  @Inject private Event<SignInRefused> refusals;
  @Inject private Clock clock;

  /**
   * 核验结果.
   *
   * @param account whose it is; nothing if the call is refused
   * @param fault the word of RFC 6750 for what stands against it; null for nothing
   * @param why the same in a sentence
   */
  record Outcome(Optional<Account> account, String fault, String why) {
    private static Outcome of(Account owner) {
      return new Outcome(Optional.of(owner), null, null);
    }

    private static Outcome wrong(String why) {
      return new Outcome(Optional.empty(), "invalid_token", why);
    }

    private static Outcome narrow() {
      return new Outcome(Optional.empty(), NARROW, "the token does not reach this address");
    }

    /** The program may be who it says, and yet not do this. */
    boolean isForbidden() {
      return NARROW.equals(fault);
    }

    /** What a program is told of it. */
    String challenge() {
      return Bearer.challenge(fault, why);
    }
  }

  private static String challenge(String fault, String why) {
    return INVITATION + ", error=\"%s\", error_description=\"%s\"".formatted(fault, why);
  }

  /** Whether a program signs in with a token. */
  static boolean isMeant(String authorization) {
    return authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
  }

  /** Looks at the token of a call. */
  Outcome check(String authorization, HttpServletRequest request) {
    Optional<TokenText> text = TokenText.read(authorization.substring(SCHEME.length()).strip());
    if (text.isEmpty()) {
      return refused("that is none", "", Outcome.wrong("this is no token"));
    }
    Optional<Presented> found =
        store.presented(text.get().key()).filter(known -> text.get().has(known.hash()));
    if (found.isEmpty()) {
      return refused(text.get(), "", Outcome.wrong("there is no such token"));
    }
    Outcome outcome = check(found.get(), request);
    return outcome.account().isPresent()
        ? outcome
        : refused(text.get(), found.get().owner().name(), outcome);
  }

  private Outcome check(Presented presented, HttpServletRequest request) {
    LocalDateTime now = LocalDateTime.now(clock);
    Token token = presented.token();
    Token.State state = token.state(LocalDate.now(clock), life.most());
    if (state != Token.State.LIVING) {
      return Outcome.wrong(state == Token.State.EXPIRED ? "it has expired" : "it was revoked");
    }
    if (!reaches(token.grant(), request)) {
      return Outcome.narrow();
    }
    if (token.isRarelyUsed(now)) {
      store.use(token.key(), now);
    }
    return Outcome.of(presented.owner());
  }

  /** By the address as it was written and by what the server made of it: both name the feature. */
  private static boolean reaches(TokenGrant grant, HttpServletRequest request) {
    String read = request.getServletPath() + Objects.toString(request.getPathInfo(), "");
    String written = request.getRequestURI().substring(request.getContextPath().length());
    return grant.covers(request.getMethod(), read) && grant.covers(request.getMethod(), written);
  }

  private Outcome refused(Object token, String owner, Outcome outcome) {
    LOG.log(Level.INFO, "token {0} refused: {1}", new Object[] {token, outcome.why()});
    refusals.fire(new SignInRefused(owner, SignInRefused.Why.TOKEN));
    return outcome;
  }
}
