package org.capitation.value;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | 0.00",
        "5 | 0.05",
        "99999 | 999.99",
        "100000 | 1,000.00",
        "123456789 | 1,234,567.89",
        "-5 | (-0.05)",
        "-123450 | (-1,234.50)",
        "9223372036854775807 | 92,233,720,368,547,758.07"
      })
  void an_amount_has_separators_two_decimals_and_brackets_below_zero(long fen, String written) {
    assertEquals(written, Figures.of(Money.ofFen(fen)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | 0.00",
        "0.1 | 0.10",
        "166666.6665 | 166,666.6665",
        "100.5000 | 100.50",
        "1E+6 | 1,000,000.00",
        "-1234.567 | -1,234.567"
      })
  void an_exact_amount_has_two_decimals_or_the_more_that_it_needs(String yuan, String written) {
    assertEquals(written, Figures.exact(new BigDecimal(yuan)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"0 | 0", "999 | 999", "1000 | 1,000", "-1000 | -1,000", "1234567 | 1,234,567"})
  void a_count_has_separators(long count, String written) {
    assertEquals(written, Figures.of(count));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"1000.10 | 1,000.10", "1E+3 | 1,000", "0.1234 | 0.1234", "-0.5 | -0.5"})
  void a_number_keeps_the_decimals_it_has(String number, String written) {
    assertEquals(written, Figures.of(new BigDecimal(number)));
  }
}
