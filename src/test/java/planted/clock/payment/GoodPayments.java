package planted.clock.payment;

import java.time.Clock;
import java.time.LocalDate;

/** Asks the clock that it was given. */
record GoodPayments(Clock clock) {
  LocalDate today() {
    return LocalDate.now(clock);
  }
}
