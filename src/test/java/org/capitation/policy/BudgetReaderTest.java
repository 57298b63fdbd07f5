package org.capitation.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.capitation.budget.Adjustment;
import org.capitation.budget.BudgetTerms;
import org.capitation.budget.ByMembers;
import org.capitation.budget.Outpatient;
import org.capitation.budget.PerHead;
import org.capitation.budget.Rate;
import org.capitation.budget.Regime;
import org.capitation.budget.Reserve;
import org.capitation.budget.Switching;
import org.capitation.budget.Total;
import org.capitation.value.Money;
import org.capitation.value.Ratio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BudgetReaderTest {
  private static final String TOTAL = "{handed-down: 42000000.50}";

  @Test
  void T3_the_terms_are_read() {
    assertEquals(
        new BudgetTerms(
            PackTexts.article("第八条"),
            new BudgetTerms.Resources(
                new Total.HandedDown(Money.ofYuan("42000000.50")),
                new Outpatient.Whole(),
                new Reserve.Share(Ratio.ofPercent("5"))),
            new Regime.FixedTotal(new ByMembers()),
            List.of(),
            Optional.empty(),
            Switching.ANNUAL),
        budget(PackTexts.GOOD));
  }

  @Test
  void B5_B6_a_total_from_last_years_account_is_read() {
    Total total =
        new Total.FromAccount(
            Money.ofYuan("80000000.00"),
            new Total.Growth(Ratio.ofPercent("6"), Optional.of(Ratio.ofPercent("10"))),
            List.of(
                new Adjustment("待遇提高", "1号", Money.ofYuan("1200000.00")),
                new Adjustment("集采降价", "2号", Money.ofYuan("-0.01"))),
            Optional.of(Money.ofYuan("90000000.00")));
    assertEquals(
        total,
        budget(
                PackTexts.with(
                    TOTAL,
                    "{final-account: 80000000.00, growth: 6%, growth-limit: 10%, income: 90000000,"
                        + " adjustments: [{reason: 待遇提高, document: 1号, amount: 1200000},"
                        + " {reason: 集采降价, document: 2号, amount: -0.01}]}"))
            .resources()
            .total());
    assertEquals(
        new Total.FromAccount(
            Money.ofYuan("0"),
            new Total.Growth(Ratio.ofPercent("-5"), Optional.empty()),
            List.of(),
            Optional.empty()),
        budget(PackTexts.with(TOTAL, "{final-account: 0, growth: -5}")).resources().total());
  }

  @Test
  void B2_B7_the_parts_of_the_total_are_read() {
    assertEquals(
        new Outpatient.Share(Ratio.ofPercent("60")),
        budget(PackTexts.with("reserve: 5%", "reserve: 5%, outpatient: 60%"))
            .resources()
            .outpatient());
    assertEquals(
        new Outpatient.Amount(Money.ofYuan("60")),
        budget(PackTexts.with("reserve: 5%", "reserve: 5%, outpatient: 60"))
            .resources()
            .outpatient());
    assertEquals(
        new Reserve.PerHead(Money.ofYuan("16.00")),
        budget(PackTexts.with("reserve: 5%", "reserve-per-head: 16.00")).resources().reserve());
  }

  @Test
  void B8_B9_the_regime_and_the_day_of_the_notice_are_read() {
    BudgetTerms terms =
        budget(
            PackTexts.with(
                "regime: fixed-total, method: member-months",
                "regime: fixed-rate, method: per-head, rate: {yuan: 476.00},"
                    + " notice-day: 2024-12-01"));
    assertEquals(
        new Regime.FixedRate(PerHead.everybody(Rate.of(Money.ofYuan("476.00")))), terms.regime());
    assertEquals(Optional.of(LocalDate.of(2024, 12, 1)), terms.noticeDay());
  }

  @Test
  void B10_adjustments_of_communities_are_read() {
    assertEquals(
        List.of(
            new BudgetTerms.Objective(
                "C02", new Adjustment("新院区投用", "9号", Money.ofYuan("-300000.00")))),
        budget(
                PackTexts.with(
                    "method: member-months",
                    "method: member-months, adjustments: [{community: C02, reason: 新院区投用,"
                        + " document: 9号, amount: -300000.00}]"))
            .objectives());
  }

  @Test
  void terms_that_stand_by_themselves_are_read_from_json() {
    BudgetTerms terms =
        PackReader.budget(
            """
            {"article": "试算", "total": {"handed-down": 100}, "reserve": "0%", "regime": "fixed-total", "method": "member-months"}
            """);
    assertEquals("试算", terms.basis().article());
    assertEquals("", terms.basis().document());
    assertEquals(Money.ofYuan("100"), terms.resources().total().amount());
  }

  @Test
  void numbers_stay_as_they_are_written() {
    assertEquals(
        Money.ofYuan("0.10"),
        budget(PackTexts.with("42000000.50", "0.10")).resources().total().amount());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1e999999", "1e999999999", "1E-999999999", "1e2147483647", "0.123456789012"})
  void T1_a_figure_of_endless_digits_is_refused_at_once(String figure) {
    PackTexts.expectRefused("budget.total.handed-down", "42000000.50", figure);
    PackTexts.expectRefused("budget.reserve", "reserve: 5%", "reserve: " + figure);
  }

  @ParameterizedTest(name = "{2} because {3} when {0} becomes {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "42000000.50 | 42000000.505 | budget.total.handed-down | yuan",
        "42000000.50 | -1 | budget.total.handed-down | yuan",
        "42000000.50 | 4200万 | budget.total.handed-down | yuan",
        "{handed-down: 42000000.50} | 42000000.50 | budget.total | mapping",
        "{handed-down: 42000000.50} | {} | budget.total.final-account | missing",
        "{handed-down: 42000000.50} | {handed-down: 1, growth: 1%} | budget.total.growth | unknown",
        "{handed-down: 42000000.50} | {final-account: 1} | budget.total.growth | missing",
        "{handed-down: 42000000.50} | {final-account: 1, growth: 10.01%, growth-limit: 10%} | budget.total.growth | growth",
        "{handed-down: 42000000.50} | {final-account: 1, growth: -101%} | budget.total.final-account | total",
        "{handed-down: 42000000.50} | {final-account: 999999999999999, growth: 999999999999999%} | budget.article | too-large",
        "{handed-down: 42000000.50} | {final-account: 1, growth: 0%, adjustments: [{reason: a, amount: 1}]} | budget.total.adjustments[0].document | missing",
        "{handed-down: 42000000.50} | {final-account: 1, growth: 0%, adjustments: [{reason: a, document: b, amount: 1, x: y}]} | budget.total.adjustments[0].x | unknown",
        "reserve: 5% | reserve: 101% | budget.reserve | share",
        "reserve: 5% | reserve: -1% | budget.reserve | share",
        "reserve: 5% | reserve: some | budget.reserve | percent",
        "reserve: 5% | reserve: 5%, reserve-per-head: 16 | budget.reserve | either",
        "reserve: 5%, |  | budget.reserve | missing",
        "reserve: 5% | reserve-per-head: -16 | budget.reserve-per-head | yuan",
        "reserve: 5% | reserve: 5%, outpatient: 101% | budget.outpatient | share",
        "reserve: 5% | reserve: 5%, outpatient: -1 | budget.outpatient | yuan",
        "reserve: 5% | reserve: 5%, snapshot-day: 15 | budget.snapshot-day | unknown",
        "reserve: 5% | reserve: 5%, notice-day: soon | budget.notice-day | day",
        "regime: fixed-total | regime: fixed | budget.regime | word",
        "regime: fixed-total | regime: fixed-rate | budget.method | quota",
        "method: member-months | method: member-months, adjustments: [{community: C1, reason: a, document: b, amount: x}] | budget.adjustments[0].amount | yuan",
        "method: member-months | method: member-months, adjustments: [{community: C1, reason: a, document: b, amount: 1, y: z}] | budget.adjustments[0].y | unknown",
        "method: member-months | method: heads | budget.method | word",
        "method: member-months | method: member-months, shares: {C01: 100%} | budget.shares | unknown"
      })
  void T1_what_is_wrong_is_told_with_the_path_of_its_key(
      String part, String other, String key, String reason) {
    Fault fault =
        PackTexts.refused(PackTexts.with(part, other == null ? "" : other)).faults().get(0);
    assertEquals(key, fault.key());
    assertEquals(reason, fault.reason());
  }

  private static BudgetTerms budget(String text) {
    return PackTexts.terms(text).budget();
  }
}
