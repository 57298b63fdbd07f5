package org.capitation.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.capitation.ledger.MonthCheck.Kind;
import org.capitation.ledger.MonthCheck.Verdict;
import org.capitation.ledger.Reconciliation.Explanation;
import org.capitation.ledger.Reconciliation.Part;
import org.capitation.registry.Pot;
import org.capitation.value.Money;
import org.capitation.value.Stamp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands against closing a month, at the edges of each check. */
class MonthRuleTest {
  private static final YearMonth MARCH = YearMonth.of(2025, 3);
  private static final Part PART = new Part("H1", Optional.of(Clearing.OUTPATIENT));
  private static final MonthRule.Known NOTHING = new MonthRule.Known(0, List.of(), 0);

  @Test
  void L14_a_month_with_nothing_against_it_passes_every_check() {
    for (MonthCheck check : rule("2025-04-01").check(MARCH, NOTHING)) {
      assertEquals(Verdict.OK, check.verdict(), check.kind().name());
    }
  }

  @ParameterizedTest
  @CsvSource({"2025-03-30, 1", "2025-03-31, 1", "2025-04-01, 0", "2026-01-01, 0"})
  void L14_a_month_is_over_from_the_day_after_its_last(String today, long against) {
    MonthCheck check = check(rule(today), Kind.NOT_OVER, NOTHING);
    assertEquals(against, check.count());
    assertEquals(against > 0, check.isObstacle());
    assertEquals(against == 0, rule(today).isNext(MARCH));
  }

  @ParameterizedTest
  @CsvSource({"2025-03, '', 0", "2025-02, '', 1", "2025-02, 2025-02, 0", "2024-11, 2025-01, 3"})
  void L14_months_are_closed_in_their_order(String first, String closed, long against) {
    MonthRule rule =
        new MonthRule(
            new AccountingCalendar(closed.isEmpty() ? Set.of() : Set.of(YearMonth.parse(closed))),
            Optional.of(YearMonth.parse(first)),
            LocalDate.of(2025, 12, 31));
    MonthCheck check = check(rule, Kind.EARLIER_OPEN, NOTHING);
    assertEquals(against, check.count());
    assertEquals(against > 0, check.isObstacle());
    assertEquals(against == 0, rule.isNext(MARCH));
  }

  @Test
  void L14_no_month_is_next_before_the_first_record() {
    MonthRule none =
        new MonthRule(
            new AccountingCalendar(Set.of()), Optional.empty(), LocalDate.of(2025, 12, 31));
    assertFalse(none.isNext(MARCH));
    assertFalse(rule("2025-12-31").isNext(YearMonth.of(2024, 12)));
  }

  @Test
  void L14_an_import_underway_is_an_obstacle() {
    MonthRule.Known known = new MonthRule.Known(1, List.of(), 0);
    assertTrue(check(rule("2025-04-01"), Kind.IMPORT_UNDERWAY, known).isObstacle());
  }

  @Test
  void L14_L17_a_difference_is_an_obstacle_until_it_is_explained() {
    Amounts theirs = new Amounts(2, Money.ofYuan("90.00"), Money.ofYuan("50.01"));
    Amounts ours = new Amounts(2, Money.ofYuan("90.00"), Money.ofYuan("50.00"));
    MonthCheck open = unexplained(theirs, ours, Map.of());
    assertTrue(open.isObstacle());
    assertEquals(Money.ofYuan("0.01"), open.amount());
    Explanation said =
        new Explanation(theirs, ours, "已知的差异", new Stamp(LocalDateTime.MIN, "clerk"));
    assertEquals(Verdict.OK, unexplained(theirs, ours, Map.of(PART, said)).verdict());
    assertEquals(Verdict.OK, unexplained(ours, ours, Map.of()).verdict());
  }

  @Test
  void L17_what_no_total_covers_is_told_and_hinders_nothing() {
    Amounts ours = new Amounts(3, Money.ofYuan("30.00"), Money.ofYuan("20.00"));
    Reconciliation none = reconciled(List.of(), ours, Map.of());
    MonthRule.Known known =
        new MonthRule.Known(0, List.of(new MonthRule.Known.OfPot(none, Map.of())), 0);
    MonthCheck missing = check(rule("2025-04-01"), Kind.TOTALS_MISSING, known);
    assertEquals(Verdict.WARNING, missing.verdict());
    assertEquals(1, missing.count());
    assertEquals(Money.ofYuan("20.00"), missing.amount());
    assertFalse(none.isPossible());
    assertEquals(Verdict.OK, check(rule("2025-04-01"), Kind.UNEXPLAINED, known).verdict());
  }

  @ParameterizedTest
  @CsvSource({
    "REFUNDS_WAITING, ORIGINAL_MISSING, -2, -35.50",
    "UNATTRIBUTED, UNATTRIBUTED, 4, 120.00",
    "UNKNOWN_PERSON, UNKNOWN_PERSON, 1, 8.00",
    "NO_TERMS, NO_TERMS, 7, 700.00"
  })
  void L14_what_waits_is_told_with_its_money(Kind kind, Reason reason, long visits, String fund) {
    Amounts amounts = new Amounts(visits, Money.ZERO, Money.ofYuan(fund));
    MonthRule.Known known =
        new MonthRule.Known(
            0,
            List.of(
                new MonthRule.Known.OfPot(
                    reconciled(List.of(), Amounts.ZERO, Map.of()), Map.of(reason, amounts))),
            0);
    MonthCheck check = check(rule("2025-04-01"), kind, known);
    assertEquals(Verdict.WARNING, check.verdict());
    assertEquals(Math.abs(visits), check.count());
    assertEquals(Money.ofYuan(fund), check.amount());
  }

  @Test
  void L14_registers_newer_than_the_attribution_are_told() {
    MonthRule.Known known = new MonthRule.Known(0, List.of(), 2);
    MonthCheck check = check(rule("2025-04-01"), Kind.ATTRIBUTION_OLD, known);
    assertEquals(Verdict.WARNING, check.verdict());
    assertEquals(2, check.count());
  }

  private static MonthCheck unexplained(
      Amounts theirs, Amounts ours, Map<Part, Explanation> explanations) {
    ControlTotal total =
        new ControlTotal(new ControlTotal.Key(MARCH, Pot.RESIDENT, "H1", "11"), theirs, null, null);
    Reconciliation reconciliation = reconciled(List.of(total), ours, explanations);
    return check(
        rule("2025-04-01"),
        Kind.UNEXPLAINED,
        new MonthRule.Known(0, List.of(new MonthRule.Known.OfPot(reconciliation, Map.of())), 0));
  }

  private static Reconciliation reconciled(
      List<ControlTotal> totals, Amounts ours, Map<Part, Explanation> explanations) {
    return new ReconciliationRule(MARCH, Pot.RESIDENT)
        .reconcile(totals, Map.of(PART, ours), Amounts.ZERO, explanations);
  }

  private static MonthRule rule(String today) {
    return new MonthRule(
        new AccountingCalendar(Set.of()), Optional.of(MARCH), LocalDate.parse(today));
  }

  private static MonthCheck check(MonthRule rule, Kind kind, MonthRule.Known known) {
    return rule.check(MARCH, known).stream()
        .filter(check -> check.kind() == kind)
        .findFirst()
        .orElseThrow();
  }
}
