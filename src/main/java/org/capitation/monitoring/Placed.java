package org.capitation.monitoring;

import java.time.YearMonth;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.capitation.ledger.Amounts;
import org.capitation.ledger.Category;
import org.capitation.ledger.LedgerAccount;
import org.capitation.ledger.Totals;
import org.capitation.value.BudgetYear;

/**
 * 支出去向: where what the year bears of a community was spent, as booked until the end of a month
 * (M2).
 */
public final class Placed {
  private final BudgetYear year;
  private final YearMonth known;
  private final Map<Category, Amounts> booked = new EnumMap<>(Category.class);
  private final Map<Category, Amounts> toDate = new EnumMap<>(Category.class);
  private final Map<Category, Amounts> prior = new EnumMap<>(Category.class);
  private final Map<YearMonth, Map<Category, Amounts>> months = new HashMap<>();

  private Placed(BudgetYear year, YearMonth known) {
    this.year = year;
    this.known = known;
  }

  /**
   * What the totals charge to a community.
   *
   * @param totals those of the pot and year
   * @param home the key of the community
   */
  public static Placed of(Totals totals, int home, BudgetYear year, YearMonth known) {
    Placed placed = new Placed(year, known);
    totals
        .lines()
        .forEach(
            (line, sum) -> {
              LedgerAccount account = line.account();
              if (account.home() == home && account.isOfPackage()) {
                placed.add(line, sum);
              }
            });
    return placed;
  }

  private void add(Totals.Line line, Amounts sum) {
    LedgerAccount account = line.account();
    Category category = account.category();
    if (line.month().isAfter(known) || account.budgetYear() != year.year()) {
      return;
    }
    toDate.merge(category, sum, Amounts::plus);
    if (line.month().equals(known)) {
      booked.merge(category, sum, Amounts::plus);
    }
    Map<Category, Amounts> service =
        account.priorYear(year.startMonth())
            ? prior
            : months.computeIfAbsent(
                account.serviceMonth(), month -> new EnumMap<>(Category.class));
    service.merge(category, sum, Amounts::plus);
  }

  /** What is booked in the month itself. */
  public Amounts booked(Category category) {
    return booked.getOrDefault(category, Amounts.ZERO);
  }

  /** What is booked from the beginning of the year on. */
  public Amounts toDate(Category category) {
    return toDate.getOrDefault(category, Amounts.ZERO);
  }

  /** What of it is of visits of earlier years. */
  public Amounts prior(Category category) {
    return prior.getOrDefault(category, Amounts.ZERO);
  }

  /** What of it is of visits of a month of the year. */
  public Amounts of(YearMonth service, Category category) {
    return months.getOrDefault(service, Map.of()).getOrDefault(category, Amounts.ZERO);
  }

  /** All that is booked in the month itself. */
  public Amounts booked() {
    return sum(booked);
  }

  /** All that is booked from the beginning of the year on. */
  public Amounts toDate() {
    return sum(toDate);
  }

  private static Amounts sum(Map<Category, Amounts> of) {
    return of.values().stream().reduce(Amounts.ZERO, Amounts::plus);
  }
}
