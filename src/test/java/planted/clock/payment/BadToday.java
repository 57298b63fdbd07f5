package planted.clock.payment;

import java.time.LocalDate;

/** Asks the machine. */
class BadToday {
  LocalDate today() {
    return LocalDate.now();
  }
}
