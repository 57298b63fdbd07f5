package org.capitation.monitoring;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.capitation.value.Money;
import org.capitation.value.Quotient;

/**
 * 完成系数: what a service month comes to in the end over what it has come to so many months later
 * (M3).
 *
 * @param links the factors from one lag to the next, by lag
 */
public record Completion(List<Link> links) {
  private static final Quotient UNCHANGED = Quotient.of(1, 1);

  /**
   * 逐月系数: how service months grow from one lag to the next.
   *
   * @param before what they had come to
   * @param after what they had come to a month later
   */
  public record Link(Money before, Money after) {
    /** The factor; unchanged where one of the amounts is not above 0.00. */
    public Quotient factor() {
      return changes() ? Quotient.of(after, before) : UNCHANGED;
    }

    boolean changes() {
      return before.isPositive() && after.isPositive() && !before.equals(after);
    }
  }

  /** Keeps the links from being changed. */
  public Completion {
    links = List.copyOf(links);
  }

  /**
   * The factors that can be told at the end of a month.
   *
   * @param triangle what was booked
   * @param from the first service month that counts
   * @param known the month at whose end they are told
   * @param lags after how many months a service month is complete
   */
  static Completion of(Triangle triangle, YearMonth from, YearMonth known, int lags) {
    List<Link> links = new ArrayList<>();
    for (int lag = 0; lag < lags; lag++) {
      Money before = Money.ZERO;
      Money after = Money.ZERO;
      for (YearMonth m = from; !m.plusMonths(lag + 1L).isAfter(known); m = m.plusMonths(1)) {
        before = before.plus(triangle.booked(m, m.plusMonths(lag)));
        after = after.plus(triangle.booked(m, m.plusMonths(lag + 1L)));
      }
      links.add(new Link(before, after));
    }
    return new Completion(links);
  }

  /** The completion factor of a service month so many months later; 1 beyond the lags. */
  public Quotient factor(long lag) {
    return links.stream()
        .skip(lag)
        .filter(Link::changes)
        .map(Link::factor)
        .reduce(UNCHANGED, Quotient::times);
  }

  /** What a service month comes to in the end, half up to the fen. */
  Money complete(Money booked, YearMonth service, YearMonth known) {
    return booked.times(factor(ChronoUnit.MONTHS.between(service, known)));
  }
}
