package org.capitation.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.capitation.registry.Pot;
import org.capitation.value.BudgetYear;
import org.capitation.value.Money;
import org.junit.jupiter.api.Test;

/** This year beside the last, and the days of payment. */
class YearBesideTest {
  @Test
  void only_months_that_both_years_have_are_compared() {
    Map<YearMonth, Money> spent =
        Map.of(
            YearMonth.of(2025, 4), Money.ofYuan("100.00"),
            YearMonth.of(2025, 5), Money.ofYuan("200.00"),
            YearMonth.of(2026, 4), Money.ofYuan("130.00"));
    Map<YearMonth, Money> paid =
        Map.of(
            YearMonth.of(2025, 5), Money.ofYuan("90.00"),
            YearMonth.of(2026, 4), Money.ofYuan("80.00"));
    YearBeside beside = YearBeside.of(Pot.RESIDENT, new BudgetYear(2026, 4), spent, paid);
    assertEquals(12, beside.lines().size());
    assertEquals(YearMonth.of(2026, 4), beside.lines().get(0).month());
    assertEquals(Money.ofYuan("30.00"), beside.lines().get(0).more());
    assertNull(beside.lines().get(1).more());
    assertEquals(Money.ofYuan("200.00"), beside.lines().get(1).spentBefore());
    assertEquals(Money.ofYuan("130.00"), beside.spent());
    assertEquals(Money.ofYuan("100.00"), beside.spentBefore());
    assertEquals(Money.ofYuan("80.00"), beside.paid());
    assertEquals(Money.ofYuan("90.00"), beside.paidBefore());
    assertEquals(Money.ofYuan("30.00"), beside.more());
  }

  @Test
  void nothing_is_not_zero() {
    Map<YearMonth, Money> spent = Map.of(YearMonth.of(2026, 4), Money.ofYuan("130.00"));
    YearBeside beside = YearBeside.of(Pot.RESIDENT, new BudgetYear(2026, 4), spent, Map.of());
    assertNull(beside.spentBefore());
    assertNull(beside.more());
    assertNull(beside.paid());
  }

  @Test
  void what_is_due_first_comes_first_and_what_has_no_deadline_last() {
    PaymentDay never = day(Pot.EMPLOYEE, Optional.empty());
    PaymentDay soon = day(Pot.RESIDENT, Optional.of(LocalDate.of(2026, 3, 5)));
    PaymentDay later = day(Pot.EMPLOYEE, Optional.of(LocalDate.of(2026, 3, 6)));
    assertEquals(
        List.of(soon, later, never),
        Stream.of(never, later, soon).sorted(PaymentDay.DUE_FIRST).toList());
  }

  @Test
  void a_month_is_late_after_its_last_day() {
    PaymentDay day = day(Pot.RESIDENT, Optional.of(LocalDate.of(2026, 3, 5)));
    assertTrue(day.isOpen());
    assertFalse(day.isLate(LocalDate.of(2026, 3, 5)));
    assertTrue(day.isLate(LocalDate.of(2026, 3, 6)));
    assertFalse(day(Pot.RESIDENT, Optional.empty()).isLate(LocalDate.of(2030, 1, 1)));
  }

  private static PaymentDay day(Pot pot, Optional<LocalDate> due) {
    return new PaymentDay(pot, YearMonth.of(2026, 2), due, Optional.empty());
  }
}
