package org.capitation.attribution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.capitation.Seeds;
import org.capitation.enrolment.EnrolmentHistory;
import org.capitation.registry.InsuredPerson;
import org.capitation.registry.Pot;
import org.capitation.value.BudgetYear;
import org.capitation.value.DateRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MemberMonthsTest {
  private static final Home ONE = new Home(1, Reason.HOUSEHOLD, 0);
  private static final List<YearMonth> FIRST_MONTHS =
      new BudgetYear(2025, 1).months().subList(0, 4);

  @ParameterizedTest(name = "A6: from {0} to {1}, counted on day {2}: {3} months of four")
  @CsvSource({
    "2025-01-15, 2025-01-16, 15, 1", // the one day that counts
    "2025-01-16, 2025-02-15, 15, 0", // all but that
    "2025-01-01, 2025-12-31, 15, 4",
    "2025-02-28, 2025-03-01, 31, 1", // the 31st of February is its last day
    "2025-02-28, 2025-03-01, 28, 1",
    "2025-02-28, 2025-03-01, 27, 0",
    "2025-02-01, 2025-02-28, 31, 0",
    "2025-04-30, 2025-05-01, 31, 1",
    "2025-03-01, 9999-12-31, 1, 2",
    "2024-01-01, 2025-01-01, 1, 0"
  })
  void A6_whoever_is_insured_on_the_day_counts_for_the_month(
      LocalDate from, LocalDate to, int day, long expected) {
    AttributionIndex index =
        new AttributionIndex.Builder()
            .add(1, List.of(new Attribution(Pot.RESIDENT, new DateRange(from, to), ONE)))
            .build(1);
    MemberMonths counted = MemberMonths.count(index, Pot.RESIDENT, FIRST_MONTHS, day);
    assertEquals(expected, counted.sum(cell -> true));
    assertEquals(expected, counted.cells().size(), "a month without anybody has no cell");
    assertEquals(0, MemberMonths.count(index, Pot.EMPLOYEE, FIRST_MONTHS, day).sum(c -> true));
  }

  @Test
  void A6_a_leap_year_counts_on_its_29th_of_February() {
    LocalDate leapDay = LocalDate.of(2024, 2, 29);
    AttributionIndex index =
        new AttributionIndex.Builder()
            .add(1, List.of(new Attribution(Pot.RESIDENT, DateRange.ofDays(leapDay, leapDay), ONE)))
            .build(1);
    List<YearMonth> february = List.of(YearMonth.of(2024, 2));
    assertEquals(1, MemberMonths.count(index, Pot.RESIDENT, february, 30).sum(cell -> true));
    assertEquals(0, MemberMonths.count(index, Pot.RESIDENT, february, 28).sum(cell -> true));
  }

  @Test
  void A6_signed_and_unsigned_are_counted_apart_and_teams_together() {
    DateRange year = new BudgetYear(2025, 1).range();
    AttributionIndex.Builder builder = new AttributionIndex.Builder();
    builder.add(1, List.of(new Attribution(Pot.RESIDENT, year, ONE)));
    builder.add(2, List.of(signed(year, 11)));
    builder.add(3, List.of(signed(year, 12)));
    builder.add(4, List.of(new Attribution(Pot.RESIDENT, year, Home.UNATTRIBUTED)));
    YearMonth march = YearMonth.of(2025, 3);
    MemberMonths counted = MemberMonths.count(builder.build(1), Pot.RESIDENT, List.of(march), 15);
    assertEquals(3, counted.sum(cell -> cell.community() == 1));
    assertEquals(2, counted.sum(MemberMonths.Cell::signed));
    assertEquals(
        Map.of(
            new MemberMonths.Cell(march, Pot.RESIDENT, 1, false), 1L,
            new MemberMonths.Cell(march, Pot.RESIDENT, 1, true), 2L,
            new MemberMonths.Cell(march, Pot.RESIDENT, 0, false), 1L),
        counted.cells());
  }

  @Test
  void A6_months_agree_with_counting_persons_and_add_up_to_all_who_are_insured() {
    Seeds.each(
        40,
        random -> {
          RandomCounty county = new RandomCounty(random);
          Oracle oracle = new Oracle(county);
          int snapshotDay = random.nextInt(1, 32);
          List<YearMonth> months = new BudgetYear(2025, 1).months();
          AttributionIndex.Builder builder = new AttributionIndex.Builder();
          Map<MemberMonths.Cell, Long> naive = new HashMap<>();
          List<Home> insured = new ArrayList<>();
          for (int id = 0; id < 15; id++) {
            InsuredPerson person = county.person(id);
            EnrolmentHistory history = county.history();
            builder.add(id, county.rule().attribute(person, history));
            for (YearMonth month : months) {
              LocalDate day = month.atDay(Math.min(snapshotDay, month.lengthOfMonth()));
              Optional<Home> home = oracle.home(person, history, Pot.EMPLOYEE, day);
              home.ifPresent(insured::add);
              home.map(h -> cell(month, h)).ifPresent(c -> naive.merge(c, 1L, Long::sum));
            }
          }
          MemberMonths counted =
              MemberMonths.count(builder.build(1), Pot.EMPLOYEE, months, snapshotDay);
          assertEquals(naive, counted.cells());
          assertEquals(insured.size(), counted.sum(cell -> true));
        });
  }

  private static MemberMonths.Cell cell(YearMonth month, Home home) {
    return new MemberMonths.Cell(
        month, Pot.EMPLOYEE, home.community(), home.reason() == Reason.CONTRACT);
  }

  private static Attribution signed(DateRange days, int team) {
    return new Attribution(Pot.RESIDENT, days, new Home(1, Reason.CONTRACT, team));
  }
}
