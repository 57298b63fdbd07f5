package planted.clock.payment;

import java.time.YearMonth;
import java.time.ZoneId;

/** Asks the machine in another zone. */
class BadZone {
  YearMonth month() {
    return YearMonth.now(ZoneId.of("Asia/Shanghai"));
  }
}
