package org.capitation.settlement;

import static org.capitation.settlement.Given.yuan;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.capitation.registry.Pot;
import org.capitation.value.Money;
import org.capitation.value.Quotient;
import org.capitation.value.Ratio;
import org.capitation.value.Unfit;
import org.junit.jupiter.api.Test;

/** What a scenario changes, and what of it is compared. */
class ChangesTest {
  private static final SettlementTerms TERMS =
      Given.terms(
          Given.all("bands: [{retained: 50%}], score: {full-marks: 100}", "bands: [{fund: 60%}]"));

  @Test
  void S42_a_rate_is_paid_for_the_members_on_average_and_half_up() {
    Settlement.Inputs inputs =
        inputs(Given.apart(of("600", "0"), of("300", "0")).members(Quotient.of(121, 12)));
    Segment signed = changed(inputs, rate("1.05")).segments().get(0);
    Segment unsigned = changed(inputs, rate("1.05")).segments().get(1);
    // 1.05 × 121 ÷ 12 = 10.5875
    assertEquals(yuan("10.59"), signed.budget().plus(unsigned.budget()));
    assertEquals(yuan("7.06"), signed.budget(), "as the budget was divided");
  }

  @Test
  void S42_a_budget_of_its_own_goes_before_the_rate() {
    Changes both =
        new Changes(
            SpendingBasis.BOOKED,
            Ratio.ZERO,
            Optional.of(yuan("1")),
            Map.of("C01", yuan("77.00")),
            Map.of());
    assertEquals(
        yuan("77.00"),
        changed(inputs(Given.year("100", "0").members(5)), both).segments().get(0).budget());
  }

  @Test
  void S42_a_budget_that_an_adjustment_would_make_negative_is_refused() {
    Settlement.Inputs inputs = inputs(Given.year("100", "0").adjusted("-50", "flu"));
    assertEquals(yuan("50"), changed(inputs, budget("50")).segments().get(0).budget());
    assertThrows(Unfit.class, () -> changed(inputs, budget("49.99")));
  }

  @Test
  void S42_spending_is_more_or_less_by_a_share_of_itself() {
    Settlement.Inputs inputs = inputs(Given.year("100", "80"));
    assertEquals(yuan("84.00"), spent(inputs, SpendingBasis.BOOKED, "5"));
    assertEquals(yuan("77.60"), spent(inputs, SpendingBasis.BOOKED, "-3"));
    assertEquals(yuan("0.00"), spent(inputs, SpendingBasis.BOOKED, "-100"));
    assertEquals(yuan("99.00"), spent(inputs, SpendingBasis.FORECAST, "10"));
    assertEquals(yuan("88.00"), spent(inputs, SpendingBasis.LOW, "10"));
    assertEquals(yuan("110.00"), spent(inputs, SpendingBasis.HIGH, "0"));
  }

  @Test
  void S42_where_the_budget_is_prepaid_more_spending_was_not_paid_yet() {
    Settlement.Inputs inputs = inputs(Given.year("100", "80").paid(Given.year("80", "100", "0")));
    Changes more = spending(SpendingBasis.BOOKED, "5");
    assertEquals(yuan("-20"), more.of(member(inputs), false).open());
    assertEquals(yuan("-16"), more.of(member(inputs), true).open());
  }

  @Test
  void S42_a_score_leaves_the_rest_of_the_assessment() {
    Settlement.Inputs inputs =
        inputs(
            Given.year("100", "80")
                .score("90")
                .memberScore("H1", "70")
                .indicator("a", Quotient.of(1, 2)));
    Changes scored =
        new Changes(
            SpendingBasis.BOOKED,
            Ratio.ZERO,
            Optional.empty(),
            Map.of(),
            Map.of("C01", new BigDecimal("40")));
    Assessment assessment = changed(inputs, scored).assessment();
    assertEquals(Optional.of(new BigDecimal("40")), assessment.score());
    assertEquals(Map.of("H1", new BigDecimal("70")), assessment.members());
    assertEquals(
        yuan("4.00"),
        copy(inputs).with(scored, TERMS).settle().get(0).toCommunity(),
        "20 × 50 % × 40 %");
  }

  @Test
  void S43_differences_are_to_the_first_and_the_last_lines_are_of_all() {
    Settlement first =
        new SettlementRule(TERMS).settle(Given.year("100", "80").inputs(), Money.ZERO);
    Settlement other =
        new SettlementRule(TERMS).settle(Given.year("100", "110").inputs(), Money.ZERO);
    Comparison comparison =
        Comparison.of(
            List.of("C01", "C02"),
            List.of(Map.of("C01", first, "C02", first), Map.of("C01", other)));
    assertEquals(12, comparison.lines().size());
    Comparison.Line balance = comparison.lines().get(0);
    assertEquals(List.of(yuan("20"), yuan("-10")), balance.amounts());
    assertEquals(List.of(yuan("0"), yuan("-30")), balance.differences());
    Comparison.Line lacking = comparison.lines().get(4);
    assertEquals(List.of(yuan("20"), yuan("0")), lacking.amounts());
    Comparison.Line all = comparison.lines().get(8);
    assertEquals(Optional.empty(), all.community());
    assertEquals(List.of(yuan("40"), yuan("-10")), all.amounts());
    assertEquals(
        List.of("balance", "to-community", "to-fund", "payable"),
        comparison.lines().subList(8, 12).stream().map(line -> line.figure().code()).toList());
  }

  private static Settlement.Inputs inputs(Given given) {
    return given.inputs();
  }

  private static Money spent(Settlement.Inputs inputs, SpendingBasis basis, String more) {
    return changed(inputs, spending(basis, more)).segments().get(0).spending();
  }

  private static Changes spending(SpendingBasis basis, String more) {
    return new Changes(basis, Ratio.ofPercent(more), Optional.empty(), Map.of(), Map.of());
  }

  private static Changes rate(String rate) {
    return new Changes(
        SpendingBasis.BOOKED, Ratio.ZERO, Optional.of(yuan(rate)), Map.of(), Map.of());
  }

  private static Changes budget(String budget) {
    return new Changes(
        SpendingBasis.BOOKED, Ratio.ZERO, Optional.empty(), Map.of("C01", yuan(budget)), Map.of());
  }

  private static Settlement.Inputs changed(Settlement.Inputs inputs, Changes changes) {
    return copy(inputs).with(changes, TERMS).communities().get(0).inputs();
  }

  private static YearCopy copy(Settlement.Inputs inputs) {
    return new YearCopy(Pot.RESIDENT, Money.ZERO, false, List.of(member(inputs)));
  }

  private static YearCopy.Member member(Settlement.Inputs inputs) {
    Foreseen.Range range = new Foreseen.Range(yuan("80"), yuan("110"));
    return new YearCopy.Member(
        "C01", inputs, Optional.of(new Foreseen(yuan("90"), Optional.of(range))));
  }

  private static String[] of(String budget, String spending) {
    return new String[] {budget, spending};
  }
}
