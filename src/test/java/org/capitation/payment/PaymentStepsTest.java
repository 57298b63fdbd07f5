package org.capitation.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.capitation.value.Money;
import org.capitation.value.Ratio;
import org.capitation.value.Step;
import org.junit.jupiter.api.Test;

/** The steps of a month, whole and in their order. */
class PaymentStepsTest {
  private static final RecoveryLimit LIMIT =
      new RecoveryLimit(
          Optional.of(Given.yuan("100000.00")), Optional.of(Ratio.ofPercent("33.33")));

  @Test
  void P4_claims_beyond_the_quota() {
    MonthlyClaims claims =
        new MonthlyClaims(
            Given.yuan("1100000.00"),
            Money.ZERO,
            Money.ZERO,
            new MonthlyClaims.Examined(Given.yuan("12345.67"), Given.yuan("2000.00")));
    MonthlyStatement first =
        rule(Given.QUOTA, "5%")
            .statement(
                YearOfPayments.opened(Given.yuan("120000.00"), Money.ZERO),
                Given.earned(1, "12000000.00", "0.00"));
    MonthlyStatement second =
        rule(Given.QUOTA, "5%")
            .statement(first.after(), new PaymentMonth(2, Given.yuan("1200000.00"), claims));
    assertEquals(
        List.of(
            "P1 accepted: 1,100,000.00 − 12,345.67 + 2,000.00 = 1,089,654.33",
            "P6 quota.rest: 200,000.00 − 1,000,000.00 = -800,000.00",
            "P4 quota.effective: (-800,000.00) + 1,000,000.00 = 200,000.00",
            "P4 over: 1,089,654.33 − 200,000.00 = 889,654.33",
            "P4 approved: 1,089,654.33 − 889,654.33 = 200,000.00",
            "P2 payable: 200,000.00 × 95% ≈ 190,000.00",
            "P2 withheld: 200,000.00 − 190,000.00 = 10,000.00",
            "P8 debt.share: 190,000.00 × 33.33% ≈ 63,327.00",
            "P8 debt.left: 120,000.00 − 63,327.00 = 56,673.00",
            "P11 paid: 190,000.00 − 63,327.00 − 0.00 = 126,673.00"),
        steps(second));
  }

  @Test
  void P4_claims_within_the_quota_after_a_month_that_carried_some() {
    PaymentRule rule = rule(Given.QUOTA, "0%");
    MonthlyStatement first =
        rule.statement(YearOfPayments.NEW, Given.earned(1, "1200.00", "100.30"));
    MonthlyStatement second = rule.statement(first.after(), Given.earned(2, "1200.00", "50.00"));
    assertEquals(
        List.of(
            "P1 accepted:  = 50.00",
            "P7 carried: 0.30 + 50.00 = 50.30",
            "P6 quota: 1,200.00 ÷ 12 ≈ 100.00",
            "P4 quota.effective: 100.00 + 0.00 = 100.00",
            "P2 payable: 50.30 × 100% ≈ 50.30",
            "P2 withheld: 50.30 − 50.30 = 0.00"),
        steps(second));
  }

  @Test
  void P6_a_prepaid_month_with_a_part_that_is_kept() {
    MonthlyStatement month =
        rule(Given.prepaid(Given.EQUAL, Ratio.ofPercent("70")), "2%")
            .statement(
                YearOfPayments.opened(Given.yuan("500000.00"), Money.ZERO),
                Given.month(
                    1,
                    "1000000.00",
                    Given.yuan("60000.00"),
                    Given.yuan("1200.00"),
                    Given.yuan("4000.00")));
    assertEquals(
        List.of(
            "P6 allotted: 1,000,000.00 ÷ 12 ≈ 83,333.33",
            "P6 prepaid.year: 1,000,000.00 × 70% ≈ 700,000.00",
            "P6 prepaid: 700,000.00 ÷ 12 ≈ 58,333.33",
            "P6 kept: 83,333.33 − 58,333.33 = 25,000.00",
            "P5 net: 83,333.33 − 4,000.00 + 1,200.00 = 80,533.33",
            "P6 open: 80,533.33 − 25,000.00 = 55,533.33",
            "P6 approved.kept: 55,533.33 + 25,000.00 = 80,533.33",
            "P2 payable: 55,533.33 × 98% ≈ 54,422.66",
            "P2 withheld: 80,533.33 − 54,422.66 = 26,110.67",
            "P8 debt.share: 54,422.66 × 33.33% ≈ 18,139.07",
            "P8 debt.left: 500,000.00 − 18,139.07 = 481,860.93",
            "P11 paid: 54,422.66 − 18,139.07 − 0.00 = 36,283.59"),
        steps(month));
  }

  @Test
  void P6_a_prepaid_month_in_full_after_one_that_fell_short() {
    PaymentRule rule = rule(Given.PREPAID, "0%");
    PaymentMonth first = Given.month(1, "1000.00", Money.ZERO, Money.ZERO, Given.yuan("90.00"));
    YearOfPayments before = rule.statement(YearOfPayments.NEW, first).after();
    assertEquals(
        List.of(
            "P6 allotted: 1,000.00 ÷ 12 ≈ 83.33",
            "P5 net: 83.33 − 0.00 + 0.00 = 83.33",
            "P7 carried: (-6.67) + 83.33 = 76.66",
            "P2 payable: 76.66 × 100% ≈ 76.66",
            "P2 withheld: 76.66 − 76.66 = 0.00"),
        steps(rule.statement(before, Given.earned(2, "1000.00", "0.00"))));
  }

  @Test
  void P6_the_last_month_takes_the_rest_and_later_ones_have_no_part() {
    PaymentRule rule = rule(Given.PREPAID, "0%");
    YearOfPayments year = YearOfPayments.NEW;
    for (int month = 1; month <= 11; month++) {
      year = rule.statement(year, Given.earned(month, "1000.00", "0.00")).after();
    }
    MonthlyStatement last = rule.statement(year, Given.earned(12, "1000.00", "0.00"));
    assertEquals("P6 allotted.rest: 1,000.00 − 916.63 = 83.37", steps(last).get(0));
    MonthlyStatement later = rule.statement(last.after(), Given.earned(13, "1000.00", "0.00"));
    assertEquals("P5 net: 0.00 − 0.00 + 0.00 = 0.00", steps(later).get(0));
    MonthlyStatement raised = rule.statement(last.after(), Given.earned(13, "1001.00", "0.00"));
    assertEquals("P6 allotted.rest: 1,001.00 − 1,000.00 = 1.00", steps(raised).get(0));
  }

  @Test
  void a_budget_is_needed_where_it_is_paid_by_or_limits_what_is_paid() {
    assertEquals(false, Given.CLAIMS.needsBudget());
    assertEquals(true, Given.QUOTA.needsBudget());
    assertEquals(true, Given.PREPAID.needsBudget());
  }

  private static PaymentRule rule(Regime regime, String withheld) {
    return new PaymentRule(
        new PaymentTerms(Given.BASIS, regime, Ratio.ofPercent(withheld), LIMIT, Optional.empty()));
  }

  private static List<String> steps(MonthlyStatement month) {
    return month.steps().stream().map(PaymentStepsTest::describe).toList();
  }

  private static String describe(Step step) {
    return step.rule()
        + step.key().substring("payment.step".length()).replaceFirst("[.]", " ")
        + ": "
        + step.formula()
        + (step.result().rounding().isPresent() ? " ≈ " : " = ")
        + step.result();
  }
}
