package org.capitation.access.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.capitation.access.Allowed;
import org.capitation.access.Caller;
import org.capitation.access.Circle;
import org.capitation.access.Filtered;
import org.capitation.access.InPerson;
import org.capitation.access.Role;
import org.capitation.access.Token;
import org.capitation.access.TokenGrant;
import org.capitation.access.TokenText;
import org.capitation.access.store.TokenStore;
import org.capitation.value.Declined;
import org.capitation.value.Missing;
import org.capitation.value.Stamp;

/** 令牌用例: everybody's own tokens, and those of the county for its administrator. */
@ApplicationScoped
public class Tokens {
  /** So many living ones an account has at most. */
  static final int MOST = 20;

  private static final int LONGEST_NAME = 60;

  @Inject private TokenStore store;
  @Inject private TokenLife life;
  @Inject private Caller caller;
  @Inject private Clock clock;

  private final SecureRandom random = new SecureRandom();

  /**
   * 令牌与现状.
   *
   * @param last the last day on which it is taken
   */
  public record Shown(Token token, Token.State state, LocalDate last) {}

  /**
   * 新令牌.
   *
   * @param value all of it; nobody can find it out later
   */
  public record Made(Token token, String value) {}

  /** The caller's own, the newest first. */
  @Allowed({})
  @Filtered
  @Transactional
  public List<Shown> own() {
    return shown(store.of(caller.name()));
  }

  /** Those of all accounts of the county. */
  @Allowed(Circle.ADMINISTRATION)
  @Transactional
  public List<Shown> ofCounty() {
    return shown(store.inCounty(caller.county()));
  }

  /** The last day that a token made now can have. */
  @Allowed({})
  @Filtered
  public LocalDate latest() {
    return LocalDate.now(clock).plusDays(life.most());
  }

  /**
   * Makes one for the caller.
   *
   * @param name what it is for
   * @param last its last day
   * @throws Declined if a living one has the name, or there are too many, or something is not right
   */
  @Allowed({})
  @Filtered
  @InPerson
  @Transactional
  public Made make(String name, TokenGrant grant, LocalDate last) {
    String asked = name.strip();
    demand(asked, grant, last);
    TokenText text = TokenText.of(random);
    Token token =
        new Token(
            text.key(),
            caller.name(),
            asked,
            grant,
            new Token.Life(LocalDateTime.now(clock), last, Optional.empty(), Optional.empty()));
    store.add(token, text);
    return new Made(token, text.value());
  }

  private void demand(String name, TokenGrant grant, LocalDate last) {
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      throw new Declined("access.token.denied.name", LONGEST_NAME);
    }
    if (grant.isUnknown()) {
      throw new Declined("access.token.denied.features");
    }
    LocalDate today = LocalDate.now(clock);
    if (last.isBefore(today) || last.isAfter(latest())) {
      throw new Declined("access.token.denied.last", last, today, latest());
    }
    List<Shown> living = own().stream().filter(one -> one.state() == Token.State.LIVING).toList();
    if (living.stream().anyMatch(one -> one.token().name().equals(name))) {
      throw new Declined("access.token.denied.twice", name);
    }
    if (living.size() >= MOST) {
      throw new Declined("access.token.denied.many", MOST);
    }
  }

  /**
   * Revokes one of the caller's own, or one of the county's for its administrator; a revoked one
   * stays so.
   *
   * @param key how it begins, after its mark
   * @throws Missing if there is no such token
   */
  @Allowed({})
  @Filtered
  @InPerson
  @Transactional
  public void revoke(String key) {
    Optional.of(key)
        .filter(given -> given.matches("[!-~]{1,12}"))
        .flatMap(given -> store.find(caller.county(), given))
        .filter(token -> token.owner().equals(caller.name()) || caller.is(Role.ADMINISTRATOR))
        .orElseThrow(() -> new Missing("token", key));
    store.revoke(key, new Stamp(LocalDateTime.now(clock), caller.name()));
  }

  private List<Shown> shown(List<Token> tokens) {
    LocalDate today = LocalDate.now(clock);
    return tokens.stream()
        .map(one -> new Shown(one, one.state(today, life.most()), one.last(life.most())))
        .toList();
  }
}
