package org.capitation.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Only suites are run: what belongs to none would never be. */
class SuitesTest {
  private static final Path TESTS = Path.of("src/test/java");

  /** Built only when it is asked for. */
  private static final Path BROWSER = Path.of("src/browser/java");

  @Test
  void every_integration_test_belongs_to_exactly_one_suite() throws Exception {
    List<String> members = new ArrayList<>();
    for (String suite : named("Suite.java")) {
      List<String> own = members(suite);
      assertFalse(own.isEmpty(), suite + " has none");
      members.addAll(own);
    }
    assertEquals(named("IT.java"), members.stream().sorted().toList());
  }

  /** The classes with tests that a suite runs. */
  private static List<String> members(String suite) {
    TestPlan plan =
        LauncherFactory.create()
            .discover(
                LauncherDiscoveryRequestBuilder.request().selectors(selectClass(suite)).build());
    return plan.getRoots().stream()
        .flatMap(root -> plan.getDescendants(root).stream())
        .flatMap(found -> found.getSource().stream())
        .filter(ClassSource.class::isInstance)
        .map(source -> ((ClassSource) source).getClassName())
        .filter(name -> !name.equals(suite))
        .sorted()
        .toList();
  }

  /** The classes whose files end so, sorted. */
  private static List<String> named(String end) throws IOException {
    List<String> names = new ArrayList<>(named(TESTS, end));
    if (isBuilt(BROWSER)) {
      names.addAll(named(BROWSER, end));
    }
    return names.stream().sorted().toList();
  }

  private static List<String> named(Path root, String end) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .map(file -> root.relativize(file).toString())
          .filter(file -> file.endsWith(end))
          .map(file -> file.replaceFirst("\\.java$", "").replaceAll("[/\\\\]", "."))
          .toList();
    }
  }

  private static boolean isBuilt(Path root) throws IOException {
    String some = named(root, "Suite.java").get(0).replace('.', '/') + ".class";
    return SuitesTest.class.getClassLoader().getResource(some) != null;
  }
}
