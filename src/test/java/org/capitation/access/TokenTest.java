package org.capitation.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.Set;
import org.capitation.access.Token.State;
import org.capitation.value.Stamp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenTest {
  private static final LocalDateTime MADE = LocalDateTime.parse("2026-03-02T10:00");

  @ParameterizedTest
  @CsvSource({
    "2026-06-30, 366, 2026-06-29, LIVING",
    "2026-06-30, 366, 2026-06-30, LIVING",
    "2026-06-30, 366, 2026-07-01, EXPIRED",
    // the setting was lowered later
    "2026-06-30, 10, 2026-03-12, LIVING",
    "2026-06-30, 10, 2026-03-13, EXPIRED",
    "2026-06-30, 0, 2026-03-02, LIVING",
    "2026-06-30, 0, 2026-03-03, EXPIRED",
  })
  void endsAtItsLastDayOrThatOfTheSetting(
      LocalDate last, int most, LocalDate today, State expected) {
    Token token = token(last, Optional.empty(), Optional.empty());
    assertEquals(expected, token.state(today, most));
  }

  @Test
  void revokedStaysRevoked() {
    Stamp stamp = new Stamp(MADE.plusDays(1), "admin");
    Token token = token(LocalDate.parse("2026-06-30"), Optional.empty(), Optional.of(stamp));
    assertEquals(State.REVOKED, token.state(LocalDate.parse("2026-03-03"), 366));
    assertEquals(State.REVOKED, token.state(LocalDate.parse("2027-03-03"), 366));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-02T10:59:59, false",
    "2026-03-02T11:00, false",
    "2026-03-02T11:00:00.001, true"
  })
  void useIsWrittenOnceAnHour(LocalDateTime now, boolean rarely) {
    Token token = token(LocalDate.parse("2026-06-30"), Optional.of(MADE), Optional.empty());
    assertEquals(rarely, token.isRarelyUsed(now));
  }

  @Test
  void firstUseIsWritten() {
    Token token = token(LocalDate.parse("2026-06-30"), Optional.empty(), Optional.empty());
    assertEquals(true, token.isRarelyUsed(MADE));
  }

  private static Token token(
      LocalDate last, Optional<LocalDateTime> used, Optional<Stamp> revoked) {
    return new Token(
        "0123456789ab",
        "clerk",
        "hospital",
        new TokenGrant(false, Set.of("ledger")),
        new Token.Life(MADE, last, used, revoked));
  }
}
