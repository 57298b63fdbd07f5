package org.capitation.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.platform.suite.api.AfterSuite;
import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** What is looked at in a browser. */
@Suite
@SelectPackages("org.capitation.browser")
@IncludeClassNamePatterns(".*IT")
class BrowserSuite {
  private static final Path PAGES = Path.of("src/main/webapp");

  /** What is shown only where there is nothing else, or before. */
  private static final Set<String> OTHERS = Set.of("/page/error", "/access/login");

  @AfterSuite
  static void everyPageWasLookedAt() throws IOException {
    Set<String> missing = new TreeSet<>();
    try (Stream<Path> files = Files.walk(PAGES)) {
      files
          .map(file -> "/" + PAGES.relativize(file))
          .filter(page -> page.endsWith(".xhtml") && !page.startsWith("/WEB-INF/"))
          .map(page -> page.replace(".xhtml", ""))
          .forEach(missing::add);
    }
    missing.removeAll(OTHERS);
    missing.removeAll(Screens.taken());
    assertEquals(Set.of(), missing, "no test opens these pages");
  }
}
