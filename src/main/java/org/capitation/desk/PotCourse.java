package org.capitation.desk;

import java.time.YearMonth;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.capitation.ledger.Amounts;
import org.capitation.ledger.Category;
import org.capitation.value.Money;

/**
 * 险种年度运行: how a year of a pot went, all communities together.
 *
 * @param positions where they stand
 * @param categories what they bear, by category
 * @param months the accounting months in which something was booked, in order
 */
public record PotCourse(
    PotPositions positions, Map<Category, Amounts> categories, List<MonthLine> months) {
  /** Keeps its own copies. */
  public PotCourse {
    Map<Category, Amounts> sorted = new EnumMap<>(Category.class);
    sorted.putAll(categories);
    categories = Collections.unmodifiableMap(sorted);
    months = List.copyOf(months);
  }

  /** What they bear of a category. */
  public Amounts of(Category category) {
    return categories.getOrDefault(category, Amounts.ZERO);
  }

  /** What they bear of all categories: all but what was before the county began with us. */
  public Amounts all() {
    return categories.values().stream().reduce(Amounts.ZERO, Amounts::plus);
  }

  /** A month; nothing if nothing was booked in it. */
  public Optional<MonthLine> month(YearMonth month) {
    return months.stream().filter(line -> line.month().equals(month)).findFirst();
  }

  /** What was spent up to the end of a month. */
  public Money until(YearMonth month) {
    return positions
        .before()
        .plus(
            Money.total(
                months.stream()
                    .filter(line -> !line.month().isAfter(month))
                    .map(MonthLine::spending)
                    .toList()));
  }
}
