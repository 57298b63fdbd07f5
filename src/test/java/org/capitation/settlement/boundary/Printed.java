package org.capitation.settlement.boundary;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.capitation.document.Imprint;
import org.capitation.document.Paper;
import org.capitation.document.Renderer;
import org.capitation.document.Report;

/** The papers of the year end as a person reads them. */
final class Printed {
  static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;
  private static final Renderer RENDERER = new Renderer();

  private Printed() {}

  /** The pages without blanks, which depend on how the text is drawn. */
  static List<String> pages(Report report, Locale language) {
    return Paper.pages(pdf(report, language)).stream().map(Printed::plain).toList();
  }

  /** All pages as one text. */
  static String all(Report report, Locale language) {
    return String.join("", pages(report, language));
  }

  static byte[] pdf(Report report, Locale language) {
    return RENDERER.pdf(
        report,
        new Imprint("云栖县", Optional.empty(), "张敏（县医保局）", LocalDateTime.of(2026, 3, 2, 16, 40)),
        language);
  }

  static void has(String page, String text) {
    assertTrue(page.contains(plain(text)), () -> "no " + text + " in " + page);
  }

  private static String plain(String text) {
    return text.replaceAll("[\\s\\u3000]", "");
  }
}
