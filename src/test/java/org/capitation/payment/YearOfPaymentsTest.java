package org.capitation.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import org.capitation.Formula;
import org.capitation.Seeds;
import org.capitation.page.Words;
import org.capitation.value.Money;
import org.capitation.value.Ratio;
import org.capitation.value.Rounding;
import org.capitation.value.Step;
import org.junit.jupiter.api.Test;

/** What was paid, and the year end, make the entitlement – in any regime, with any terms. */
class YearOfPaymentsTest {
  /** A year of one community that somebody lives through. */
  private record Year(Money budget, List<PaymentMonth> months, Money debt, Money advance) {
    Money spending() {
      return Money.total(
          months.stream()
              .map(PaymentMonth::claims)
              .map(c -> c.earned().minus(c.fromOthers()).plus(c.elsewhere()))
              .toList());
    }

    Money accepted() {
      return Money.total(months.stream().map(m -> m.claims().accepted()).toList());
    }
  }

  @Test
  void P12_both_regimes_end_at_the_same_entitlement() {
    Seeds.each(
        500,
        random -> {
          Year year = year(random);
          Money balance = year.budget().minus(year.spending());
          Money toCommunity = balance.times(share(random), Rounding.HALF_UP);
          Money entitlement = year.accepted().plus(toCommunity);
          for (Regime regime : regimes(random)) {
            List<MonthlyStatement> statements = statements(terms(regime, random), year);
            YearOfPayments paid = statements.get(statements.size() - 1).after();
            YearEnd end = paid.end(toCommunity, paid.sum().withheld());
            assertEquals(entitlement, end.entitlement());
            assertEquals(
                entitlement, paid.cash().plus(end.amount()).plus(year.debt()), regime.toString());
            assertEquals(Money.ZERO, end.forfeited());
          }
        });
  }

  @Test
  void P12_prepaid_the_year_end_returns_what_the_fund_keeps_or_adds_what_it_covers() {
    Seeds.each(
        300,
        random -> {
          Year year = year(random);
          Money balance = year.budget().minus(year.spending());
          Money toCommunity = balance.times(share(random), Rounding.HALF_UP);
          Money toFund = balance.minus(toCommunity);
          PaymentTerms terms = Given.terms(Given.PREPAID, Ratio.ZERO);
          YearOfPayments paid = last(statements(terms, year)).after();
          assertEquals(
              toFund.negated().plus(paid.carried()),
              paid.end(toCommunity, Money.ZERO).difference());
          YearOfPayments claims =
              last(statements(Given.terms(Given.CLAIMS, Ratio.ZERO), year)).after();
          assertEquals(
              toCommunity.plus(claims.carried()), claims.end(toCommunity, Money.ZERO).difference());
        });
  }

  @Test
  void P12_every_month_is_accounted_for() {
    Seeds.each(
        300,
        random -> {
          Year year = year(random);
          for (Regime regime : regimes(random)) {
            PaymentTerms terms = terms(regime, random);
            for (MonthlyStatement month : statements(terms, year)) {
              YearOfPayments after = month.after();
              assertEquals(after.sum().net(), YearCasesTest.accounted(after));
              assertTrue(!month.payment().paid().isNegative(), "nobody pays back in the year");
              assertTrue(!after.debtOwed().isNegative() && !after.advanceOwed().isNegative());
              month.steps().stream().filter(s -> !s.formula().isEmpty()).forEach(Formula::check);
              month.steps().forEach(YearOfPaymentsTest::expectTexts);
            }
          }
        });
  }

  @Test
  void P12_what_is_not_released_is_lost() {
    YearOfPayments paid =
        Given.rule(Given.CLAIMS, "10%")
            .statement(
                YearOfPayments.opened(Given.yuan("7.00"), Given.yuan("20.00")),
                Given.earned(1, "0.00", "100.00"))
            .after();
    YearEnd end = paid.end(Given.yuan("5.00"), Given.yuan("4.00"));
    assertEquals("105.00", end.entitlement().toString());
    assertEquals("5.00", end.difference().toString());
    assertEquals("6.00", end.forfeited().toString());
    assertEquals("-11.00", end.amount().toString(), "5.00 + 4.00 − 20.00 − 0.00");
    assertEquals("103.00", paid.cash().toString(), "20.00 + 90.00 − 7.00");
    assertEquals(
        List.of(
            "P12 payment.step.year.difference 105.00 − 100.00 = 5.00",
            "P12 payment.step.year.amount 5.00 + 4.00 − 20.00 − 0.00 = -11.00"),
        end.steps(Given.BASIS).stream()
            .map(s -> s.rule() + " " + s.key() + " " + s.formula() + " = " + s.result())
            .toList());
    end.steps(Given.BASIS).forEach(Formula::check);
    end.steps(Given.BASIS).forEach(YearOfPaymentsTest::expectTexts);
  }

  @Test
  void P12_what_is_left_of_a_debt_is_taken_at_the_year_end() {
    YearOfPayments paid = YearOfPayments.opened(Given.yuan("7.00"), Money.ZERO);
    assertEquals("-7.00", paid.end(Money.ZERO, Money.ZERO).amount().toString());
    assertEquals("-8.00", paid.end(Given.yuan("-1.00"), Money.ZERO).amount().toString());
  }

  /** The step has its text in both languages. */
  private static void expectTexts(Step step) {
    assertTrue(
        Words.bundle(Locale.ENGLISH).containsKey(step.key())
            && Words.bundle(Locale.CHINESE).containsKey(step.key()),
        step.key());
  }

  private static Year year(SplittableRandom random) {
    Money budget = fen(random, random.nextBoolean() ? 200 : 120_000_000);
    long monthly = budget.fen() / 10 + 2;
    List<PaymentMonth> months = new ArrayList<>();
    int last = random.nextInt(12, 15);
    for (int number = 1; number <= last; number++) {
      boolean refunds = random.nextInt(6) == 0;
      Money earned = refunds ? fen(random, monthly).negated() : fen(random, monthly);
      Money others = Money.ofFen(earned.fen() * random.nextInt(5) / 10);
      MonthlyClaims.Examined examined =
          random.nextInt(3) > 0
              ? MonthlyClaims.Examined.NOTHING
              : new MonthlyClaims.Examined(
                  fen(random, monthly / 10 + 1), Money.ofFen(random.nextLong(-monthly, monthly)));
      Money elsewhere = fen(random, random.nextInt(8) == 0 ? monthly * 3 : monthly / 3 + 1);
      // the budget may change in the year; at its end it is what was agreed last
      Money now = number < 6 && random.nextInt(10) == 0 ? fen(random, budget.fen() + 1) : budget;
      months.add(
          new PaymentMonth(number, now, new MonthlyClaims(earned, others, elsewhere, examined)));
    }
    return new Year(budget, months, fen(random, monthly * 2), fen(random, monthly * 2));
  }

  private static List<Regime> regimes(SplittableRandom random) {
    Instalments instalments = random.nextBoolean() ? Given.EQUAL : InstalmentsTest.random(random);
    return List.of(
        Given.CLAIMS,
        new Regime.Claims(Optional.of(instalments)),
        Given.prepaid(instalments, Ratio.ONE),
        Given.prepaid(instalments, share(random)),
        Given.prepaid(Instalments.upFront(), share(random)));
  }

  private static PaymentTerms terms(Regime regime, SplittableRandom random) {
    AdvanceTerms advance =
        new AdvanceTerms(
            Given.BASIS,
            BigDecimal.ONE,
            1,
            Optional.empty(),
            random.nextBoolean() ? AdvanceTerms.Recovery.MONTHLY : AdvanceTerms.Recovery.YEAR_END);
    RecoveryLimit limit =
        new RecoveryLimit(
            random.nextBoolean() ? Optional.of(fen(random, 1_000_000)) : Optional.empty(),
            random.nextBoolean() ? Optional.of(share(random)) : Optional.empty());
    return new PaymentTerms(Given.BASIS, regime, share(random), limit, Optional.of(advance));
  }

  private static List<MonthlyStatement> statements(PaymentTerms terms, Year year) {
    YearOfPayments opened = YearOfPayments.opened(year.debt(), year.advance());
    return Given.statements(terms, opened, year.months());
  }

  private static MonthlyStatement last(List<MonthlyStatement> months) {
    return months.get(months.size() - 1);
  }

  private static Money fen(SplittableRandom random, long bound) {
    return Money.ofFen(random.nextLong(bound));
  }

  private static Ratio share(SplittableRandom random) {
    return new Ratio(BigDecimal.valueOf(random.nextInt(10_001), 4));
  }
}
