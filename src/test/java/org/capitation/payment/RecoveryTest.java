package org.capitation.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.capitation.value.Money;
import org.capitation.value.Ratio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What months give back of last year's debt and of the advance. */
class RecoveryTest {
  @ParameterizedTest(name = "P8: a debt of {0}, limits {1} and {2}, payable {3}: {4}, as {5}")
  @CsvSource({
    "50.00, -, -, 100.00, 50.00, all",
    "100.00, -, -, 100.00, 100.00, all", // exactly the payable
    "100.01, -, -, 100.00, 100.00, payable", // one fen above
    "50.00, 40.00, -, 100.00, 40.00, limit",
    "50.00, 50.00, -, 100.00, 50.00, all",
    "50.00, 49.99, -, 100.00, 49.99, limit",
    "50.00, 200.00, -, 30.00, 30.00, payable", // the limit above the payable
    "50.00, -, 40%, 100.00, 40.00, share",
    "50.00, -, 50%, 100.01, 50.00, all", // 50.005 is rounded up
    "50.00, -, 50%, 99.97, 49.99, share", // 49.985
    "50.00, 30.00, 40%, 100.00, 30.00, limit", // the smaller of both
    "50.00, 45.00, 40%, 100.00, 40.00, share",
    "50.00, 40.00, 40%, 100.00, 40.00, limit",
    "50.00, -, 100%, 30.00, 30.00, share",
    "50.00, -, 0%, 30.00, 0.00, share",
    "50.00, -, -, 0.00, 0.00, payable"
  })
  void P8_a_debt_is_recovered_within_its_limits(
      String debt, String amount, String share, String payable, String taken, String why) {
    RecoveryLimit limit =
        new RecoveryLimit(
            Optional.of(amount).filter(a -> !a.equals("-")).map(Money::ofYuan),
            Optional.of(share).filter(s -> !s.equals("-")).map(Ratio::ofPercent));
    PaymentTerms terms =
        new PaymentTerms(Given.BASIS, Given.CLAIMS, Ratio.ZERO, limit, Optional.empty());
    YearOfPayments opened = YearOfPayments.opened(Given.yuan(debt), Money.ZERO);
    MonthlyStatement month =
        new PaymentRule(terms).statement(opened, Given.earned(1, "0.00", payable));
    assertEquals(taken, month.payment().debtRecovered().toString());
    assertEquals(Given.yuan(payable).minus(Given.yuan(taken)), month.payment().paid());
    assertEquals(Given.yuan(debt).minus(Given.yuan(taken)), month.after().debtOwed());
    assertEquals(
        List.of("P8 payment.step.debt." + why, "P8 payment.step.debt.left"),
        keys(month, "payment.step.debt"));
    assertEquals(
        List.of(why.equals("share"), false),
        month.steps().stream()
            .filter(step -> step.key().startsWith("payment.step.debt"))
            .map(step -> step.result().rounding().isPresent())
            .toList(),
        "only a share is rounded");
  }

  @Test
  void P8_the_debt_is_taken_month_by_month_until_nothing_is_left() {
    PaymentTerms terms = Given.terms(Given.CLAIMS, Ratio.ZERO);
    YearOfPayments opened = YearOfPayments.opened(Given.yuan("250.00"), Money.ZERO);
    List<MonthlyStatement> months = Given.statements(terms, opened, earned("100.00", 4));
    assertEquals("100.00 100.00 50.00 0.00", recovered(months, true));
    assertEquals(List.of(), keys(months.get(3), "payment.step.debt"));
    assertEquals(List.of(), keys(months.get(3), "payment.step.paid"));
    assertEquals(List.of("P11 payment.step.paid"), keys(months.get(2), "payment.step.paid"));
  }

  @Test
  void P10_an_advance_is_taken_back_in_twelve_parts_that_add_up() {
    List<MonthlyStatement> months = withAdvance("100.00", "0.00", earned("50.00", 12));
    assertEquals("8.33 ".repeat(11) + "8.37", recovered(months, false));
    assertEquals(Money.ZERO, months.get(11).after().advanceOwed());
    assertEquals("41.67", months.get(0).payment().paid().toString());
  }

  @Test
  void P10_what_a_month_cannot_give_the_next_makes_up_for() {
    List<PaymentMonth> months = new ArrayList<>();
    for (String earned : List.of("20.00", "5.00", "20.01", "0.00", "60.00")) {
      months.add(Given.earned(months.size() + 1, "0.00", earned));
    }
    List<MonthlyStatement> year = withAdvance("120.00", "0.00", months);
    assertEquals("10.00 5.00 15.00 0.00 20.00", recovered(year, false));
    assertEquals(
        List.of(
            "P10 payment.step.advance.due",
            "P10 payment.step.advance.recovered",
            "P10 payment.step.advance.left"),
        keys(year.get(1), "payment.step.advance"));
  }

  @Test
  void P10_the_debt_comes_first() {
    List<MonthlyStatement> months = withAdvance("120.00", "95.00", earned("100.00", 2));
    assertEquals("95.00 0.00", recovered(months, true));
    assertEquals("5.00 15.00", recovered(months, false));
    assertEquals("0.00", months.get(0).payment().paid().toString());
  }

  @Test
  void P10_until_the_year_end_nothing_is_taken_for_an_advance_but_by_terms_of_months() {
    YearOfPayments opened = YearOfPayments.opened(Money.ZERO, Given.yuan("120.00"));
    for (Optional<AdvanceTerms> terms :
        List.of(Optional.of(advance(AdvanceTerms.Recovery.YEAR_END)), none())) {
      PaymentTerms payment =
          new PaymentTerms(Given.BASIS, Given.CLAIMS, Ratio.ZERO, RecoveryLimit.NONE, terms);
      List<MonthlyStatement> months = Given.statements(payment, opened, earned("50.00", 12));
      assertEquals(Given.yuan("120.00"), months.get(11).after().advanceOwed());
      assertEquals(List.of(), keys(months.get(11), "payment.step.advance"));
    }
  }

  @Test
  void P10_without_an_advance_there_is_nothing_to_tell() {
    List<MonthlyStatement> months = withAdvance("0.00", "0.00", earned("50.00", 1));
    assertEquals(List.of(), keys(months.get(0), "payment.step.advance"));
  }

  private static List<MonthlyStatement> withAdvance(
      String advance, String debt, List<PaymentMonth> months) {
    PaymentTerms terms =
        new PaymentTerms(
            Given.BASIS,
            Given.CLAIMS,
            Ratio.ZERO,
            RecoveryLimit.NONE,
            Optional.of(advance(AdvanceTerms.Recovery.MONTHLY)));
    YearOfPayments opened = YearOfPayments.opened(Given.yuan(debt), Given.yuan(advance));
    return Given.statements(terms, opened, months);
  }

  private static AdvanceTerms advance(AdvanceTerms.Recovery recovery) {
    return new AdvanceTerms(Given.BASIS, BigDecimal.ONE, 1, Optional.empty(), recovery);
  }

  private static Optional<AdvanceTerms> none() {
    return Optional.empty();
  }

  private static List<PaymentMonth> earned(String amount, int months) {
    return IntStream.rangeClosed(1, months)
        .mapToObj(month -> Given.earned(month, "0.00", amount))
        .toList();
  }

  private static String recovered(List<MonthlyStatement> months, boolean debt) {
    return months.stream()
        .map(MonthlyStatement::payment)
        .map(p -> (debt ? p.debtRecovered() : p.advanceRecovered()).toString())
        .collect(Collectors.joining(" "));
  }

  private static List<String> keys(MonthlyStatement month, String prefix) {
    return month.steps().stream()
        .filter(step -> step.key().startsWith(prefix))
        .map(step -> step.rule() + " " + step.key())
        .toList();
  }
}
