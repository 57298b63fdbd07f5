package org.capitation.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.capitation.value.Money;
import org.junit.jupiter.api.Test;

/** What stands charged for visits elsewhere. */
class OutsideChargesTest {
  private static final List<ChargeLine> LINES =
      List.of(
          line("S5", Category.OUTSIDE, "Z1", 2, 1, 500),
          line("S4", Category.OUTSIDE, "Z1", 1, -1, -200),
          line("S3", Category.OTHER_COMMUNITY, "B1", 3, 1, 70),
          line("S2", Category.OTHER_COMMUNITY, "A1", 9, 1, 30),
          line("S1", Category.OWN_COMMUNITY, "C1", 1, 1, 9999));

  @Test
  void lines_come_by_category_institution_and_day_without_the_own_community() {
    assertEquals(
        List.of("S2", "S3", "S4", "S5"),
        new OutsideCharges(LINES).lines().stream().map(ChargeLine::settlement).toList());
  }

  @Test
  void sums_hold_refunds() {
    OutsideCharges outside = new OutsideCharges(LINES);
    assertEquals(amounts(0, 300), outside.of(Category.OUTSIDE));
    assertEquals(amounts(2, 100), outside.of(Category.OTHER_COMMUNITY));
    assertEquals(Amounts.ZERO, outside.of(Category.PHARMACY));
    assertEquals(Amounts.ZERO, outside.of(Category.OWN_COMMUNITY));
    assertEquals(amounts(2, 400), outside.sum());
    assertEquals(
        List.of("A1 0.30", "B1 0.70", "Z1 3.00"),
        outside.byInstitution().entrySet().stream()
            .map(one -> one.getKey().institution().code() + " " + one.getValue().fund())
            .toList());
  }

  @Test
  void nothing_comes_to_nothing() {
    OutsideCharges none = new OutsideCharges(List.of());
    assertEquals(Amounts.ZERO, none.sum());
    assertEquals(0, none.byInstitution().size());
  }

  private static ChargeLine line(
      String settlement, Category category, String institution, int day, int visits, long fen) {
    return new ChargeLine(
        settlement,
        1,
        "CHARGE",
        new ChargeLine.Person(1, "王*", "330***********0142"),
        LocalDate.of(2025, 3, day),
        new ChargeLine.Institution(institution, "医院" + institution),
        "11",
        category,
        Reason.HOUSEHOLD,
        YearMonth.of(2025, 3),
        amounts(visits, fen));
  }

  private static Amounts amounts(long visits, long fen) {
    Money fund = Money.ofFen(fen);
    return new Amounts(visits, fund.plus(fund), fund);
  }
}
