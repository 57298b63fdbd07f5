package org.capitation.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.capitation.Formula;
import org.capitation.Seeds;
import org.capitation.value.Money;
import org.capitation.value.Ratio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PaymentRuleTest {
  @ParameterizedTest(name = "P2: of {0}, {1} withheld: {2} is payable and {3} withheld")
  @CsvSource({
    "100.50, 3%, 97.49, 3.01", // 97.485
    "100.49, 3%, 97.48, 3.01", // 97.4753
    "0.01, 3%, 0.01, 0.00",
    "0.01, 50%, 0.01, 0.00", // half a fen is paid
    "0.01, 51%, 0.00, 0.01",
    "0.00, 3%, 0.00, 0.00",
    "100.00, 0%, 100.00, 0.00",
    "100.00, 100%, 0.00, 100.00"
  })
  void P2_what_is_not_payable_is_withheld(
      String accepted, String withheld, String payable, String held) {
    Payment payment = claims(withheld, accepted).payment();
    assertEquals(accepted, payment.accepted().toString());
    assertEquals(accepted, payment.approved().toString());
    assertEquals(payable, payment.paid().toString());
    assertEquals(held, payment.withheld().toString());
  }

  @Test
  void P2_payable_and_withheld_add_up() {
    Seeds.each(
        2000,
        random -> {
          Ratio withheld = new Ratio(BigDecimal.valueOf(random.nextLong(100_001), 5));
          PaymentRule rule = new PaymentRule(Given.terms(Given.CLAIMS, withheld));
          Money accepted = Money.ofFen(random.nextLong(1_000_000_000));
          PaymentMonth month = Given.earned(1, "0.00", accepted.toString());
          MonthlyStatement statement = rule.statement(YearOfPayments.NEW, month);
          assertEquals(
              accepted, statement.payment().payable().plus(statement.payment().withheld()));
          assertEquals(statement, rule.statement(YearOfPayments.NEW, month));
          statement.steps().stream().filter(s -> !s.formula().isEmpty()).forEach(Formula::check);
        });
  }

  @Test
  void P3_a_month_is_rounded_by_itself() {
    Money month = claims("3%", "100.50").payment().paid();
    Money year = claims("3%", "201.00").payment().paid();
    assertEquals("194.98", month.plus(month).toString());
    assertEquals("194.97", year.toString(), "the sum rounded once is another amount");
  }

  @Test
  void P7_a_month_below_nothing_pays_nothing_and_is_made_up_for_later() {
    List<MonthlyStatement> months =
        Given.statements(
            Given.terms(Given.CLAIMS, Ratio.ofPercent("3")),
            YearOfPayments.NEW,
            months("0.00", "-100.50", "40.25", "60.24", "0.01", "0.02"));
    assertEquals(
        List.of("0.00 -100.50", "0.00 -60.25", "0.00 -0.01", "0.00 0.00", "0.02 0.00"),
        months.stream().map(m -> m.payment().paid() + " " + m.after().carried()).toList());
    assertEquals(Money.ZERO, months.get(0).payment().withheld());
    assertEquals(
        List.of(
            "P7 carried (-100.50) + 40.25 = -60.25",
            "P7 short (-60.25) − 0.00 = -60.25",
            "P7 approved (-60.25) − (-60.25) = 0.00"),
        Stream.of("carried", "short", "approved").map(k -> describe(months.get(1), k)).toList());
  }

  @ParameterizedTest(name = "P4: {0} and {1} against quotas of 100.00: {2}, carried {3}, left {4}")
  @CsvSource({
    "99.99, 100.01, 99.99 100.01, 0.00, 0.00", // met exactly
    "99.99, 100.02, 99.99 100.01, 0.01, 0.00", // one fen above
    "99.99, 100.00, 99.99 100.00, 0.00, 0.01", // one fen below
    "100.00, 0.00, 100.00 0.00, 0.00, 100.00",
    "100.01, 0.00, 100.00 0.01, 0.00, 99.99", // what was carried is paid
    "300.00, 0.00, 100.00 100.00, 100.00, 0.00",
    "300.00, -250.00, 100.00 0.00, -50.00, 100.00",
    "-50.00, 250.00, 0.00 200.00, 0.00, 0.00" // a shortfall uses no quota
  })
  void P4_what_exceeds_the_quota_is_carried(
      String first, String second, String approved, String carried, String left) {
    List<MonthlyStatement> months =
        Given.statements(
            Given.terms(Given.QUOTA, Ratio.ZERO),
            YearOfPayments.NEW,
            months("1200.00", first, second));
    assertEquals(
        approved,
        months.stream()
            .map(month -> month.payment().approved().toString())
            .collect(Collectors.joining(" ")));
    assertEquals(carried, months.get(1).after().carried().toString());
    assertEquals(left, months.get(1).after().quotaLeft().toString());
  }

  @Test
  void P4_a_quota_that_is_cut_below_what_was_paid_pays_nothing() {
    List<MonthlyStatement> months =
        Given.statements(
            Given.terms(Given.QUOTA, Ratio.ZERO),
            YearOfPayments.NEW,
            List.of(Given.earned(1, "1200.00", "100.00"), Given.earned(2, "480.00", "30.00")));
    assertEquals("-20.00", months.get(1).payment().allotted().toString());
    assertEquals("0.00", months.get(1).payment().approved().toString());
    assertEquals("30.00", months.get(1).after().carried().toString());
    assertEquals("-20.00", months.get(1).after().quotaLeft().toString());
  }

  @Test
  void P5_a_prepaid_month_is_the_budget_less_elsewhere_plus_what_others_bring() {
    PaymentMonth month =
        Given.month(1, "1200.00", Given.yuan("70.00"), Given.yuan("12.34"), Given.yuan("45.67"));
    MonthlyStatement statement =
        Given.rule(Given.PREPAID, "3%").statement(YearOfPayments.NEW, month);
    assertEquals("66.67", statement.payment().net().toString());
    assertEquals("64.67", statement.payment().paid().toString());
    assertEquals("2.00", statement.payment().withheld().toString());
    assertEquals("70.00", statement.payment().accepted().toString());
    assertEquals("P5 net 100.00 − 45.67 + 12.34 = 66.67", describe(statement, "net"));
  }

  @Test
  void P5_refused_claims_lower_a_prepaid_month_too() {
    MonthlyClaims claims =
        new MonthlyClaims(
            Given.yuan("70.00"),
            Money.ZERO,
            Money.ZERO,
            new MonthlyClaims.Examined(Given.yuan("5.00"), Given.yuan("-1.50")));
    MonthlyStatement statement =
        Given.rule(Given.PREPAID, "0%")
            .statement(YearOfPayments.NEW, new PaymentMonth(1, Given.yuan("1200.00"), claims));
    assertEquals("93.50", statement.payment().paid().toString());
    assertEquals("63.50", statement.payment().accepted().toString());
    assertEquals(
        "P5 net 100.00 − 0.00 + 0.00 − 5.00 + (-1.50) = 93.50", describe(statement, "net"));
  }

  @Test
  void P6_what_is_kept_is_withheld_even_where_the_month_comes_to_nothing() {
    Regime regime = Given.prepaid(Given.EQUAL, Ratio.ofPercent("70"));
    PaymentMonth month = Given.month(1, "1200.00", Money.ZERO, Money.ZERO, Given.yuan("90.00"));
    MonthlyStatement statement = Given.rule(regime, "0%").statement(YearOfPayments.NEW, month);
    assertEquals("10.00", statement.payment().net().toString());
    assertEquals("30.00", statement.payment().approved().toString());
    assertEquals("30.00", statement.payment().withheld().toString());
    assertEquals("0.00", statement.payment().paid().toString());
    assertEquals("-20.00", statement.after().carried().toString());
  }

  @Test
  void P6_a_changed_budget_is_made_up_for_in_the_next_month() {
    List<MonthlyStatement> months =
        Given.statements(
            Given.terms(Given.PREPAID, Ratio.ZERO),
            YearOfPayments.NEW,
            IntStream.rangeClosed(1, 13)
                .mapToObj(m -> Given.earned(m, m < 3 ? "1200.00" : "1320.00", "0.00"))
                .toList());
    assertEquals(
        "100.00 100.00 130.00 110.00",
        months.stream()
            .limit(4)
            .map(m -> m.payment().paid().toString())
            .collect(Collectors.joining(" ")));
    assertEquals("1320.00", months.get(12).after().sum().paid().toString());
    assertEquals("P6 allotted.rest 330.00 − 200.00 = 130.00", describe(months.get(2), "allotted"));
    assertEquals("P6 allotted 1,320.00 ÷ 12 = 110.00", describe(months.get(3), "allotted"));
  }

  @Test
  void P6_after_the_year_the_budget_pays_no_more() {
    List<MonthlyStatement> months =
        Given.statements(
            Given.terms(Given.PREPAID, Ratio.ZERO),
            YearOfPayments.NEW,
            List.of(Given.earned(12, "1200.00", "0.00"), Given.earned(13, "1200.00", "0.00")));
    assertEquals("1200.00", months.get(0).payment().paid().toString());
    assertTrue(months.get(0).isDue());
    assertEquals("0.00", months.get(1).payment().paid().toString());
    assertEquals(List.of(), named(months.get(1), "allotted"));
    assertEquals(false, months.get(1).isDue());
  }

  @Test
  void a_month_of_the_year_always_has_a_statement_and_another_only_if_something_moves() {
    PaymentRule rule = Given.rule(Given.CLAIMS, "3%");
    for (int number = -1; number <= 14; number++) {
      assertEquals(
          number >= 1 && number <= 12,
          rule.statement(YearOfPayments.NEW, Given.earned(number, "0.00", "0.00")).isDue());
      assertTrue(rule.statement(YearOfPayments.NEW, Given.earned(number, "0.00", "0.01")).isDue());
    }
  }

  @Test
  void the_steps_tell_how_a_month_is_paid() {
    MonthlyStatement month = claims("3%", "1234567.89");
    assertEquals(
        List.of(
            "P1 payment.step.accepted : 1234567.89",
            "P2 payment.step.payable 1,234,567.89 × 97%: 1197530.85",
            "P2 payment.step.withheld 1,234,567.89 − 1,197,530.85: 37037.04"),
        month.steps().stream()
            .map(s -> s.rule() + " " + s.key() + " " + s.formula() + ": " + s.result().figure())
            .toList());
    assertTrue(month.steps().stream().allMatch(s -> s.basis().equals(Given.BASIS)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-0.01%", "100.01%"})
  void P2_what_is_no_share_cannot_be_withheld_or_prepaid(String share) {
    assertThrows(IllegalArgumentException.class, () -> Given.rule(Given.CLAIMS, share));
    Ratio prepaid = Ratio.ofPercent(share);
    assertThrows(IllegalArgumentException.class, () -> Given.prepaid(Given.EQUAL, prepaid));
    Optional<Ratio> limit = Optional.of(prepaid);
    assertThrows(IllegalArgumentException.class, () -> new RecoveryLimit(Optional.empty(), limit));
  }

  @Test
  void what_cannot_be_negative_is_refused() {
    assertThrows(IllegalArgumentException.class, () -> Given.earned(1, "-0.01", "0.00"));
    Money fen = Money.ofFen(-1);
    assertThrows(IllegalArgumentException.class, () -> new MonthlyClaims.Examined(fen, Money.ZERO));
    assertThrows(IllegalArgumentException.class, () -> YearOfPayments.opened(fen, Money.ZERO));
    assertThrows(IllegalArgumentException.class, () -> YearOfPayments.opened(Money.ZERO, fen));
    assertThrows(
        IllegalArgumentException.class,
        () -> new RecoveryLimit(Optional.of(fen), Optional.empty()));
  }

  private static MonthlyStatement claims(String withheld, String accepted) {
    return Given.rule(Given.CLAIMS, withheld)
        .statement(YearOfPayments.NEW, Given.earned(1, "0.00", accepted));
  }

  private static List<PaymentMonth> months(String budget, String... earned) {
    return IntStream.range(0, earned.length)
        .mapToObj(i -> Given.earned(i + 1, budget, earned[i]))
        .toList();
  }

  private static String describe(MonthlyStatement month, String key) {
    return named(month, key).get(0);
  }

  private static List<String> named(MonthlyStatement month, String key) {
    return month.steps().stream()
        .filter(s -> s.key().startsWith("payment.step." + key))
        .map(
            s ->
                s.rule()
                    + s.key().substring("payment.step".length()).replaceFirst("[.]", " ")
                    + " "
                    + s.formula()
                    + " = "
                    + s.result())
        .toList();
  }
}
