package org.capitation.budget;

import static org.capitation.budget.Splits.printed;
import static org.capitation.budget.Splits.yuan;
import static org.capitation.budget.Splits.yuans;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.List;
import org.capitation.Formula;
import org.capitation.value.Money;
import org.capitation.value.Ratio;
import org.capitation.value.Step;
import org.capitation.value.Steps;
import org.capitation.value.Unfit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class RateTest {
  private static final Ratio NINETY = Ratio.ofPercent("90");
  private static final Ratio EIGHT = Ratio.ofPercent("8");

  @Test
  void B14_a_rate_is_its_base_and_its_components() {
    Rate rate =
        new Rate(
            new RateBase.Typed(yuan("100.00")),
            List.of(
                new Rate.Component("公共卫生经费", yuan("79.00")),
                new Rate.Component("签约服务费", yuan("70.00"))));
    assertEquals(yuan("249.00"), rate.perHead());
    assertEquals(
        List.of(
            "B14 rate [] : 100.00",
            "B14 rate.component [, 公共卫生经费] 100.00 + 79.00: 179.00",
            "B14 rate.component [, 签约服务费] 179.00 + 70.00: 249.00"),
        printed(told("", rate)));
  }

  @Test
  void B14_the_steps_of_a_cell_begin_with_its_name() {
    Rate rate =
        new Rate(
            new RateBase.TopDown(yuan("1000.00"), NINETY, EIGHT, 70, BigDecimal.valueOf(7)),
            List.of());
    assertEquals(
        List.of(
            "B14 rate.fund [高血压 ] 1,000.00 × 90% × (100% + 8%): 972.00",
            "B14 rate.heads [高血压 ] 70 ÷ 7: 10",
            "B14 rate.top-down [高血压 ] 1,000.00 × 90% × (100% + 8%) ÷ (70 ÷ 7): 97.20"),
        printed(told("高血压", rate)));
  }

  @Test
  void B14_means_of_years_of_different_number() {
    RateBase base = new RateBase.BottomUp(yuans("10.00", "11.00"), yuans("1.00", "1.00", "2.00"));
    // 10.50 − 1.3333…
    assertEquals(yuan("9.17"), base.amount());
    assertEquals(
        List.of(
            "B14 rate.mean-cost [] (10.00 + 11.00) ÷ 2: 10.50",
            "B14 rate.mean-self-paid [] (1.00 + 1.00 + 2.00) ÷ 3: 1.33",
            "B14 rate.bottom-up [] (10.00 + 11.00) ÷ 2 − (1.00 + 1.00 + 2.00) ÷ 3: 9.17"),
        printed(told("", new Rate(base, List.of()))));
  }

  @Test
  void B14_a_surplus_may_be_a_deficit() {
    RateBase base =
        new RateBase.Financing(yuan("560.00"), 2, Ratio.ofPercent("15"), yuan("-2.00"), Money.ZERO);
    assertEquals(yuan("475.00"), base.amount());
    assertEquals(
        List.of("B14 rate.financing [] (560.00 × 2 × (100% − 15%) + (-2.00) − 0.00) ÷ 2: 475.00"),
        printed(told("", new Rate(base, List.of()))));
  }

  @Test
  void B14_a_rate_below_nothing_is_refused_and_nothing_is_not() {
    RateBase less = new RateBase.BottomUp(yuans("1.00"), yuans("1.01"));
    assertEquals("negative", unfit(() -> new Rate(less, List.of())));
    List<Rate.Component> fee = List.of(new Rate.Component("签约服务费", yuan("0.01")));
    assertEquals(Money.ZERO, new Rate(less, fee).perHead());
  }

  @Test
  void B14_figures_that_cannot_be_meant_are_refused() {
    Money some = yuan("1.00");
    Ratio more = Ratio.ofPercent("100.01");
    BigDecimal one = BigDecimal.ONE;
    assertEquals("rate", unfit(() -> new RateBase.Financing(some, 0, EIGHT, some, some)));
    assertEquals("rate", unfit(() -> new RateBase.Financing(some, 1, more, some, some)));
    assertEquals("rate", unfit(() -> new RateBase.TopDown(some, NINETY, EIGHT, 0, one)));
    assertEquals(
        "rate", unfit(() -> new RateBase.TopDown(some, NINETY, EIGHT, 1, BigDecimal.ZERO)));
    assertEquals("rate", unfit(() -> new RateBase.TopDown(some, more, EIGHT, 1, one)));
    assertEquals("rate", unfit(() -> new RateBase.BottomUp(List.of(), List.of(some))));
    assertEquals("rate", unfit(() -> new RateBase.BottomUp(List.of(some), List.of())));
    assertEquals(yuan("0.97"), new RateBase.TopDown(some, NINETY, EIGHT, 1, one).amount());
  }

  private static List<Step> told(String cell, Rate rate) {
    Steps steps = new Steps("budget", Splits.BASIS);
    rate.explain(cell, steps);
    steps.list().forEach(Formula::check);
    return steps.list();
  }

  private static String unfit(Executable making) {
    return assertThrows(Unfit.class, making).reason();
  }
}
