package org.capitation.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.YearMonth;
import org.capitation.value.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChargeLineTest {
  @ParameterizedTest(name = "a {0} of {1} visits is a refund: {2}")
  @CsvSource({
    "CHARGE, -1, true",
    "CHARGE, 0, false",
    "CHARGE, 1, false",
    "REVERSAL, -1, false",
    "TRANSFER, -1, false"
  })
  void a_refund_is_a_charge_that_takes_a_visit_back(String kind, long visits, boolean expected) {
    assertEquals(expected, line(kind, visits).refund());
  }

  @Test
  void what_is_shown_of_the_patient_is_all_that_changes() {
    ChargeLine.Person shown = new ChargeLine.Person(7, "王*", "3399**********019X");
    ChargeLine masked = line("CHARGE", 1).with(shown);
    assertEquals(shown, masked.patient());
    assertEquals(line("CHARGE", 1), masked.with(line("CHARGE", 1).patient()));
  }

  private static ChargeLine line(String kind, long visits) {
    return new ChargeLine(
        "S1",
        1,
        kind,
        new ChargeLine.Person(7, "王芳", "33990119900101019X"),
        LocalDate.of(2025, 6, 10),
        new ChargeLine.Institution("H33992100001", "一院"),
        "11",
        Category.OWN_COMMUNITY,
        Reason.CONTRACT,
        YearMonth.of(2025, 6),
        new Amounts(visits, Money.ofYuan("80.00"), Money.ofYuan("50.00")));
  }
}
