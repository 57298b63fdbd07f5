package org.capitation.budget;

import static org.capitation.budget.Splits.yuan;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.capitation.Formula;
import org.capitation.value.Money;
import org.capitation.value.Ratio;
import org.capitation.value.Steps;
import org.capitation.value.Unfit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotalTest {
  private static final Adjustment MORE = new Adjustment("待遇提高", "2号", yuan("1,200,000.00"));
  private static final Adjustment LESS = new Adjustment("集采降价", "3号", yuan("-200,000.00"));

  @ParameterizedTest(name = "B5: growth of {0} under a limit of {1}: {2}")
  @CsvSource({"10%, 10%, true", "9.99%, 10%, true", "10.01%, 10%, false", "-5%, -5%, true"})
  void B5_growth_above_the_limit_is_refused_and_the_limit_itself_is_not(
      String rate, String limit, boolean allowed) {
    Optional<Ratio> most = Optional.of(Ratio.ofPercent(limit));
    if (allowed) {
      assertEquals(Ratio.ofPercent(rate), new Total.Growth(Ratio.ofPercent(rate), most).rate());
    } else {
      Ratio above = Ratio.ofPercent(rate);
      Unfit unfit = assertThrows(Unfit.class, () -> new Total.Growth(above, most));
      assertEquals("growth", unfit.reason());
      assertEquals(List.of(rate, limit), unfit.arguments());
    }
  }

  @Test
  void B1_a_negative_total_is_refused_and_zero_is_not() {
    assertEquals("total", unfit(() -> new Total.HandedDown(yuan("-0.01"))));
    assertEquals(Money.ZERO, new Total.HandedDown(Money.ZERO).amount());
    assertEquals("total", unfit(() -> from("-0.01", "0%", Optional.empty())));
    assertEquals("total", unfit(() -> from("199,999.99", "0%", Optional.empty(), LESS)));
    assertEquals(Money.ZERO, from("200,000.00", "0%", Optional.empty(), LESS).amount());
  }

  @Test
  void B5_B6_the_steps_tell_each_adjustment_with_its_document() {
    Total total = from("80,000,000.00", "6%", Optional.of("85,000,000.00"), MORE, LESS);
    assertEquals(
        List.of(
            "B5 grown [] 80,000,000.00 × (100% + 6%): 84,800,000.00",
            "B5 policy [待遇提高] 84,800,000.00 + 1,200,000.00: 86,000,000.00",
            "B5 policy [集采降价] 86,000,000.00 + (-200,000.00): 85,800,000.00",
            "B6 income [] min(85,800,000.00, 85,000,000.00): 85,000,000.00"),
        told(total));
    Steps steps = new Steps("budget", Splits.BASIS);
    total.explain(steps);
    assertEquals("2号", steps.list().get(1).basis().document());
    assertEquals(Splits.BASIS, steps.list().get(3).basis());
  }

  @Test
  void B6_an_income_that_does_not_limit_is_not_told() {
    assertEquals(2, told(from("100.00", "0%", Optional.of("1,200,100.00"), MORE)).size());
    assertEquals(3, told(from("100.00", "0%", Optional.of("1,200,099.99"), MORE)).size());
  }

  @Test
  void B7_the_inpatient_part_is_told_and_nothing_more() {
    Steps steps = new Steps("budget", Splits.BASIS);
    assertEquals(
        yuan("60.01"), new Outpatient.Share(Ratio.ofPercent("60")).part(yuan("100.01"), steps));
    assertEquals(
        List.of("B7 outpatient [] 100.01 × 60%: 60.01", "B7 inpatient [] 100.01 − 60.01: 40.00"),
        Splits.printed(steps.list()));
    assertEquals(yuan("0.01"), new Outpatient.Whole().part(yuan("0.01"), steps));
    assertEquals(2, steps.list().size());
  }

  @ParameterizedTest(name = "B7: {0} of a total of 100.00: {1}")
  @CsvSource({"99.99, 99.99, 0.01", "100.00, 100.00, 0.00", "100.01, 100.00, 0.00"})
  void B7_an_outpatient_amount_is_at_most_the_total(String amount, String part, String rest) {
    Steps steps = new Steps("budget", Splits.BASIS);
    assertEquals(yuan(part), new Outpatient.Amount(yuan(amount)).part(yuan("100.00"), steps));
    assertEquals("min(" + amount + ", 100.00)", Splits.step(steps.list(), "outpatient").formula());
    assertEquals(rest, Splits.step(steps.list(), "inpatient").result().toString());
  }

  @Test
  void B2_a_reserve_per_head_is_told_and_cut_to_what_there_is() {
    Steps steps = new Steps("budget", Splits.BASIS);
    Reserve reserve = new Reserve.PerHead(yuan("16.00"));
    assertEquals(yuan("4.00"), reserve.of(yuan("4.00"), Members.of(12, 1, 2), steps));
    assertEquals(
        List.of("B2 reserve.per-head [] 16.00 × 3 ÷ 12: 4.00"), Splits.printed(steps.list()));
    assertEquals(yuan("47.99"), reserve.of(yuan("47.99"), Members.of(1, 1, 2), steps));
    assertEquals(
        List.of(
            "B2 reserve.per-head [] 16.00 × 3: 48.00",
            "B2 reserve.whole [] min(48.00, 47.99): 47.99"),
        Splits.printed(steps.list()).subList(1, 3));
    steps.list().forEach(Formula::check);
  }

  @Test
  void B2_B7_figures_that_cannot_be_meant_are_refused() {
    assertEquals("share", unfit(() -> new Outpatient.Share(Ratio.ofPercent("100.01"))));
    assertEquals("share", unfit(() -> new Outpatient.Share(Ratio.ofPercent("-0.01"))));
    assertEquals("yuan", unfit(() -> new Outpatient.Amount(yuan("-0.01"))));
    assertEquals("share", unfit(() -> new Reserve.Share(Ratio.ofPercent("100.01"))));
    assertEquals("yuan", unfit(() -> new Reserve.PerHead(yuan("-0.01"))));
    assertEquals(Money.ZERO, new Outpatient.Amount(Money.ZERO).amount());
    assertEquals(Money.ZERO, new Reserve.PerHead(Money.ZERO).yuan());
  }

  @Test
  void B10_adjustments_that_have_no_sum_are_refused() {
    String most = Money.ofFen(Long.MAX_VALUE).toString();
    Regime regime = new Regime.FixedTotal(new ByMembers());
    assertThrows(
        ArithmeticException.class,
        () ->
            Splits.terms(
                "0",
                "0%",
                regime,
                new Splits.Objective("C1", most),
                new Splits.Objective("C2", "0.01")));
  }

  private static Total from(
      String account, String growth, Optional<String> income, Adjustment... adjustments) {
    return new Total.FromAccount(
        yuan(account),
        new Total.Growth(Ratio.ofPercent(growth), Optional.empty()),
        List.of(adjustments),
        income.map(Splits::yuan));
  }

  private static List<String> told(Total total) {
    Steps steps = new Steps("budget", Splits.BASIS);
    total.explain(steps);
    steps.list().forEach(Formula::check);
    return Splits.printed(steps.list());
  }

  private static String unfit(org.junit.jupiter.api.function.Executable making) {
    return assertThrows(Unfit.class, making).reason();
  }
}
