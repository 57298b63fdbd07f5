package planted.clock.app;

import java.time.Clock;

/** The one source. */
class Clocks {
  Clock clock() {
    return Clock.systemDefaultZone();
  }
}
