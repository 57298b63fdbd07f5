package org.capitation.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.capitation.Seeds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateRangeTest {
  private static final LocalDate MARCH_1 = LocalDate.of(2025, 3, 1);
  private static final DateRange MARCH = DateRange.of(YearMonth.of(2025, 3));

  @Test
  void V4_the_first_day_is_in_it_and_the_end_day_is_not() {
    DateRange range = range("03-01", "03-15");
    assertFalse(range.contains(day("02-28")));
    assertTrue(range.contains(day("03-01")));
    assertTrue(range.contains(day("03-14")));
    assertFalse(range.contains(day("03-15")));
    assertEquals(day("03-14"), range.lastDay());
    assertEquals(14, range.days());
  }

  @Test
  void V4_a_range_has_at_least_one_day() {
    assertEquals(1, new DateRange(MARCH_1, day("03-02")).days());
    assertThrows(IllegalArgumentException.class, () -> new DateRange(MARCH_1, MARCH_1));
    assertThrows(IllegalArgumentException.class, () -> new DateRange(MARCH_1, day("02-28")));
  }

  @Test
  void V4_first_and_last_day_are_both_in_it() {
    assertEquals(MARCH, DateRange.ofDays(MARCH_1, day("03-31")));
    assertEquals(1, DateRange.ofDays(MARCH_1, MARCH_1).days());
    assertThrows(IllegalArgumentException.class, () -> DateRange.ofDays(MARCH_1, day("02-28")));
  }

  @Test
  void V4_a_range_without_last_day_is_open() {
    assertEquals(DateRange.from(MARCH_1), DateRange.ofDays(MARCH_1, null));
    assertEquals(DateRange.from(MARCH_1), DateRange.ofDays(MARCH_1, DateRange.OPEN_END));
    assertEquals(DateRange.from(MARCH_1), DateRange.ofDays(MARCH_1, LocalDate.MAX));
    assertEquals(
        DateRange.from(MARCH_1), DateRange.ofDays(MARCH_1, DateRange.OPEN_END.minusDays(1)));
    assertTrue(DateRange.from(MARCH_1).isOpen());
    assertFalse(new DateRange(MARCH_1, DateRange.OPEN_END.minusDays(1)).isOpen());
    assertTrue(DateRange.from(MARCH_1).contains(LocalDate.of(2999, 1, 1)));
  }

  @ParameterizedTest(name = "V4: a month has {1} days: {0}")
  @CsvSource({"2025-02, 28", "2024-02, 29", "2025-12, 31"})
  void V4_a_month_is_all_its_days(YearMonth month, int days) {
    assertEquals(days, DateRange.of(month).days());
    assertTrue(DateRange.of(month).contains(month.atEndOfMonth()));
    assertFalse(DateRange.of(month).contains(month.plusMonths(1).atDay(1)));
  }

  @ParameterizedTest(name = "V4: {0} to {1} overlaps March: {2}")
  @CsvSource({
    "02-01, 03-01, false", // touches at the begin
    "02-01, 03-02, true",
    "03-31, 04-30, true",
    "04-01, 04-30, false", // touches at the end
    "03-10, 03-11, true",
    "01-01, 12-31, true"
  })
  void V4_ranges_that_only_touch_do_not_overlap(String from, String to, boolean overlap) {
    DateRange other = range(from, to);
    assertEquals(overlap, MARCH.overlaps(other));
    assertEquals(overlap, other.overlaps(MARCH));
    assertEquals(overlap, MARCH.intersection(other).isPresent());
  }

  @Test
  void V4_days_before_a_day_do_not_hold_it() {
    assertEquals(Optional.empty(), MARCH.before(MARCH_1));
    assertEquals(Optional.empty(), MARCH.before(day("02-01")));
    assertEquals(Optional.of(range("03-01", "03-02")), MARCH.before(day("03-02")));
    assertEquals(Optional.of(MARCH), MARCH.before(day("04-01")));
    assertEquals(Optional.of(MARCH), MARCH.before(day("05-01")));
  }

  @Test
  void V4_ranges_are_ordered_by_first_day_then_by_end() {
    assertEquals(
        List.of(range("03-01", "03-02"), range("03-01", "03-03"), range("03-02", "03-03")),
        new TreeSet<>(
                Set.of(range("03-02", "03-03"), range("03-01", "03-03"), range("03-01", "03-02")))
            .stream().toList());
  }

  @Test
  void V4_intersections_differences_and_cuts_agree_with_sets_of_days() {
    Seeds.each(
        2000,
        random -> {
          DateRange one = random(random);
          DateRange other = random(random);
          Set<LocalDate> common = days(one);
          common.retainAll(days(other));
          assertEquals(common, one.intersection(other).map(DateRangeTest::days).orElse(Set.of()));
          Set<LocalDate> rest = days(one);
          rest.removeAll(days(other));
          assertEquals(rest, days(one.minus(other)));
          assertEquals(one.minus(other).stream().mapToLong(DateRange::days).sum(), rest.size());
          assertEquals(!common.isEmpty(), one.overlaps(other));
          Set<LocalDate> before = days(one);
          before.removeIf(day -> !day.isBefore(other.from()));
          assertEquals(before, one.before(other.from()).map(DateRangeTest::days).orElse(Set.of()));
          assertEquals(days(one).size(), one.days());
        });
  }

  private static DateRange random(SplittableRandom random) {
    LocalDate from = MARCH_1.plusDays(random.nextInt(12));
    return new DateRange(from, from.plusDays(random.nextInt(1, 9)));
  }

  /** The days by asking {@code contains}, not by the arithmetic under test. */
  private static Set<LocalDate> days(DateRange range) {
    return MARCH_1
        .minusDays(1)
        .datesUntil(MARCH_1.plusDays(30))
        .filter(range::contains)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<LocalDate> days(List<DateRange> ranges) {
    return ranges.stream()
        .flatMap(range -> days(range).stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static DateRange range(String from, String to) {
    return new DateRange(day(from), day(to));
  }

  private static LocalDate day(String monthAndDay) {
    return LocalDate.parse("2025-" + monthAndDay);
  }
}
