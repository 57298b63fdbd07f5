package org.capitation.desk;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.capitation.registry.Pot;
import org.capitation.value.Money;
import org.capitation.value.Ratio;

/**
 * 医共体年度运行: where one community stands in a pot and year, and how it got there.
 *
 * @param pot the pot
 * @param position where it stands
 * @param closedThrough the last closed month of the year; nothing if none is closed
 * @param months the accounting months in which something was booked, in order
 */
public record CommunityYear(
    Pot pot, Position position, Optional<YearMonth> closedThrough, List<MonthLine> months) {
  /**
   * 逐月进度: a month and all that was spent up to its end.
   *
   * @param line the month
   * @param cumulated the spending of this month and of those before it
   * @param used how much of the budget that is; null without a budget
   */
  public record Stand(MonthLine line, Money cumulated, Ratio used) {}

  /** Keeps the months from being changed. */
  public CommunityYear {
    months = List.copyOf(months);
  }

  /** The months with what was spent by then. */
  public List<Stand> course() {
    List<Stand> course = new ArrayList<>();
    Money cumulated = position.before().fund();
    for (MonthLine line : months) {
      cumulated = cumulated.plus(line.spending());
      course.add(new Stand(line, cumulated, used(cumulated)));
    }
    return course;
  }

  /** The visits of all months. */
  public long visits() {
    return position.before().visits() + months.stream().mapToLong(MonthLine::visits).sum();
  }

  /** How much of the budget was spent before the county began with us. */
  public Ratio usedBefore() {
    return used(position.before().fund());
  }

  private Ratio used(Money spent) {
    return position.budget().isZero() ? null : Ratio.of(spent, position.budget());
  }
}
