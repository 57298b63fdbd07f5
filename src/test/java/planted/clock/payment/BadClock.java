package planted.clock.payment;

import java.time.Clock;

/** Makes a clock of its own. */
class BadClock {
  Clock clock() {
    return Clock.systemUTC();
  }
}
