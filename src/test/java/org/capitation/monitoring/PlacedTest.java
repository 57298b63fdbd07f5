package org.capitation.monitoring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.YearMonth;
import java.util.stream.Stream;
import org.capitation.Seeds;
import org.capitation.ledger.Amounts;
import org.capitation.ledger.Category;
import org.capitation.ledger.LedgerAccount;
import org.capitation.ledger.MadeTotals;
import org.capitation.ledger.Reason;
import org.capitation.ledger.Totals;
import org.capitation.registry.Pot;
import org.capitation.value.BudgetYear;
import org.capitation.value.Money;
import org.junit.jupiter.api.Test;

/** Where it was spent, by service month and by accounting month. */
class PlacedTest {
  private static final BudgetYear YEAR = new BudgetYear(2025, 1);
  private static final YearMonth JANUARY = YearMonth.of(2025, 1);
  private static final YearMonth MARCH = YearMonth.of(2025, 3);

  @Test
  void a_late_row_is_of_its_service_month_and_booked_in_another() {
    Totals totals = new Totals();
    add(totals, Category.OUTSIDE, Reason.HOUSEHOLD, JANUARY, MARCH, 70);
    add(totals, Category.OUTSIDE, Reason.HOUSEHOLD, MARCH, MARCH, 5);
    add(totals, Category.PHARMACY, Reason.HOUSEHOLD, JANUARY.minusMonths(1), MARCH, 300);
    add(totals, Category.OUTSIDE, Reason.EXCLUDED, MARCH, MARCH, 9999);
    add(totals, Category.OUTSIDE, Reason.HOUSEHOLD, MARCH, MARCH.plusMonths(1), 9999);
    Placed placed = Placed.of(totals, 1, YEAR, MARCH);
    assertEquals(Money.ofFen(70), placed.of(JANUARY, Category.OUTSIDE).fund());
    assertEquals(Money.ofFen(5), placed.of(MARCH, Category.OUTSIDE).fund());
    assertEquals(Money.ofFen(75), placed.booked(Category.OUTSIDE).fund());
    assertEquals(Money.ofFen(300), placed.prior(Category.PHARMACY).fund());
    assertEquals(Money.ofFen(375), placed.booked().fund());
    assertEquals(Money.ofFen(375), placed.toDate().fund());
    assertEquals(Amounts.ZERO, placed.of(MARCH, Category.PHARMACY));
    assertEquals(Amounts.ZERO, Placed.of(totals, 2, YEAR, MARCH).toDate());
    assertEquals(Amounts.ZERO, Placed.of(totals, 1, YEAR, JANUARY).toDate());
  }

  private static void add(
      Totals totals,
      Category category,
      Reason reason,
      YearMonth service,
      YearMonth month,
      long fen) {
    LedgerAccount account =
        new LedgerAccount(Pot.RESIDENT, 1, 0, category, reason, false, service, 2025);
    totals.add(
        new Totals.Line(account, month), new Amounts(1, Money.ofFen(2 * fen), Money.ofFen(fen)));
  }

  @Test
  void months_and_categories_add_up_to_what_is_spent() {
    Seeds.each(
        100,
        random -> {
          Totals totals = MadeTotals.random(random, 3);
          Spending spending =
              Spending.of(totals, account -> account.home() == 2, YEAR, MARCH, Money.ZERO);
          Placed placed = Placed.of(totals, 2, YEAR, MARCH);
          for (YearMonth month : YEAR.months()) {
            Money booked =
                Money.total(
                    Stream.of(Category.values())
                        .map(category -> placed.of(month, category).fund())
                        .toList());
            assertEquals(spending.triangle().booked(month, MARCH), booked);
          }
          assertEquals(
              totals.charged(line -> line.account().home() == 2 && !line.month().isAfter(MARCH)),
              placed.toDate());
        });
  }
}
