package org.capitation.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WordsTest {
  private final Locale usual = Locale.getDefault();

  @AfterEach
  void restore() {
    Locale.setDefault(usual);
  }

  @Test
  void chineseStaysChineseOnAnEnglishServer() {
    Locale.setDefault(Locale.US);
    assertEquals("登录", Words.text(Locale.SIMPLIFIED_CHINESE, "access.login.title"));
  }

  @Test
  void englishStaysEnglishOnAChineseServer() {
    Locale.setDefault(Locale.SIMPLIFIED_CHINESE);
    assertEquals("Sign in", Words.text(Locale.ENGLISH, "access.login.title"));
  }

  @Test
  void argumentsArePutInAsTheyAre() {
    assertEquals("2025 年度", Words.text(Locale.SIMPLIFIED_CHINESE, "page.year.of", 2025));
  }

  @Test
  void aCountMayBeInTheSingular() {
    assertEquals("No imports", imports(Locale.ENGLISH, 0));
    assertEquals("1 import", imports(Locale.ENGLISH, 1));
    assertEquals("12,384 imports", imports(Locale.ENGLISH, 12_384));
    assertEquals("共 12,384 次导入", imports(Locale.SIMPLIFIED_CHINESE, 12_384));
  }

  @Test
  void aTextMayBeAskedForWithoutItsCount() {
    assertEquals("{0} {0}", Words.text(Locale.ENGLISH, "job.progress.rows.files-import"));
  }

  private static String imports(Locale language, long count) {
    return Words.text(language, "files.imports.found", Display.count(count));
  }
}
