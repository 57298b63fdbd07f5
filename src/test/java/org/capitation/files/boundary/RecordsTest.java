package org.capitation.files.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is rejected may come from anybody, and is opened by a spreadsheet. */
class RecordsTest {
  @Test
  void V1_2_10_a_value_that_would_be_a_formula_is_marked_as_a_text_and_a_number_is_not() {
    assertEquals(
        "'=1+1,'+cmd|' /C calc'!A0,'@sum,'-x,'＝1,-80.00,+5,王芳,",
        Records.line(
            Arrays.asList(
                "=1+1", "+cmd|' /C calc'!A0", "@sum", "-x", "＝1", "-80.00", "+5", "王芳", null)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"=", "+", "-", "@", "\t", "\r", "\n", "\0", "＝", "＋", "－", "＠"})
  void V1_2_10_whatever_begins_a_formula_gets_an_apostrophe(String begin) {
    String line = Records.line(List.of(begin + "A1"));
    assertEquals("'" + begin + "A1", line.replaceAll("^\"|\"$", ""));
  }

  @Test
  void V1_2_10_separators_quotes_and_line_breaks_stay_within_their_field() {
    assertEquals("\"a,\"\"b\"\"\",\"c\nd\"", Records.line(List.of("a,\"b\"", "c\nd")));
  }
}
