package planted.clock.payment;

import java.util.Date;

/** Asks the machine in an old way. */
class BadDate {
  Date date() {
    return new Date();
  }
}
