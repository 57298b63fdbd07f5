package org.capitation.desk;

import java.time.YearMonth;
import java.util.Map;
import org.capitation.ledger.Amounts;
import org.capitation.ledger.Destination;
import org.capitation.value.Money;

/**
 * 月份: what a community bears in one accounting month.
 *
 * @param month the accounting month
 * @param closed it will not change any more
 * @param spent by destination
 */
public record MonthLine(YearMonth month, boolean closed, Map<Destination, Amounts> spent) {
  /** The pool payments of the month. */
  public Money spending() {
    return Money.total(spent.values().stream().map(Amounts::fund).toList());
  }

  /** The pool payments at one destination. */
  public Money at(Destination destination) {
    return spent.getOrDefault(destination, Amounts.ZERO).fund();
  }

  /** The visits of the month. */
  public long visits() {
    return spent.values().stream().mapToLong(Amounts::visits).sum();
  }
}
