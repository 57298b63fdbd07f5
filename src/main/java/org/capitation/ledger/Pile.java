package org.capitation.ledger;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.SortedSet;
import org.capitation.registry.Pot;
import org.capitation.value.Money;

/**
 * 同类堆: the sums of visits that were booked alike, and what was found out about them: each question
 * is put to the rule once, however many visits ask it.
 */
public final class Pile {
  private final Alike alike;
  private final Pot pot;
  private final boolean plain;
  private final int[] turns;
  private final int firstDay;
  private final int endDay;
  private final int earliestSettled;
  private final int endSettled;
  private final byte[] verdicts;
  private long rows;
  private long fee;
  private long fund;

  /**
   * Begins a pile.
   *
   * @param alike what is alike
   * @param turns the days from which on the rule may decide otherwise
   * @param patients how many kinds of patients there are
   * @param calendar the accounting months
   */
  Pile(Alike alike, SortedSet<LocalDate> turns, int patients, AccountingCalendar calendar) {
    this.alike = alike;
    pot = alike.account().pot();
    plain =
        alike.illegible().isEmpty()
            && !alike.refund()
            && !alike.corrected()
            && !alike.paper()
            && alike.disposition() == alike.account().disposition();
    YearMonth month = alike.account().serviceMonth();
    this.turns =
        turns.subSet(month.atDay(2), month.plusMonths(1).atDay(1)).stream()
            .mapToInt(day -> (int) day.toEpochDay())
            .toArray();
    firstDay = (int) month.atDay(1).toEpochDay();
    endDay = (int) month.plusMonths(1).atDay(1).toEpochDay();
    YearMonth earliest = alike.month();
    while (calendar.closed().contains(earliest.minusMonths(1))) {
      earliest = earliest.minusMonths(1);
    }
    earliestSettled = (int) earliest.atDay(1).toEpochDay();
    endSettled = (int) alike.month().plusMonths(1).atDay(1).toEpochDay();
    verdicts = new byte[patients * (this.turns.length + 1) * 2];
  }

  private Pile(Pile other) {
    alike = other.alike;
    pot = other.pot;
    plain = other.plain;
    turns = other.turns;
    firstDay = other.firstDay;
    endDay = other.endDay;
    earliestSettled = other.earliestSettled;
    endSettled = other.endSettled;
    verdicts = other.verdicts;
  }

  /**
   * One of the same visits for another thread, with sums of its own. What is found out is shared:
   * an answer is one byte and the same whoever asks, so that asking twice is all that can happen.
   */
  Pile beside() {
    return new Pile(this);
  }

  /** Counts a visit. */
  void add(Slip slip) {
    rows++;
    fee = Math.addExact(fee, slip.fee());
    fund = Math.addExact(fund, slip.fund());
  }

  /** What is alike. */
  public Alike alike() {
    return alike;
  }

  /** The pot that pays. */
  Pot pot() {
    return pot;
  }

  /** What is alike gives no cause to look twice: as with nearly all visits. */
  boolean plain() {
    return plain;
  }

  /** How many visits there are, refunds among them. */
  public long rows() {
    return rows;
  }

  /** What they come to. */
  public Amounts amounts() {
    return new Amounts(rows * alike.visits(), Money.ofFen(fee), Money.ofFen(fund));
  }

  /** The accounting month fits the day of settlement (L8). */
  boolean fits(int settledDay) {
    return settledDay >= earliestSettled && settledDay < endSettled;
  }

  /** The service date lies in the service month. */
  boolean covers(int serviceDay) {
    return firstDay <= serviceDay && serviceDay < endDay;
  }

  /** The place of a question: a kind of patient on a day of the service month. */
  int question(int patient, int serviceDay, boolean free) {
    int period = 0;
    while (period < turns.length && turns[period] <= serviceDay) {
      period++;
    }
    return (patient * (turns.length + 1) + period) * 2 + (free ? 1 : 0);
  }

  /** The answer to a question; 0 before it was put. */
  byte verdict(int question) {
    return verdicts[question];
  }

  /** Keeps an answer. */
  void keep(int question, byte verdict) {
    verdicts[question] = verdict;
  }
}
