package org.capitation.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.capitation.budget.BudgetTerms;
import org.capitation.value.Money;
import org.capitation.value.Ratio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BudgetReaderTest {
  @Test
  void T3_the_terms_are_read() {
    assertEquals(
        new BudgetTerms(
            PackTexts.article("第八条"),
            Money.ofYuan("42000000.50"),
            Ratio.ofPercent("5"),
            15,
            new BudgetTerms.Method.ByMemberMonths()),
        PackTexts.terms(PackTexts.GOOD).budget());
  }

  @Test
  void T1_shares_are_read_for_each_code() {
    String shares = "method: shares, shares: {C01: 41.37%, C02: 30, C03: 27.63%, unattributed: 1%}";
    assertEquals(
        new BudgetTerms.Method.ByShares(
            Map.of(
                "C01",
                Ratio.ofPercent("41.37"),
                "C02",
                Ratio.ofPercent("30"),
                "C03",
                Ratio.ofPercent("27.63"),
                "unattributed",
                Ratio.ofPercent("1"))),
        PackTexts.terms(PackTexts.with("method: member-months", shares)).budget().method());
  }

  @Test
  void numbers_stay_as_they_are_written() {
    assertEquals(
        Money.ofYuan("0.10"),
        PackTexts.terms(PackTexts.with("42000000.50", "0.10")).budget().total());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1e999999", "1e999999999", "1E-999999999", "1e2147483647", "0.123456789012"})
  void T1_a_figure_of_endless_digits_is_refused_at_once(String figure) {
    PackTexts.expectRefused("budget.total", "42000000.50", figure);
    PackTexts.expectRefused("budget.reserve", "reserve: 5%", "reserve: " + figure);
  }

  @ParameterizedTest(name = "{2} when {0} becomes {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "total: 42000000.50 | total: 42000000.505 | budget.total",
        "total: 42000000.50 | total: -1 | budget.total",
        "total: 42000000.50 | total: 4200万 | budget.total",
        "total: 42000000.50 | total: 1e999999 | budget.total",
        "reserve: 5% | reserve: 101% | budget.reserve",
        "reserve: 5% | reserve: -1% | budget.reserve",
        "reserve: 5% | reserve: some | budget.reserve",
        "snapshot-day: 15 | snapshot-day: 32 | budget.snapshot-day",
        "snapshot-day: 15 | snapshot-day: 0 | budget.snapshot-day",
        "method: member-months | method: heads | budget.method",
        "method: member-months | method: shares | budget.shares",
        "method: member-months | method: shares, shares: {C01: 99%} | budget.shares",
        "method: member-months | method: shares, shares: {C01: 60%, C02: 50%} | budget.shares",
        "method: member-months | method: shares, shares: {C01: 160%, C02: 1%} | budget.shares.C01",
        "method: member-months | method: shares, shares: {C01: -1%, C02: 101%} | budget.shares.C01",
        "method: member-months | method: shares, shares: {C01: all} | budget.shares.C01",
        "method: member-months | method: member-months, shares: {C01: 100%} | budget.shares"
      })
  void T1_what_is_wrong_is_told_with_the_path_of_its_key(String part, String other, String key) {
    PackTexts.expectRefused(key, part, other);
  }
}
