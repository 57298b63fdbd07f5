package org.capitation.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StepTest {
  @ParameterizedTest
  @CsvSource({"0, 0.00", "5, 5.00", "1E+2, 100.00", "0.1, 0.10", "0.0050, 0.005", "-1.5, -1.50"})
  void a_result_shows_two_decimals_or_the_more_that_it_has(String result, String shown) {
    Step step = new Step("S4", "", "key", List.of(), "", new BigDecimal(result));
    assertEquals(new BigDecimal(shown), step.result());
  }

  @Test
  void steps_with_the_same_figures_are_equal() {
    assertEquals(
        new Step("S4", "a", "key", List.of(), "1 + 1", new BigDecimal("2")),
        Step.of("S4", "a", "key", "1 + 1", Money.ofYuan("2.00")));
  }

  @Test
  void arguments_cannot_be_changed_behind_its_back() {
    List<String> arguments = new ArrayList<>(List.of("5%"));
    Step step = new Step("S4", "", "key", arguments, "", BigDecimal.ONE);
    arguments.clear();
    assertEquals(List.of("5%"), step.arguments());
    assertThrows(UnsupportedOperationException.class, () -> step.arguments().clear());
  }
}
