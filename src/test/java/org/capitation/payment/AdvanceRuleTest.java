package org.capitation.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.capitation.Formula;
import org.capitation.Seeds;
import org.capitation.value.Bound;
import org.capitation.value.Money;
import org.capitation.value.Quotient;
import org.capitation.value.Step;
import org.capitation.value.Unfit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdvanceRuleTest {
  private static final Quotient PLENTY = Quotient.of(new BigDecimal("100"));

  @ParameterizedTest(name = "P9: the balance must be {0} {1} and is {2} over {3}: granted {4}")
  @CsvSource({
    "AT_LEAST, 6, 5999999, 1000000, false", // shown as 6.00
    "AT_LEAST, 6, 6000000, 1000000, true",
    "AT_LEAST, 6, 6000001, 1000000, true",
    "ABOVE, 6, 6000000, 1000000, false",
    "ABOVE, 6, 6000001, 1000000, true",
    "AT_LEAST, 6, 20, 3, true", // 6.666…
    "AT_LEAST, 6.5, 13, 2, true"
  })
  void P9_the_balance_is_tested_unrounded(
      Bound.Side side, BigDecimal months, long balance, long monthly, boolean granted) {
    Optional<Bound> bound = Optional.of(new Bound(side, months));
    Advance advance = decide(terms(1, 1, bound), Quotient.of(balance, monthly), false, "12.00");
    assertEquals(granted, advance instanceof Advance.Granted);
    assertEquals(granted ? "1.00" : "0.00", advance.amount().toString());
    Step first = advance.steps().get(0);
    assertEquals("payment.step.advance.balance", first.key());
    assertEquals(List.of(bound.get().side().sign() + " " + months), first.arguments());
    assertEquals(granted ? 3 : 2, advance.steps().size());
  }

  @Test
  void P9_a_deficit_refuses_whatever_the_balance() {
    Advance advance = decide(terms(1, 1, Optional.empty()), PLENTY, true, "12.00");
    assertEquals(Advance.Reason.DEFICIT, assertInstanceOf(Advance.Refused.class, advance).reason());
    assertEquals(List.of("payment.step.advance.refused.deficit"), keys(advance));
    assertEquals(Money.ZERO, advance.amount());
  }

  @Test
  void P9_without_payments_of_former_years_there_is_no_average() {
    for (String[] paid : new String[][] {{}, {"0.00"}, {"-0.01"}, {"10.00", "-10.00"}}) {
      Advance advance = decide(terms(1, 2, Optional.empty()), PLENTY, false, paid);
      assertEquals(
          Advance.Reason.NO_HISTORY, assertInstanceOf(Advance.Refused.class, advance).reason());
      assertEquals(List.of("payment.step.advance.refused.history"), keys(advance));
    }
    assertEquals(
        "0.01", decide(terms(12, 1, Optional.empty()), PLENTY, false, "0.01").amount().toString());
  }

  @Test
  void P9_a_refusal_for_the_balance_names_its_reason() {
    Optional<Bound> bound = Optional.of(new Bound(Bound.Side.AT_LEAST, new BigDecimal("101")));
    Advance advance = decide(terms(1, 1, bound), PLENTY, false, "12.00");
    assertEquals(Advance.Reason.BALANCE, assertInstanceOf(Advance.Refused.class, advance).reason());
    assertEquals(
        List.of("payment.step.advance.balance", "payment.step.advance.refused.gate"),
        keys(advance));
  }

  @Test
  void P9_the_steps_tell_how_large_it_is() {
    Advance advance =
        decide(terms(2, 3, Optional.empty()), PLENTY, false, "30.00", "20.00", "10.00", "99.00");
    assertEquals(
        List.of(
            "P9 payment.step.advance.paid [3] 30.00 + 20.00 + 10.00 = 60.00",
            "P9 payment.step.advance.granted [2] 60.00 ÷ 36 × 2 = 3.33"),
        advance.steps().stream()
            .map(
                s ->
                    s.rule()
                        + " "
                        + s.key()
                        + " "
                        + s.arguments()
                        + " "
                        + s.formula()
                        + " = "
                        + s.result())
            .toList());
    assertEquals(Given.BASIS, advance.steps().get(0).basis());
  }

  @Test
  void P9_every_step_computes_and_no_more_than_the_years_of_the_terms_count() {
    Seeds.each(
        1000,
        random -> {
          int years = random.nextInt(1, 4);
          List<Money> paid = new ArrayList<>();
          random
              .ints(random.nextInt(1, 5), 1, 1_000_000_000)
              .forEach(f -> paid.add(Money.ofFen(f)));
          AdvanceRule rule = new AdvanceRule(terms(random.nextInt(1, 3), years, Optional.empty()));
          Advance advance = rule.decide(new AdvanceApplication(paid, PLENTY, false));
          advance.steps().forEach(Formula::check);
          List<Money> counted = paid.subList(0, Math.min(years, paid.size()));
          assertEquals(advance, rule.decide(new AdvanceApplication(counted, PLENTY, false)));
        });
  }

  @Test
  void P9_terms_that_do_not_fit_are_refused() {
    assertThrows(Unfit.class, () -> terms(0, 1, Optional.empty()));
    assertThrows(Unfit.class, () -> terms(-1, 1, Optional.empty()));
    assertThrows(Unfit.class, () -> terms(1, 0, Optional.empty()));
    assertThrows(Unfit.class, () -> terms(1, 4, Optional.empty()));
    assertEquals(3, terms(1, 3, Optional.empty()).years());
  }

  private static AdvanceTerms terms(int months, int years, Optional<Bound> balance) {
    return new AdvanceTerms(
        Given.BASIS, BigDecimal.valueOf(months), years, balance, AdvanceTerms.Recovery.YEAR_END);
  }

  private static Advance decide(
      AdvanceTerms terms, Quotient balance, boolean deficit, String... paid) {
    List<Money> years = List.of(paid).stream().map(Money::ofYuan).toList();
    return new AdvanceRule(terms).decide(new AdvanceApplication(years, balance, deficit));
  }

  private static List<String> keys(Advance advance) {
    return advance.steps().stream().map(Step::key).toList();
  }
}
