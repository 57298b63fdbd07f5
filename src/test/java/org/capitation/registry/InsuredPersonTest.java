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
        new InsuredPeriod(Pot.EMPLOYEE, "1203", true, Ties.of("D001", "339921101"), SINCE_MAY);
    InsuredPeriod cut = InsuredPerson.of(1, DEATH, List.of(period)).insured().get(0);
    assertEquals(
        new InsuredPeriod(
            Pot.EMPLOYEE,
            "1203",
            true,
            Ties.of("D001", "339921101"),
            new DateRange(SINCE_MAY.from(), DEATH.plusDays(1))),
        cut);
  }

  @ParameterizedTest(name = "G7: in {0}, psn_type {1}, flexible {2}: {3}")
  @CsvSource({
    "390, 1401, false, NEWBORN",
    "390, 140101, false, NEWBORN",
    "390, 1400, false, RESIDENT",
    "390, 1402, false, RESIDENT",
    "390, 1403, false, STUDENT",
    "390, 1404, false, STUDENT",
    "390, 140402, false, STUDENT",
    "390, 1405, false, RESIDENT",
    "390, 1501, false, RESIDENT",
    "390, 16, false, RESIDENT",
    "390, 1501, true, RESIDENT", // the flag says nothing in the residents' pot
    "390, 1201, false, RESIDENT",
    "310, 1101, false, EMPLOYEE",
    "310, 1102, false, EMPLOYEE",
    "310, 11, false, EMPLOYEE",
    "310, 1300, false, EMPLOYEE",
    "310, 11201, false, EMPLOYEE",
    "310, 1401, false, EMPLOYEE",
    "310, 1101, true, FLEXIBLE",
    "310, 1201, true, FLEXIBLE",
    "310, 1103, false, FLEXIBLE",
    "310, 110301, false, FLEXIBLE",
    "310, 1203, false, FLEXIBLE",
    "310, 120302, false, FLEXIBLE",
    "310, 12, false, RETIREE",
    "310, 1201, false, RETIREE",
    "310, 120201, false, RETIREE"
  })
  void G2_G7_the_group_is_read_from_the_beginning_of_the_local_code(
      String pot, String type, boolean flexible, InsuredGroup group) {
    Pot inPot = Pot.of(pot).orElseThrow();
    assertEquals(group, new InsuredPeriod(inPot, type, flexible, Ties.NONE, SPRING).group());
  }

  private static List<DateRange> insured(LocalDate death, DateRange... ranges) {
    List<InsuredPeriod> periods =
        List.of(ranges).stream()
            .map(range -> new InsuredPeriod(Pot.RESIDENT, "1501", false, Ties.of(null, "1"), range))
            .toList();
    return InsuredPerson.of(1, death, periods).insured().stream()
        .map(InsuredPeriod::range)
        .toList();
  }
}
