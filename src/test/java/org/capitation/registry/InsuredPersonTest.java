package org.capitation.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.capitation.value.DateRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InsuredPersonTest {
  private static final LocalDate DEATH = LocalDate.of(2025, 5, 10);
  private static final DateRange SPRING =
      new DateRange(LocalDate.of(2025, 2, 1), LocalDate.of(2025, 5, 1));
  private static final DateRange SINCE_MAY = DateRange.from(LocalDate.of(2025, 5, 1));

  @Test
  void G5_the_living_are_insured_as_registered() {
    assertEquals(List.of(SPRING, SINCE_MAY), insured(null, SPRING, SINCE_MAY));
  }

  @Test
  void G5_the_day_of_death_is_insured_and_the_next_is_not() {
    assertEquals(
        List.of(SPRING, new DateRange(SINCE_MAY.from(), DEATH.plusDays(1))),
        insured(DEATH, SPRING, SINCE_MAY));
  }

  @Test
  void G5_a_period_that_ends_before_death_stays_as_it_is() {
    assertEquals(List.of(SPRING), insured(SPRING.lastDay(), SPRING));
    assertEquals(List.of(SPRING), insured(DEATH, SPRING));
  }

  @Test
  void G5_a_period_that_begins_after_death_is_none() {
    assertEquals(List.of(), insured(SPRING.from().minusDays(1), SPRING));
    assertEquals(
        List.of(new DateRange(SPRING.from(), SPRING.from().plusDays(1))),
        insured(SPRING.from(), SPRING));
  }

  @Test
  void G5_a_period_cut_by_death_is_else_the_same() {
    InsuredPeriod period =
        new InsuredPeriod(Pot.EMPLOYEE, "1203", true, "D001", "339921101", SINCE_MAY);
    InsuredPeriod cut = new InsuredPerson(1, DEATH, List.of(period)).insured().toList().get(0);
    assertEquals(
        new InsuredPeriod(
            Pot.EMPLOYEE,
            "1203",
            true,
            "D001",
            "339921101",
            new DateRange(SINCE_MAY.from(), DEATH.plusDays(1))),
        cut);
  }

  @ParameterizedTest(name = "G2: psn_type {0} is retired: {1}")
  @CsvSource({
    "1201, true",
    "12, true",
    "120301, true",
    "1101, false",
    "1300, false",
    "1501, false",
    "11201, false"
  })
  void G2_retirees_are_known_by_the_beginning_of_the_local_code(String type, boolean retired) {
    assertEquals(
        retired, new InsuredPeriod(Pot.EMPLOYEE, type, false, null, null, SPRING).retired());
  }

  private static List<DateRange> insured(LocalDate death, DateRange... ranges) {
    List<InsuredPeriod> periods =
        List.of(ranges).stream()
            .map(range -> new InsuredPeriod(Pot.RESIDENT, "1501", false, null, "1", range))
            .toList();
    return new InsuredPerson(1, death, periods).insured().map(InsuredPeriod::range).toList();
  }
}
