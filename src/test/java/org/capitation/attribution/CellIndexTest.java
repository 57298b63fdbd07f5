package org.capitation.attribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.capitation.registry.Pot;
import org.capitation.registry.Sex;
import org.capitation.registry.Vitals;
import org.capitation.value.BudgetYear;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellIndexTest {
  private static final BudgetYear YEAR = new BudgetYear(2025, 4);
  private static final Cells CELLS =
      new Cells(
          List.of("05"),
          List.of(
              row("0-6", null, null),
              row("7-59", Sex.MALE, null),
              row("7-59", Sex.FEMALE, null),
              row("60+", null, "05"),
              row("60+", null, "none")));
  private static final AttributionIndex INDEX = index(3);

  @ParameterizedTest(name = "A12: born {0}: cell {1}")
  @CsvSource({
    "2026-03-31, 0", // born in the year
    "2025-04-01, 0",
    "2018-04-02, 0", // six years old for one more day
    "2018-04-01, 1", // seven on the first day of the budget year
    "1965-04-02, 1",
    "1965-04-01, 4",
    "1900-01-01, 4"
  })
  void A12_the_age_is_that_on_the_first_day_of_the_budget_year(LocalDate birth, int cell) {
    CellIndex division = new CellIndex(CELLS, INDEX, YEAR);
    division.put(20, new Vitals(Sex.MALE, birth, null), List.of());
    assertEquals(cell, division.cell(1, false));
    assertEquals(cell, division.cell(1, true));
  }

  @Test
  void A12_an_unsigned_person_is_in_no_group() {
    CellIndex division = new CellIndex(CELLS, INDEX, YEAR);
    Vitals old = new Vitals(Sex.FEMALE, LocalDate.of(1950, 1, 1), null);
    division.put(20, old, List.of("03", "05"));
    assertEquals(List.of(3, 4), List.of(division.cell(1, true), division.cell(1, false)));
    assertEquals(CELLS.names(), division.names());
  }

  @Test
  void A13_of_whom_nothing_is_known_the_first_row_counts_and_strangers_do_not() {
    CellIndex division = new CellIndex(CELLS, INDEX, YEAR);
    division.put(99, new Vitals(Sex.MALE, LocalDate.of(1950, 1, 1), null), List.of());
    division.put(30, Vitals.UNKNOWN, List.of("05"));
    for (int person = 0; person < 3; person++) {
      assertEquals(0, division.cell(person, true));
      assertEquals(0, division.cell(person, false));
    }
  }

  @Test
  void A13_signed_and_unsigned_have_a_first_row_each() {
    Cells bySigning =
        new Cells(
            List.of(),
            List.of(
                new Cells.Row("unsigned", Ages.ALL, null, null, false),
                new Cells.Row("signed young", new Ages(0, 59), null, null, true),
                new Cells.Row("signed old", new Ages(60, Ages.NO_END), null, null, true)));
    CellIndex division = new CellIndex(bySigning, INDEX, YEAR);
    assertEquals(List.of(1, 0), List.of(division.cell(0, true), division.cell(0, false)));
    division.put(10, new Vitals(Sex.MALE, LocalDate.of(1950, 1, 1), null), List.of());
    assertEquals(List.of(2, 0), List.of(division.cell(0, true), division.cell(0, false)));
    assertEquals(1, division.cell(1, true), "another person");
  }

  @Test
  void A6_A12_a_large_county_is_divided_and_counted_day_by_day_in_no_time() {
    int persons = 300_000;
    AttributionIndex large = index(persons);
    MemberMonths counted =
        assertTimeout(
            Duration.ofSeconds(10),
            () -> {
              CellIndex division = new CellIndex(CELLS, large, YEAR);
              for (int id = 1; id <= persons; id++) {
                LocalDate birth = LocalDate.of(1940 + id % 80, 1 + id % 12, 1);
                Sex sex = id % 2 == 0 ? Sex.MALE : Sex.FEMALE;
                division.put(id * 10L, new Vitals(sex, birth, null), List.of("04", "05"));
              }
              return MemberMonths.count(large, Pot.RESIDENT, YEAR, new Counting.Daily(), division);
            });
    assertEquals(365L * persons, counted.sum(cell -> true));
  }

  /** Persons 10, 20, 30 …, all at home in community 1. */
  private static AttributionIndex index(int persons) {
    AttributionIndex.Builder builder = new AttributionIndex.Builder();
    Home home = new Home(1, Reason.HOUSEHOLD, 0);
    for (int id = 1; id <= persons; id++) {
      builder.addPerson(id * 10L, 0);
      builder.addInterval(Pot.RESIDENT, 0, 100_000, home);
    }
    return builder.build(1);
  }

  private static Cells.Row row(String ages, Sex sex, String group) {
    String name = ages + (sex == null ? "" : " " + sex) + (group == null ? "" : " " + group);
    return new Cells.Row(name, Ages.parse(ages).orElseThrow(), sex, group, null);
  }
}
