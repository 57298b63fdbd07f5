package org.capitation.access.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.capitation.access.Account;
import org.capitation.access.Matter;
import org.capitation.access.Matters;
import org.capitation.access.Token;
import org.capitation.access.store.TokenStore;

/** 令牌事项: tokens that end soon, for those who made them. */
@ApplicationScoped
class TokenMatters implements Matters {
  private static final int SOON = 30;

  @Inject private TokenStore store;
  @Inject private TokenLife life;
  @Inject private Clock clock;

  @Override
  public List<Matter> waiting(Account who) {
    LocalDate today = LocalDate.now(clock);
    return store.of(who.name()).stream()
        .filter(token -> token.state(today, life.most()) == Token.State.LIVING)
        .filter(token -> !token.last(life.most()).isAfter(today.plusDays(SOON)))
        .map(this::matter)
        .toList();
  }

  private Matter matter(Token token) {
    return Matter.of(
            "access.token",
            List.of(token.name()),
            "/access/tokens",
            Optional.of(token.last(life.most()).minusDays(SOON).atStartOfDay()))
        .until(Optional.of(token.last(life.most())));
  }

  @Override
  public List<Matter> news(Account who, LocalDateTime since) {
    return List.of();
  }
}
