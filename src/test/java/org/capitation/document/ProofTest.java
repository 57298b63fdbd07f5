package org.capitation.document;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.base.JRBasePrintFrame;
import net.sf.jasperreports.engine.base.JRBasePrintPage;
import net.sf.jasperreports.engine.base.JRBasePrintText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What would be printed incompletely is refused. */
class ProofTest {
  private static final String FOLDER = "/fonts/ttf/NotoSansSC/NotoSansSC-";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "云栖县人民医院医共体",
        "1,234.50 − (-7.00) × 60% ÷ 3 ≥ — “”（）：；、〔2024〕",
        // rare characters of place and family names
        "垟垵洑㙘䶮堃𬱖𫖯𠅤",
        "one\ntwo",
      })
  void hasTheCharactersOfChinesePapers(String text) throws Exception {
    assertDoesNotThrow(() -> Proof.check(text, font("Regular")));
    assertDoesNotThrow(() -> Proof.check(text, font("Bold")));
  }

  @ParameterizedTest
  @CsvSource({"云栖县😀医院, U+1F600", "ສະບາຍດີ, U+0EAA", "a\uE000b, U+E000"})
  void missingCharacterIsNamed(String text, String named) throws Exception {
    Unprintable refusal = assertThrows(Unprintable.class, () -> Proof.check(text, font("Regular")));
    assertTrue(refusal.getMessage().contains(named), refusal.getMessage());
    assertTrue(refusal.getMessage().contains(text), refusal.getMessage());
  }

  @Test
  void readsAllPagesAndFrames() {
    assertDoesNotThrow(() -> read(text("第一页"), text("第二页")));
    assertThrows(Unprintable.class, () -> read(text("第一页"), text("😀")));
  }

  @Test
  void cutTextIsRefused() {
    JRBasePrintText cut = text("1,234,567.89");
    cut.setTextTruncateIndex(9);
    Unprintable refusal = assertThrows(Unprintable.class, () -> read(cut));
    assertTrue(refusal.getMessage().contains("9 of 12"), refusal.getMessage());
  }

  private static void read(JRBasePrintText... texts) {
    JasperPrint print = new JasperPrint();
    for (JRBasePrintText text : texts) {
      JRBasePrintFrame frame = new JRBasePrintFrame(print.getDefaultStyleProvider());
      frame.addElement(text);
      JRBasePrintPage page = new JRBasePrintPage();
      page.setElements(List.of(frame));
      print.addPage(page);
    }
    Proof.read(print, Locale.SIMPLIFIED_CHINESE);
  }

  private static JRBasePrintText text(String text) {
    JRBasePrintText printed = new JRBasePrintText(new JasperPrint().getDefaultStyleProvider());
    printed.setText(text);
    return printed;
  }

  private static Font font(String weight) throws IOException, FontFormatException {
    try (InputStream file = ProofTest.class.getResourceAsStream(FOLDER + weight + ".ttf")) {
      return Font.createFont(Font.TRUETYPE_FONT, file);
    }
  }
}
