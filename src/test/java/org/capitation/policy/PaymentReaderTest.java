package org.capitation.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.capitation.payment.AdvanceTerms;
import org.capitation.payment.Instalments;
import org.capitation.payment.PaymentTerms;
import org.capitation.payment.RecoveryLimit;
import org.capitation.payment.Regime;
import org.capitation.value.Bound;
import org.capitation.value.Money;
import org.capitation.value.Ratio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaymentReaderTest {
  private static final String CLAIMS = "regime: claims";
  private static final String MONTHS =
      "month-shares: {1: 10%, 2: 10%, 3: 10%, 4: 10%, 5: 10%, 6: 10%, 7: 10%, 8: 10%, 9: 10%,"
          + " 10: 10%, 11: 0%, 12: 0%}";
  private static final String ADVANCE =
      "advance: {article: 第十一条, months: 2, years: 3, balance: {at-least: 6}, recovery: year-end}";

  @Test
  void T3_the_terms_are_read() {
    assertEquals(
        new PaymentTerms(
            PackTexts.article("第十条"),
            new Regime.Claims(Optional.empty()),
            Ratio.ofPercent("3"),
            RecoveryLimit.NONE,
            Optional.empty()),
        PackTexts.terms(PackTexts.GOOD).payment());
  }

  @Test
  void T3_what_a_month_pays_for_is_read() {
    assertEquals(new Regime.Claims(Optional.of(new Instalments.Equal())), regime("quota: equal"));
    assertEquals(new Regime.Claims(Optional.of(Instalments.upFront())), regime("quota: up-front"));
    assertEquals(
        new Regime.Prepaid(new Instalments.Equal(), Ratio.ONE),
        with("regime: prepaid, instalments: equal").regime());
    assertEquals(
        new Regime.Prepaid(Instalments.upFront(), Ratio.ofPercent("70")),
        with("regime: prepaid, instalments: up-front, prepaid: 70%").regime());
    assertEquals(
        new Regime.Claims(Optional.of(new Instalments.ByShares(tenths()))),
        regime("quota: shares, " + MONTHS));
  }

  @Test
  void T3_what_is_recovered_is_read() {
    assertEquals(
        new RecoveryLimit(Optional.of(Money.ofYuan("100000")), Optional.of(Ratio.ofPercent("50"))),
        with(CLAIMS + ", debt: {yuan: 100000, payable: 50%}").debt());
    assertEquals(
        new RecoveryLimit(Optional.of(Money.ofYuan("0.5")), Optional.empty()),
        with(CLAIMS + ", debt: {yuan: 0.5}").debt());
    assertEquals(
        new RecoveryLimit(Optional.empty(), Optional.of(Ratio.ONE)),
        with(CLAIMS + ", debt: {payable: 100%}").debt());
  }

  @Test
  void T3_the_terms_of_an_advance_are_read() {
    assertEquals(
        advance(Optional.of(new Bound(Bound.Side.AT_LEAST, new BigDecimal("6")))),
        with(CLAIMS + ", " + ADVANCE).advance());
    assertEquals(
        advance(Optional.of(new Bound(Bound.Side.ABOVE, new BigDecimal("6")))),
        with(CLAIMS + ", " + ADVANCE.replace("at-least", "above")).advance());
    assertEquals(
        advance(Optional.empty()),
        with(CLAIMS + ", " + ADVANCE.replace("balance: {at-least: 6}, ", "")).advance());
    assertEquals(
        AdvanceTerms.Recovery.MONTHLY,
        with(CLAIMS + ", " + ADVANCE.replace("year-end", "monthly"))
            .advance()
            .orElseThrow()
            .recovery());
  }

  @ParameterizedTest(name = "{2} when {0} becomes {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "withheld: 3% | withheld: 100.01% | payment.withheld",
        "withheld: 3% | withheld: 1e5% | payment.withheld",
        "regime: claims, | `` | payment.regime",
        "regime: claims | regime: free | payment.regime",
        "regime: claims | regime: prepaid | payment.instalments",
        "regime: claims | regime: prepaid, instalments: monthly | payment.instalments",
        "regime: claims | regime: claims, instalments: equal | payment.instalments",
        "regime: claims | regime: prepaid, instalments: equal, prepaid: 101% | payment.prepaid",
        "regime: claims | regime: claims, quota: half | payment.quota",
        "regime: claims | regime: claims, quota: shares | payment.month-shares",
        "regime: claims | regime: claims, debt: {yuan: -1} | payment.debt.yuan",
        "regime: claims | regime: claims, debt: {payable: 101%} | payment.debt.payable",
        "regime: claims | regime: claims, debt: {months: 3} | payment.debt.months"
      })
  void T1_what_is_wrong_is_told_with_the_path_of_its_key(String part, String other, String key) {
    PackTexts.expectRefused(key, part, other);
  }

  @ParameterizedTest(name = "{2} when {0} becomes {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "12: 0% | 12: 1% | payment.month-shares",
        "10: 10% | 10: 9.99% | payment.month-shares",
        "12: 0% | 12: -1% | payment.month-shares.12",
        ", 12: 0% | `` | payment.month-shares.12",
        "12: 0% | 12: 0%, 13: 0% | payment.month-shares.13"
      })
  void T1_shares_of_months_are_twelve_and_add_up(String part, String other, String key) {
    expectRefused(key, "quota: shares, " + MONTHS.replace(part, other == null ? "" : other));
  }

  @ParameterizedTest(name = "{2} when {0} becomes {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "months: 2 | months: 0 | payment.advance.months",
        "months: 2 | months: -1 | payment.advance.months",
        "months: 2 | months: two | payment.advance.months",
        "years: 3 | years: 4 | payment.advance.years",
        "years: 3 | years: 0 | payment.advance.years",
        "{at-least: 6} | {at-most: 6} | payment.advance.balance.at-least",
        "{at-least: 6} | {at-least: 6, above: 6} | payment.advance.balance.at-least",
        "year-end | never | payment.advance.recovery",
        "article: 第十一条, | `` | payment.advance.article",
        "months: 2 | months: 2, weeks: 1 | payment.advance.weeks"
      })
  void T1_the_terms_of_an_advance_are_checked(String part, String other, String key) {
    expectRefused(key, ADVANCE.replace(part, other == null ? "" : other));
  }

  private static void expectRefused(String key, String more) {
    PackTexts.expectRefused(key, CLAIMS, CLAIMS + ", " + more);
  }

  private static Optional<AdvanceTerms> advance(Optional<Bound> balance) {
    return Optional.of(
        new AdvanceTerms(
            PackTexts.article("第十一条"),
            new BigDecimal("2"),
            3,
            balance,
            AdvanceTerms.Recovery.YEAR_END));
  }

  private static Regime regime(String quota) {
    return with(CLAIMS + ", " + quota).regime();
  }

  private static PaymentTerms with(String regime) {
    return PackTexts.terms(PackTexts.with(CLAIMS, regime)).payment();
  }

  private static List<Ratio> tenths() {
    return Stream.iterate(1, month -> month + 1)
        .limit(Instalments.MONTHS)
        .map(month -> Ratio.ofPercent(month > 10 ? "0" : "10"))
        .toList();
  }
}
