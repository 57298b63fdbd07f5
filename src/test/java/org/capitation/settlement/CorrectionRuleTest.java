package org.capitation.settlement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.capitation.Seeds;
import org.capitation.registry.Pot;
import org.capitation.settlement.Correction.Content;
import org.capitation.settlement.Correction.Kind;
import org.capitation.value.BudgetYear;
import org.capitation.value.Money;
import org.capitation.value.Ratio;
import org.junit.jupiter.api.Test;

class CorrectionRuleTest {
  private static final Settlement.Inputs YEAR =
      Given.apart(new String[] {"1000.00", "900.00"}, new String[] {"500.00", "600.00"}).inputs();

  @Test
  void S24_S9_an_adjustment_changes_the_budget_of_its_population() {
    Settlement.Inputs after =
        CorrectionRule.correct(YEAR, List.of(yuan(Kind.BUDGET, Population.UNSIGNED, "-20.00")));
    assertEquals("1000.00 900.00 0.00", told(after, 0));
    assertEquals("480.00 600.00 0.00", told(after, 1));
    assertEquals(
        List.of(new Adjustment(Money.ofYuan("-20.00"), "核查", "1号")),
        after.segments().get(1).adjustments());
  }

  @Test
  void S24_what_is_for_everyone_stands_with_the_larger_budget() {
    Settlement.Inputs after =
        CorrectionRule.correct(YEAR, List.of(yuan(Kind.BUDGET, Population.ALL, "-600.00")));
    assertEquals("400.00 900.00 0.00", told(after, 0));
    assertEquals("500.00 600.00 0.00", told(after, 1));
  }

  @Test
  void S24_S10_a_violation_is_taken_out_and_clawed_back() {
    Settlement.Inputs after =
        CorrectionRule.correct(
            YEAR,
            List.of(
                yuan(Kind.VIOLATION, Population.SIGNED, "30.00"),
                yuan(Kind.VIOLATION, Population.UNSIGNED, "4.00")));
    assertEquals("1000.00 870.00 30.00", told(after, 0));
    assertEquals("500.00 596.00 4.00", told(after, 1));
    assertEquals(Money.ofYuan("34.00"), after.clawback());
  }

  @Test
  void S24_S19_the_later_relief_takes_the_place_of_the_former() {
    Content share =
        new Content(
            Kind.RELIEF,
            Population.ALL,
            Optional.empty(),
            Optional.of(Ratio.ofPercent("50")),
            "疫情",
            "");
    Settlement.Inputs after = CorrectionRule.correct(YEAR, List.of(share));
    assertEquals(Optional.of(new Relief.OfShare(Ratio.ofPercent("50"), "疫情")), after.relief());
    Settlement.Inputs again =
        CorrectionRule.correct(after, List.of(yuan(Kind.RELIEF, Population.ALL, "5.00")));
    assertEquals(Optional.of(new Relief.OfYuan(Money.ofYuan("5.00"), "核查")), again.relief());
    assertEquals(YEAR.segments(), again.segments());
  }

  @Test
  void S24_a_budget_does_not_fall_below_nothing() {
    CorrectionRule.correct(YEAR, List.of(yuan(Kind.BUDGET, Population.UNSIGNED, "-500.00")));
    assertThrows(
        IllegalArgumentException.class,
        () ->
            CorrectionRule.correct(
                YEAR, List.of(yuan(Kind.BUDGET, Population.UNSIGNED, "-500.01"))));
  }

  @Test
  void S24_figures_that_do_not_fit_their_kind_are_refused() {
    assertThrows(
        IllegalArgumentException.class, () -> yuan(Kind.VIOLATION, Population.ALL, "-0.01"));
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new Content(
                Kind.BUDGET, Population.ALL, Optional.empty(), Optional.of(Ratio.ONE), "核查", "1号"));
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new Content(
                Kind.RELIEF,
                Population.ALL,
                Optional.of(Money.ZERO),
                Optional.of(Ratio.ONE),
                "核查",
                ""));
  }

  @Test
  void S33_what_is_corrected_is_named_and_nothing_else() {
    Seeds.each(
        200,
        random -> {
          Settlement.Inputs inputs = new RandomTerms(random).inputs();
          SealedYear year = year(inputs);
          assertEquals(List.of(), SealRule.compare(year, year(inputs)));
          Settlement.Inputs more =
              CorrectionRule.correct(
                  inputs, List.of(yuan(Kind.VIOLATION, Population.SIGNED, "0.01")));
          assertEquals(
              List.of("violations.signed", "clawback"),
              SealRule.compare(year, year(more)).stream().map(SealDifference::figure).toList());
        });
  }

  private static SealedYear year(Settlement.Inputs inputs) {
    return new SealedYear(
        new SealedYear.Subject("339921", Pot.RESIDENT, new BudgetYear(2025, 1), 0),
        new SealedYear.Policy("1号", "390-2025 v1", "a: 1"),
        Money.ZERO,
        Optional.empty(),
        List.of(
            new SealedYear.Line(
                new SealedYear.SettledCommunity("C01", "一", 12),
                inputs,
                Money.ZERO,
                new SealedYear.Cause(List.of(), List.of()))),
        new SettlementDraft.Unattributed(0, Money.ZERO, Money.ZERO));
  }

  private static String told(Settlement.Inputs inputs, int place) {
    Segment one = inputs.segments().get(place);
    return one.adjusted() + " " + one.recognised() + " " + one.violations();
  }

  private static Content yuan(Kind kind, Population population, String amount) {
    return new Content(
        kind, population, Optional.of(Money.ofYuan(amount)), Optional.empty(), "核查", "1号");
  }
}
