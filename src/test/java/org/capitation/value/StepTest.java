package org.capitation.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StepTest {
  private static final Citation BASIS = new Citation("文号", "第一条");

  @ParameterizedTest
  @CsvSource({"0, 0.00", "5, 5.00", "1E+2, 100.00", "0.1, 0.10", "0.0050, 0.005", "-1.5, -1.50"})
  void a_result_in_yuan_shows_two_decimals_or_the_more_that_it_has(String result, String shown) {
    assertEquals(new BigDecimal(shown), Step.Result.exact(new BigDecimal(result)).figure());
    assertEquals(shown, Step.Result.exact(new BigDecimal(result)).toString());
  }

  @ParameterizedTest
  @CsvSource({"60, 60%", "0.5, 0.5%", "100, 100%", "41.370, 41.37%", "0, 0%", "-2, -2%"})
  void a_share_is_shown_in_per_cent(String perCent, String shown) {
    assertEquals(shown, Step.Result.of(Ratio.ofPercent(perCent)).toString());
  }

  @ParameterizedTest
  @CsvSource({"720000, '720,000'", "23.60, 23.6", "1E+3, '1,000'"})
  void a_number_is_shown_as_it_is(String number, String shown) {
    assertEquals(shown, Step.Result.number(new BigDecimal(number)).toString());
  }

  @Test
  void a_rounded_result_says_how() {
    assertEquals(
        Optional.of(Rounding.DOWN),
        Step.Result.rounded(Money.ofYuan("1.00"), Rounding.DOWN).rounding());
    assertEquals(Optional.empty(), Step.Result.of(Money.ofYuan("1.00")).rounding());
  }

  @Test
  void arguments_cannot_be_changed_behind_its_back() {
    List<String> arguments = new ArrayList<>(List.of("5%"));
    Step step = new Step("S4", BASIS, "key", arguments, "", Step.Result.of(Money.ZERO));
    arguments.clear();
    assertEquals(List.of("5%"), step.arguments());
    assertThrows(UnsupportedOperationException.class, () -> step.arguments().clear());
  }

  @Test
  void steps_are_collected_in_order_each_under_its_article() {
    Citation other = new Citation("文号", "第二条");
    Steps steps = new Steps("settlement", BASIS);
    steps.add("S1", "budget", "", Money.ZERO);
    steps.under(other).add("S4", "slice", "1 + 1", Step.Result.exact(new BigDecimal("2")), "5%");
    steps.addAll(List.of());
    assertEquals(
        List.of(
            new Step(
                "S1", BASIS, "settlement.step.budget", List.of(), "", Step.Result.of(Money.ZERO)),
            new Step(
                "S4",
                other,
                "settlement.step.slice",
                List.of("5%"),
                "1 + 1",
                Step.Result.of(Money.ofYuan("2.00")))),
        steps.list());
  }
}
