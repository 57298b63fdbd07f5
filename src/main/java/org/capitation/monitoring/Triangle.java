package org.capitation.monitoring;

import java.time.YearMonth;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.capitation.ledger.LedgerAccount;
import org.capitation.ledger.Totals;
import org.capitation.value.Money;

/** 发展三角: what was charged for each service month, by the month in which it was booked (M2). */
public final class Triangle {
  private final Map<YearMonth, NavigableMap<YearMonth, Money>> byService = new HashMap<>();

  /**
   * One cell.
   *
   * @param service the month of the service date
   * @param booked the accounting month
   */
  public record Cell(YearMonth service, YearMonth booked) {}

  /** The amounts of all cells; absent ones are 0.00. */
  public Triangle(Map<Cell, Money> cells) {
    cells.forEach(
        (cell, amount) ->
            byService
                .computeIfAbsent(cell.service(), service -> new TreeMap<>())
                .put(cell.booked(), amount));
  }

  /** What the totals charge to the accounts that fit. */
  public static Triangle of(Totals totals, Predicate<LedgerAccount> whose) {
    Map<Cell, Money> cells = new HashMap<>();
    totals
        .lines()
        .forEach(
            (line, sum) -> {
              LedgerAccount account = line.account();
              if (account.isOfPackage() && whose.test(account)) {
                Cell cell = new Cell(account.serviceMonth(), line.month());
                cells.merge(cell, sum.fund(), Money::plus);
              }
            });
    return new Triangle(cells);
  }

  /** The first month of the books; nothing where nothing is booked. */
  public Optional<YearMonth> begin() {
    return byService.values().stream().map(NavigableMap::firstKey).min(YearMonth::compareTo);
  }

  /** What of a service month was booked until the end of a month. */
  public Money booked(YearMonth service, YearMonth known) {
    NavigableMap<YearMonth, Money> booked =
        byService.getOrDefault(service, Collections.emptyNavigableMap());
    return Money.total(booked.headMap(known, true).values());
  }
}
