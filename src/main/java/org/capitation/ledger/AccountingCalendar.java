package org.capitation.ledger;

import java.time.YearMonth;
import java.util.Optional;
import java.util.Set;
import org.capitation.registry.Pot;

/**
 * 会计月历: which accounting months are closed (L8) and which budget years are locked (L11); all others
 * are open.
 *
 * @param closed the closed months
 * @param locked the locked budget years: those settled for good
 */
public record AccountingCalendar(Set<YearMonth> closed, Set<Year> locked) {
  /** 锁定年度: a budget year of a pot. */
  public record Year(Pot pot, int budgetYear) {}

  /** Keeps the months and years from being changed. */
  public AccountingCalendar {
    closed = Set.copyOf(closed);
    locked = Set.copyOf(locked);
  }

  /** The same months, and no year locked. */
  public AccountingCalendar(Set<YearMonth> closed) {
    this(closed, Set.of());
  }

  /** The month itself if it is open, else the earliest open month after it. */
  public YearMonth bookingMonth(YearMonth month) {
    YearMonth open = month;
    while (closed.contains(open)) {
      open = open.plusMonths(1);
    }
    return open;
  }

  /** The budget year itself if it is open, else the first open one after it. */
  public int bookingYear(Pot pot, int budgetYear) {
    int open = budgetYear;
    while (locked.contains(new Year(pot, open))) {
      open++;
    }
    return open;
  }

  /** The earliest open month since months are closed; nothing while none is. */
  public Optional<YearMonth> earliestOpen() {
    return closed.stream().min(YearMonth::compareTo).map(this::bookingMonth);
  }

  /** The month is no more than so many months before the earliest open one. */
  public boolean reachesBackTo(YearMonth month, int months) {
    return earliestOpen().map(open -> !month.isBefore(open.minusMonths(months))).orElse(true);
  }
}
