package org.capitation.document;

import java.awt.Font;
import java.util.List;
import java.util.Locale;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintFrame;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.fonts.FontUtil;

/** 校样: reads a filled paper before it is printed, every text in the font that will print it. */
final class Proof {
  private static final FontUtil FONTS =
      FontUtil.getInstance(DefaultJasperReportsContext.getInstance());

  private static final String FAMILY = "Noto Sans SC";

  private Proof() {}

  /**
   * Reads all pages.
   *
   * @throws Unprintable at the first text that would be printed incompletely (D2, D3)
   */
  static void read(JasperPrint print, Locale language) {
    print.getPages().forEach(page -> read(page.getElements(), language));
  }

  private static void read(List<JRPrintElement> elements, Locale language) {
    for (JRPrintElement element : elements) {
      if (element instanceof JRPrintFrame frame) {
        read(frame.getElements(), language);
      } else if (element instanceof JRPrintText text) {
        read(text, language);
      }
    }
  }

  private static void read(JRPrintText printed, Locale language) {
    String text = printed.getOriginalText();
    if (text == null) {
      return;
    }
    if (printed.getTextTruncateIndex() != null) {
      throw Unprintable.cut(text, printed.getTextTruncateIndex());
    }
    check(text, FONTS.getAwtFont(printed, language));
  }

  /** Checks a text that the paper's own font will write: of a picture, which is not read. */
  static void check(String text) {
    check(text, FONTS.getAwtFontFromBundles(FAMILY, Font.PLAIN, 1f, Locale.ROOT, false));
  }

  /** Checks that the font has every character of the text. */
  static void check(String text, Font font) {
    int missing = font.canDisplayUpTo(text);
    if (missing >= 0) {
      throw Unprintable.character(text.codePointAt(missing), text);
    }
  }
}
