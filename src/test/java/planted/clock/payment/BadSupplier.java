package planted.clock.payment;

import java.time.LocalDateTime;
import java.util.function.Supplier;

/** Asks the machine later. */
class BadSupplier {
  Supplier<LocalDateTime> now() {
    return LocalDateTime::now;
  }
}
