package org.capitation.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.YearMonth;
import org.capitation.Seeds;
import org.capitation.ledger.Matrix.Earner;
import org.capitation.value.Money;
import org.junit.jupiter.api.Test;

/** Both ledgers over the same lines (L9). */
class MatrixTest {
  private static final YearMonth MARCH = YearMonth.of(2025, 3);

  @Test
  void a_cell_is_what_a_home_bears_of_what_an_earner_earned() {
    Totals totals = new Totals();
    MadeTotals.add(totals, 1, 1, Category.OWN_COMMUNITY, Reason.CONTRACT, MARCH, 100);
    MadeTotals.add(totals, 1, 1, Category.OWN_COMMUNITY, Reason.HOUSEHOLD, MARCH, 23);
    MadeTotals.add(totals, 1, 2, Category.OTHER_COMMUNITY, Reason.HOUSEHOLD, MARCH, -7);
    MadeTotals.add(totals, 1, 0, Category.OUTSIDE, Reason.HOUSEHOLD, MARCH, 1000);
    MadeTotals.add(totals, 0, 2, Category.OTHER_COMMUNITY, Reason.UNATTRIBUTED, MARCH, 5);
    MadeTotals.add(totals, 1, 0, Category.OUTSIDE, Reason.EXCLUDED, MARCH, 9999);
    MadeTotals.add(totals, 1, 0, Category.OUTSIDE, Reason.HOUSEHOLD, MARCH.plusMonths(1), 9999);
    Matrix matrix = Matrix.of(totals, line -> line.month().equals(MARCH));
    assertEquals(Money.ofFen(123), matrix.at(1, Earner.of(1)).fund());
    assertEquals(2, matrix.at(1, Earner.of(1)).visits());
    assertEquals(Money.ofFen(-7), matrix.at(1, Earner.of(2)).fund());
    assertEquals(Money.ofFen(1000), matrix.at(1, Earner.of(Category.OUTSIDE)).fund());
    assertEquals(Amounts.ZERO, matrix.at(2, Earner.of(2)));
    assertEquals(Money.ofFen(1116), matrix.borne(1).fund());
    assertEquals(Money.ofFen(5), matrix.borne(0).fund());
    assertEquals(Money.ofFen(-2), matrix.earned(Earner.of(2)).fund());
    assertEquals(Money.ofFen(1121), matrix.borne().fund());
    assertEquals(matrix.borne(), matrix.earned());
  }

  /** A pharmacy of a community is that community's, one of none stands by its kind. */
  @Test
  void an_institution_of_a_community_earns_for_it_whatever_it_is() {
    Totals totals = new Totals();
    MadeTotals.add(totals, 1, 2, Category.PHARMACY, Reason.HOUSEHOLD, MARCH, 11);
    MadeTotals.add(totals, 1, 0, Category.PHARMACY, Reason.HOUSEHOLD, MARCH, 22);
    Matrix matrix = Matrix.of(totals, line -> true);
    assertEquals(Money.ofFen(11), matrix.at(1, Earner.of(2)).fund());
    assertEquals(Money.ofFen(22), matrix.at(1, Earner.of(Category.PHARMACY)).fund());
  }

  @Test
  void rows_and_columns_add_up_to_the_totals() {
    Seeds.each(
        200,
        random -> {
          Totals totals = MadeTotals.random(random, 5);
          Matrix matrix = Matrix.of(totals, line -> true);
          Amounts all = totals.sum(line -> line.account().isOfPackage());
          assertEquals(all, matrix.borne());
          assertEquals(all, matrix.earned());
          for (int home = 0; home <= 5; home++) {
            int bearer = home;
            assertEquals(
                totals.sum(line -> line.account().isOfPackage() && line.account().home() == bearer),
                matrix.borne(home));
          }
        });
  }
}
