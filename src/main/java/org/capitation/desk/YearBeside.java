package org.capitation.desk;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.capitation.registry.Pot;
import org.capitation.value.BudgetYear;
import org.capitation.value.Money;

/**
 * 本年与上年: what a pot spent and paid month by month, beside the same months of the year before.
 *
 * @param pot the pot
 * @param lines the months of the year
 */
public record YearBeside(Pot pot, List<Line> lines) {
  /** Keeps the lines from being changed. */
  public YearBeside {
    lines = List.copyOf(lines);
  }

  /**
   * 一月: an amount is null where nothing was booked or paid.
   *
   * @param spent what the communities bear
   * @param spentBefore the same a year before
   * @param paid what was approved to be paid
   * @param paidBefore the same a year before
   */
  public record Line(
      YearMonth month, Money spent, Money spentBefore, Money paid, Money paidBefore) {
    /** How much more was spent than a year before; null where one is not known. */
    public Money more() {
      return spent == null || spentBefore == null ? null : spent.minus(spentBefore);
    }
  }

  /** Puts the months of two years side by side; what is not in the maps is not known. */
  public static YearBeside of(
      Pot pot, BudgetYear year, Map<YearMonth, Money> spent, Map<YearMonth, Money> paid) {
    List<Line> lines = new ArrayList<>();
    for (YearMonth month : year.months()) {
      YearMonth before = month.minusYears(1);
      lines.add(
          new Line(month, spent.get(month), spent.get(before), paid.get(month), paid.get(before)));
    }
    return new YearBeside(pot, lines);
  }

  /** What was spent in the months that are known of both years; null for none, as all sums. */
  public Money spent() {
    return sum(line -> line.more() == null ? null : line.spent());
  }

  /** The same a year before. */
  public Money spentBefore() {
    return sum(line -> line.more() == null ? null : line.spentBefore());
  }

  /** How much more that is. */
  public Money more() {
    return sum(Line::more);
  }

  /** What was paid so far. */
  public Money paid() {
    return sum(Line::paid);
  }

  /** What was paid in the whole year before. */
  public Money paidBefore() {
    return sum(Line::paidBefore);
  }

  private Money sum(Function<Line, Money> of) {
    List<Money> known = lines.stream().map(of).filter(Objects::nonNull).toList();
    return known.isEmpty() ? null : Money.total(known);
  }
}
