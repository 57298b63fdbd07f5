package org.capitation.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.capitation.registry.Pot;
import org.capitation.value.Money;
import org.junit.jupiter.api.Test;

class PersonBookTest {
  @Test
  void corrections_stand_with_the_record_that_they_correct() {
    PersonBook book =
        PersonBook.of(
            List.of(
                line("R2", "R1", "CHARGE", 30),
                line("R1", "S1", "CHARGE", -30),
                line("S2", null, "CHARGE", 10),
                line("S1", null, "CHARGE", 50),
                line("S1", null, "REVERSAL", -50),
                line("S1", null, "CHARGE", 60)));
    assertEquals(
        List.of("S1 S1 S1 R2 R1: 60.00", "S2: 10.00"),
        book.chains().stream().map(PersonBookTest::told).sorted().toList());
    assertEquals(Money.ofFen(7000), book.sums().get(0).charged().fund());
    assertEquals(Amounts.ZERO, book.sums().get(0).excluded());
  }

  @Test
  void refunds_without_an_original_or_of_each_other_are_shown_all_the_same() {
    PersonBook book =
        PersonBook.of(
            List.of(
                line("R9", "S9", "CHARGE", -5),
                line("A", "B", "CHARGE", -1),
                line("B", "A", "CHARGE", -1)));
    assertEquals(
        List.of("A B: -2.00", "R9: -5.00"),
        book.chains().stream().map(PersonBookTest::told).sorted().toList());
  }

  @Test
  void nothing_was_booked() {
    assertEquals(new PersonBook(List.of(), List.of()), PersonBook.of(List.of()));
  }

  private static String told(PersonBook.Chain chain) {
    return String.join(" ", chain.lines().stream().map(PersonLine::settlement).toList())
        + ": "
        + chain.net().fund();
  }

  private static PersonLine line(String settlement, String original, String kind, long yuan) {
    LedgerAccount account =
        new LedgerAccount(
            Pot.RESIDENT,
            1,
            0,
            Category.OTHER_IN_COUNTY,
            Reason.HOUSEHOLD,
            false,
            YearMonth.of(2025, 3),
            2025);
    return new PersonLine(
        settlement,
        original,
        1,
        kind,
        LocalDate.of(2025, 3, 5),
        new ChargeLine.Institution("H1", "一院"),
        "11",
        new Totals.Line(account, YearMonth.of(2025, 3)),
        new Amounts(yuan < 0 ? -1 : 1, Money.ofFen(yuan * 100), Money.ofFen(yuan * 100)),
        null);
  }
}
