package org.capitation.attribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.capitation.Seeds;
import org.capitation.registry.Pot;
import org.capitation.value.BudgetYear;
import org.capitation.value.DateRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MemberMonthsTest {
  private static final Home ONE = new Home(1, Reason.HOUSEHOLD, 0);
  private static final BudgetYear YEAR = new BudgetYear(2025, 1);
  private static final Counting DAILY = new Counting.Daily();

  @ParameterizedTest(name = "A6: from {0} to {1}, counted on day {2}: {3} months")
  @CsvSource({
    "2025-01-15, 2025-01-16, 15, 1", // the one day that counts
    "2025-01-16, 2025-02-15, 15, 0", // all but that
    "2025-01-01, 2025-12-31, 15, 12",
    "2025-01-01, 2025-12-15, 15, 11",
    "2025-01-01, 2025-12-16, 15, 12",
    "2025-02-28, 2025-03-01, 31, 1", // the 31st of February is its last day
    "2025-02-28, 2025-03-01, 28, 1",
    "2025-02-28, 2025-03-01, 27, 0",
    "2025-02-01, 2025-02-28, 31, 0",
    "2025-04-30, 2025-05-01, 31, 1",
    "2025-11-01, 9999-12-31, 1, 2",
    "2024-01-01, 2025-01-01, 1, 0"
  })
  void A6_whoever_is_insured_on_the_day_counts_for_the_month(
      LocalDate from, LocalDate to, int day, long expected) {
    AttributionIndex index = index(new DateRange(from, to));
    MemberMonths counted = count(index, Pot.RESIDENT, new Counting.Monthly(day));
    assertEquals(expected, counted.sum(cell -> true));
    assertEquals(expected, counted.cells().size(), "a month without anybody has no cell");
    assertEquals(0, count(index, Pot.EMPLOYEE, new Counting.Monthly(day)).sum(c -> true));
  }

  @ParameterizedTest(name = "A6: from {0} to {1}, counted on {2} of the year: {3}")
  @CsvSource({
    "2025-03-31, 2025-04-01, 2025-03-31, 1",
    "2025-04-01, 2025-12-31, 2025-03-31, 0",
    "2025-01-01, 2025-03-31, 2025-03-31, 0",
    "2024-01-01, 9999-12-31, 2025-01-01, 1",
    "2024-01-01, 2025-01-01, 2025-01-01, 0",
    "2024-01-01, 9999-12-31, 2025-12-31, 1"
  })
  void A6_once_a_year_is_one_day(LocalDate from, LocalDate to, LocalDate day, long expected) {
    MemberMonths counted =
        count(index(new DateRange(from, to)), Pot.RESIDENT, new Counting.Yearly(day));
    assertEquals(expected, counted.sum(cell -> cell.month().equals(YearMonth.from(day))));
    assertEquals(expected, counted.cells().size());
  }

  @ParameterizedTest
  @CsvSource({"2024-12-31", "2026-01-01"})
  void A6_a_day_outside_the_year_is_refused(LocalDate day) {
    AttributionIndex index = index(YEAR.range());
    Counting counting = new Counting.Yearly(day);
    assertThrows(IllegalArgumentException.class, () -> count(index, Pot.RESIDENT, counting));
  }

  @ParameterizedTest(name = "A6: from {0} to {1}: {2} days of the year, {3} of them in February")
  @CsvSource({
    "2025-01-01, 2026-01-01, 365, 28",
    "2024-05-01, 2027-01-01, 365, 28",
    "2025-02-28, 2025-03-01, 1, 1",
    "2025-02-28, 2025-03-02, 2, 1",
    "2025-01-31, 2025-02-02, 2, 1",
    "2024-12-31, 2025-01-01, 0, 0",
    "2025-12-31, 2026-02-28, 1, 0"
  })
  void A6_day_by_day_every_day_counts(LocalDate from, LocalDate to, long days, long ofFebruary) {
    MemberMonths counted = count(index(new DateRange(from, to)), Pot.RESIDENT, DAILY);
    assertEquals(days, counted.sum(cell -> true));
    assertEquals(ofFebruary, counted.sum(cell -> cell.month().getMonthValue() == 2));
  }

  @ParameterizedTest(name = "A6: the year {0} from month {1} has {2} days")
  @CsvSource({"2025, 1, 365", "2024, 1, 366", "2023, 4, 366", "2024, 4, 365", "2023, 3, 366"})
  void A6_a_person_who_is_a_member_all_year_has_all_units_of_it(int year, int month, int days) {
    BudgetYear budgetYear = new BudgetYear(year, month);
    AttributionIndex index = index(DateRange.from(LocalDate.of(2000, 1, 1)));
    LocalDate first = budgetYear.range().from();
    assertEquals(days, DAILY.unitsPerYear(budgetYear));
    for (Counting counting : List.of(DAILY, new Counting.Monthly(31), new Counting.Yearly(first))) {
      MemberMonths counted =
          MemberMonths.count(index, Pot.RESIDENT, budgetYear, counting, Division.NONE);
      assertEquals(counting.unitsPerYear(budgetYear), counted.sum(cell -> true));
    }
    assertEquals(12, new Counting.Monthly(1).unitsPerYear(budgetYear));
    assertEquals(1, new Counting.Yearly(first).unitsPerYear(budgetYear));
  }

  @Test
  void A6_a_leap_year_counts_on_its_29th_of_February() {
    LocalDate leapDay = LocalDate.of(2024, 2, 29);
    AttributionIndex index = index(DateRange.ofDays(leapDay, leapDay));
    BudgetYear leapYear = new BudgetYear(2024, 1);
    for (Counting counting : List.of(new Counting.Monthly(29), new Counting.Monthly(30), DAILY)) {
      assertEquals(
          1,
          MemberMonths.count(index, Pot.RESIDENT, leapYear, counting, Division.NONE)
              .sum(cell -> true));
    }
    assertEquals(
        0,
        MemberMonths.count(index, Pot.RESIDENT, leapYear, new Counting.Monthly(28), Division.NONE)
            .sum(cell -> true));
  }

  @ParameterizedTest
  @CsvSource({"0", "32", "-1"})
  void A6_a_day_of_no_month_is_refused(int day) {
    assertThrows(IllegalArgumentException.class, () -> new Counting.Monthly(day));
  }

  @Test
  void A6_signed_and_unsigned_are_counted_apart_and_teams_together() {
    AttributionIndex.Builder builder = new AttributionIndex.Builder();
    builder.add(1, List.of(new Attribution(Pot.RESIDENT, YEAR.range(), ONE)));
    builder.add(2, List.of(signed(YEAR.range(), 11)));
    builder.add(3, List.of(signed(YEAR.range(), 12)));
    builder.add(4, List.of(new Attribution(Pot.RESIDENT, YEAR.range(), Home.UNATTRIBUTED)));
    LocalDate day = LocalDate.of(2025, 3, 15);
    MemberMonths counted = MemberMonths.on(builder.build(1), Pot.RESIDENT, day);
    YearMonth march = YearMonth.of(2025, 3);
    assertEquals(3, counted.sum(cell -> cell.community() == 1));
    assertEquals(2, counted.sum(MemberMonths.Cell::signed));
    assertEquals(
        Map.of(
            new MemberMonths.Cell(march, Pot.RESIDENT, 1, false, ""), 1L,
            new MemberMonths.Cell(march, Pot.RESIDENT, 1, true, ""), 2L,
            new MemberMonths.Cell(march, Pot.RESIDENT, 0, false, ""), 1L),
        counted.cells());
  }

  @Test
  void A12_people_are_counted_in_the_cell_of_their_division() {
    AttributionIndex.Builder builder = new AttributionIndex.Builder();
    builder.add(7, List.of(new Attribution(Pot.RESIDENT, YEAR.range(), ONE)));
    builder.add(8, List.of(new Attribution(Pot.RESIDENT, YEAR.range(), ONE)));
    builder.add(9, List.of(signed(YEAR.range(), 11)));
    Division division =
        new Division() {
          @Override
          public List<String> names() {
            return List.of("old", "young", "signed");
          }

          @Override
          public int cell(int person, boolean signed) {
            return signed ? 2 : person;
          }
        };
    MemberMonths counted =
        MemberMonths.count(builder.build(1), Pot.RESIDENT, YEAR, DAILY, division);
    assertEquals(365, counted.sum(cell -> cell.cell().equals("old") && !cell.signed()));
    assertEquals(365, counted.sum(cell -> cell.cell().equals("young")));
    assertEquals(365, counted.sum(cell -> cell.cell().equals("signed") && cell.signed()));
    assertEquals(3 * 365, counted.sum(cell -> cell.community() == 1));
  }

  @Test
  void A6_months_agree_with_counting_persons_and_days_with_all_days_insured() {
    Seeds.each(
        40,
        random -> {
          RandomCounty county = new RandomCounty(random);
          Oracle oracle = new Oracle(county);
          int snapshotDay = random.nextInt(1, 32);
          AttributionIndex.Builder builder = new AttributionIndex.Builder();
          Map<MemberMonths.Cell, Long> monthly = new HashMap<>();
          Map<MemberMonths.Cell, Long> daily = new HashMap<>();
          for (int id = 0; id < 15; id++) {
            Evidence evidence = county.evidence(id);
            builder.add(id, county.rule().attribute(evidence));
            YEAR.range()
                .from()
                .datesUntil(YEAR.range().to())
                .forEach(
                    day -> {
                      Optional<Home> home = oracle.home(evidence, Pot.EMPLOYEE, day);
                      home.ifPresent(h -> daily.merge(cell(day, h), 1L, Long::sum));
                      if (day.getDayOfMonth()
                          == Math.min(snapshotDay, YearMonth.from(day).lengthOfMonth())) {
                        home.ifPresent(h -> monthly.merge(cell(day, h), 1L, Long::sum));
                      }
                    });
          }
          AttributionIndex index = builder.build(1);
          Counting byMonth = new Counting.Monthly(snapshotDay);
          assertEquals(monthly, count(index, Pot.EMPLOYEE, byMonth).cells());
          assertEquals(daily, count(index, Pot.EMPLOYEE, DAILY).cells());
        });
  }

  private static MemberMonths.Cell cell(LocalDate day, Home home) {
    return new MemberMonths.Cell(
        YearMonth.from(day), Pot.EMPLOYEE, home.community(), home.signed(), "");
  }

  private static MemberMonths count(AttributionIndex index, Pot pot, Counting counting) {
    return MemberMonths.count(index, pot, YEAR, counting, Division.NONE);
  }

  private static AttributionIndex index(DateRange days) {
    return new AttributionIndex.Builder()
        .add(1, List.of(new Attribution(Pot.RESIDENT, days, ONE)))
        .build(1);
  }

  private static Attribution signed(DateRange days, int team) {
    return new Attribution(Pot.RESIDENT, days, new Home(1, Reason.CONTRACT, team));
  }
}
