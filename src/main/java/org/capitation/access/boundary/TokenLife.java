package org.capitation.access.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** 令牌期限: how many days a token lives at most (Y4). */
@ApplicationScoped
class TokenLife {
  private static final int YEAR = 366;

  @Inject
  @ConfigProperty(name = "capitation.token.days", defaultValue = "366")
  private int days;

  /** The setting, which may shorten the year but not lengthen it. */
  int most() {
    return Math.min(days, YEAR);
  }
}
