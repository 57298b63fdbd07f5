package planted.clock.payment;

import java.util.Calendar;

/** Asks the machine in another old way. */
class BadCalendar {
  Calendar calendar() {
    return Calendar.getInstance();
  }
}
