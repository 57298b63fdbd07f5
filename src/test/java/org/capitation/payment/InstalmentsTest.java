package org.capitation.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.capitation.Formula;
import org.capitation.Seeds;
import org.capitation.value.Money;
import org.capitation.value.Ratio;
import org.capitation.value.Unfit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InstalmentsTest {
  private static final String QUARTERS = "25 0 0 25 0 0 25 0 0 25 0 0";
  private static final String THIRDS = "33.33 33.33 33.34 0 0 0 0 0 0 0 0 0";

  @ParameterizedTest(name = "P6: {0} falls to the months as {1}")
  @CsvSource({
    "120.00, 10.00 10.00 10.00 10.00 10.00 10.00 10.00 10.00 10.00 10.00 10.00 10.00",
    "100.00, 8.33 8.33 8.33 8.33 8.33 8.33 8.33 8.33 8.33 8.33 8.33 8.37", // 8.3333
    "0.05, 0.00 0.00 0.00 0.00 0.00 0.00 0.00 0.00 0.00 0.00 0.00 0.05", // 0.0042
    "0.06, 0.01 0.01 0.01 0.01 0.01 0.01 0.00 0.00 0.00 0.00 0.00 0.00", // 0.005 is rounded up
    "0.01, 0.00 0.00 0.00 0.00 0.00 0.00 0.00 0.00 0.00 0.00 0.00 0.01",
    "0.00, 0.00 0.00 0.00 0.00 0.00 0.00 0.00 0.00 0.00 0.00 0.00 0.00"
  })
  void P6_equal_parts_are_rounded_and_the_last_takes_the_rest(String whole, String months) {
    assertEquals(months, months(Given.EQUAL, whole));
  }

  @ParameterizedTest(name = "P6: {0} by {1} falls to the months as {2}")
  @CsvSource({
    "100.01, 25 0 0 25 0 0 25 0 0 25 0 0,"
        + " 25.00 0.00 0.00 25.00 0.00 0.00 25.00 0.00 0.00 25.01 0.00 0.00",
    "0.02, 25 0 0 25 0 0 25 0 0 25 0 0,"
        + " 0.01 0.00 0.00 0.01 0.00 0.00 0.00 0.00 0.00 0.00 0.00 0.00",
    "0.10, 33.33 33.33 33.34 0 0 0 0 0 0 0 0 0,"
        + " 0.03 0.03 0.04 0.00 0.00 0.00 0.00 0.00 0.00 0.00 0.00 0.00"
  })
  void P6_the_last_month_with_a_share_takes_the_rest(String whole, String shares, String months) {
    assertEquals(months, months(shares(shares), whole));
  }

  @Test
  void P6_up_front_all_of_it_falls_to_the_first_month() {
    assertEquals("0.07" + " 0.00".repeat(11), months(Instalments.upFront(), "0.07"));
    assertEquals(1, Instalments.upFront().last());
    assertEquals(10, shares(QUARTERS).last());
    assertEquals(3, shares(THIRDS).last());
    assertEquals(12, Given.EQUAL.last());
  }

  @Test
  void P6_before_the_year_nothing_is_due_and_after_it_everything() {
    for (Instalments instalments : List.of(Given.EQUAL, Instalments.upFront(), shares(QUARTERS))) {
      assertEquals(Money.ZERO, instalments.toDate(Given.yuan("100.00"), 0));
      assertEquals(Given.yuan("100.00"), instalments.toDate(Given.yuan("100.00"), 12));
      assertEquals(Given.yuan("100.00"), instalments.toDate(Given.yuan("100.00"), 13));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "50 50", // two months
        "100 0 0 0 0 0 0 0 0 0 0 0 0", // thirteen
        "110 -10 0 0 0 0 0 0 0 0 0 0",
        "25 0 0 25 0 0 25 0 0 24.99 0 0",
        "25 0 0 25 0 0 25 0 0 25.01 0 0"
      })
  void P6_shares_are_twelve_and_add_up(String shares) {
    assertThrows(Unfit.class, () -> shares(shares));
  }

  @Test
  void P6_shares_that_do_not_fit_say_why() {
    Unfit months = assertThrows(Unfit.class, () -> shares("50 50"));
    assertEquals("months [12]", months.reason() + " " + months.arguments());
    Unfit sum = assertThrows(Unfit.class, () -> shares("50" + " 0".repeat(11)));
    assertEquals("shares-sum [50%]", sum.reason() + " " + sum.arguments());
  }

  @Test
  void P6_the_months_add_up_and_what_is_due_never_falls_nor_exceeds_the_whole() {
    Seeds.each(
        1000,
        random -> {
          Instalments instalments = random.nextBoolean() ? Given.EQUAL : random(random);
          Money whole = Money.ofFen(random.nextLong(random.nextBoolean() ? 100 : 100_000_000_00L));
          Money before = Money.ZERO;
          for (int month = 1; month <= 12; month++) {
            Money due = instalments.toDate(whole, month);
            assertTrue(due.compareTo(before) >= 0 && due.compareTo(whole) <= 0, due.toString());
            assertEquals(
                instalments.part(whole, month).yuan(),
                Formula.value(instalments.formula(whole, month)).setScale(2, RoundingMode.HALF_UP));
            before = due;
          }
          assertEquals(whole, before);
        });
  }

  /** Twelve shares of 100 %, some of them 0. */
  static Instalments random(SplittableRandom random) {
    int[] parts = new int[12];
    for (int i = 0; i < 100; i++) {
      parts[random.nextInt(random.nextInt(1, 13))]++;
    }
    return new Instalments.ByShares(
        Arrays.stream(parts).mapToObj(p -> new Ratio(BigDecimal.valueOf(p, 2))).toList());
  }

  private static Instalments shares(String shares) {
    return new Instalments.ByShares(
        Arrays.stream(shares.split(" ")).map(Ratio::ofPercent).toList());
  }

  private static String months(Instalments instalments, String whole) {
    List<Money> due = new ArrayList<>();
    IntStream.rangeClosed(0, 12)
        .forEach(month -> due.add(instalments.toDate(Given.yuan(whole), month)));
    return IntStream.rangeClosed(1, 12)
        .mapToObj(month -> due.get(month).minus(due.get(month - 1)).toString())
        .collect(Collectors.joining(" "));
  }
}
