package org.capitation.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import org.capitation.Formula;
import org.capitation.Seeds;
import org.capitation.value.Citation;
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
    "-100.50, 3%, -97.49, -3.01", // refunds take back what was paid
    "100.00, 0%, 100.00, 0.00",
    "100.00, 100%, 0.00, 100.00"
  })
  void P2_what_is_not_payable_is_withheld(
      String accepted, String withheld, String payable, String held) {
    MonthlyStatement statement = rule(withheld).statement(Money.ofYuan(accepted));
    assertEquals(accepted, statement.accepted().toString());
    assertEquals(payable, statement.payable().toString());
    assertEquals(held, statement.withheld().toString());
  }

  @Test
  void P2_payable_and_withheld_add_up_and_the_opposite_month_takes_all_back() {
    Seeds.each(
        2000,
        random -> {
          Ratio withheld = new Ratio(BigDecimal.valueOf(random.nextLong(100_001), 5));
          PaymentRule rule = new PaymentRule(new PaymentTerms(new Citation("", ""), withheld));
          Money accepted = Money.ofFen(random.nextLong(-1_000_000, 1_000_000_000));
          MonthlyStatement month = rule.statement(accepted);
          assertEquals(accepted, month.payable().plus(month.withheld()));
          MonthlyStatement opposite = rule.statement(accepted.negated());
          assertEquals(month.payable().negated(), opposite.payable());
          assertEquals(month.withheld().negated(), opposite.withheld());
          assertEquals(month, rule.statement(accepted));
          month.steps().stream().filter(step -> !step.formula().isEmpty()).forEach(Formula::check);
        });
  }

  @Test
  void P3_a_month_is_rounded_by_itself() {
    PaymentRule rule = rule("3%");
    Money month = rule.statement(Money.ofYuan("100.50")).payable();
    Money year = rule.statement(Money.ofYuan("201.00")).payable();
    assertEquals("194.98", month.plus(month).toString());
    assertEquals("194.97", year.toString(), "the sum rounded once is another amount");
  }

  @Test
  void the_steps_tell_how_a_month_is_paid() {
    assertEquals(
        List.of(
            "P1 payment.step.accepted : 1234567.89",
            "P2 payment.step.payable 1,234,567.89 × 97%: 1197530.85",
            "P2 payment.step.withheld 1,234,567.89 − 1,197,530.85: 37037.04"),
        rule("3%").statement(Money.ofYuan("1234567.89")).steps().stream()
            .map(s -> s.rule() + " " + s.key() + " " + s.formula() + ": " + s.result().figure())
            .toList());
    assertTrue(
        rule("3%").statement(Money.ZERO).steps().stream()
            .allMatch(s -> s.basis().article().equals("第七条")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-0.01%", "100.01%"})
  void P2_what_is_no_share_cannot_be_withheld(String withheld) {
    assertThrows(IllegalArgumentException.class, () -> rule(withheld));
  }

  private static PaymentRule rule(String withheld) {
    return new PaymentRule(
        new PaymentTerms(new Citation("云栖医保〔2024〕31号", "第七条"), Ratio.ofPercent(withheld)));
  }
}
