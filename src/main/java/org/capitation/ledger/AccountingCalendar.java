package org.capitation.ledger;

import java.time.YearMonth;
import java.util.Set;

/**
 * 会计月历: which accounting months are closed (L8); all others are open.
 *
 * @param closed the closed months
 */
public record AccountingCalendar(Set<YearMonth> closed) {
  /** Keeps the months from being changed. */
  public AccountingCalendar {
    closed = Set.copyOf(closed);
  }

  /** The month itself if it is open, else the earliest open month after it. */
  public YearMonth bookingMonth(YearMonth month) {
    YearMonth open = month;
    while (closed.contains(open)) {
      open = open.plusMonths(1);
    }
    return open;
  }
}
