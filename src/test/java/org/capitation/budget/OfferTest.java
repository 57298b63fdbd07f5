package org.capitation.budget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.capitation.value.Citation;
import org.capitation.value.Money;
import org.capitation.value.Ratio;
import org.capitation.value.Unfit;
import org.junit.jupiter.api.Test;

/** What is agreed on in a round takes the place of terms, and is kept as it was. */
class OfferTest {
  private static final BudgetTerms.Objective MORE =
      new BudgetTerms.Objective(
          "C01", new Adjustment("门诊 扩围", "云栖医保〔2025〕40号", Money.ofYuan("-12.50")));
  private static final BudgetTerms PACK =
      new BudgetTerms(
          new Citation("云栖医保〔2024〕31号", "第八条"),
          new BudgetTerms.Resources(
              new Total.HandedDown(Money.ofYuan("1000.00")),
              new Outpatient.Whole(),
              new Reserve.Share(Ratio.ZERO)),
          new Regime.FixedTotal(new ByMembers()),
          List.of(MORE),
          Optional.empty(),
          Switching.ANNUAL);

  @Test
  void B19_shares_factors_and_adjustments_are_kept_as_they_were() {
    Offer shares =
        Offer.shares(Map.of("C01", Ratio.ofPercent("33.3333"), "C02", Ratio.ofPercent("66.6667")))
            .plus(MORE);
    Offer factors =
        Offer.factors(
                new ByFactors.Lambdas(
                    Ratio.ofPercent("50"), Ratio.ofPercent("30"), Ratio.ofPercent("20")))
            .plus(MORE)
            .plus(MORE);
    for (Offer offer : List.of(Offer.PACK, Offer.PACK.plus(MORE), shares, factors)) {
      assertEquals(offer, Offer.of(offer.lines()));
    }
    assertEquals(
        List.of(
            "share\tC01\t33.3333%",
            "share\tC02\t66.6667%", "objective\tC01\t-12.50\t云栖医保〔2025〕40号\t门诊 扩围"),
        shares.lines());
  }

  @Test
  void B19_a_tab_or_a_new_line_in_a_reason_tears_nothing_apart() {
    Offer offer =
        Offer.PACK.plus(
            new BudgetTerms.Objective("C01", new Adjustment("a\tb\nc", "d\te", Money.ZERO)));
    assertEquals(
        new Adjustment("a b c", "d e", Money.ZERO),
        Offer.of(offer.lines()).objectives().get(0).adjustment());
  }

  @Test
  void B20_another_method_leaves_what_was_adjusted() {
    Offer offer = Offer.PACK.plus(MORE).by(Offer.shares(Map.of("C01", Ratio.ONE)));
    BudgetTerms terms = offer.on(PACK);
    assertEquals(List.of(MORE, MORE), terms.objectives());
    assertEquals("share", terms.regime().method().name());
    assertEquals(PACK, Offer.PACK.on(PACK));
  }

  @Test
  void B18_B9_what_does_not_go_with_the_terms_is_refused() {
    Offer shares = Offer.shares(Map.of("C01", Ratio.ONE));
    BudgetTerms following =
        new BudgetTerms(
            PACK.basis(),
            PACK.resources(),
            PACK.regime(),
            List.of(),
            Optional.empty(),
            Switching.MONTHLY);
    assertThrows(Unfit.class, () -> shares.on(following));
    assertEquals(List.of(MORE), Offer.PACK.plus(MORE).on(following).objectives());
    BudgetTerms rate =
        new BudgetTerms(
            PACK.basis(),
            PACK.resources(),
            new Regime.FixedRate(
                new HospitalHeads(
                    new HospitalHeads.Patients(1, 1, 1),
                    Ratio.ONE,
                    new HospitalHeads.HeadQuota(Money.ZERO, Money.ZERO, Ratio.ONE),
                    Map.of())),
            List.of(),
            Optional.empty(),
            Switching.ANNUAL);
    assertThrows(Unfit.class, () -> shares.on(rate));
  }
}
