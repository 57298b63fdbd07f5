package org.capitation.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every sheet and list that is exported makes of its texts. */
class CellTextTest {
  @ParameterizedTest
  @ValueSource(strings = {"=", "+", "-", "@", "\t", "\r", "\n", "\0", "＝", "＋", "－", "＠"})
  void V1_2_10_whatever_begins_a_formula_gets_an_apostrophe(String begin) {
    assertEquals("'" + begin + "A1", CellText.harmless(begin + "A1"));
    assertEquals("A1" + begin, CellText.harmless("A1" + begin));
  }

  @Test
  void V1_2_10_separators_quotes_and_line_breaks_stay_within_their_field() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    List<Object> row = List.of("=a,\"b\"", "c\nd", "e");
    Csv.write(List.of(), List.of(row).iterator(), bytes);
    String text = bytes.toString(StandardCharsets.UTF_8);
    assertEquals("\"'=a,\"\"b\"\"\",\"c\nd\",e", text.substring(text.indexOf('"')).strip(), text);
  }
}
