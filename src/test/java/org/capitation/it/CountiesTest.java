package org.capitation.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The tests of a server share its database: each opens counties of its own. */
class CountiesTest {
  private static final Pattern CODE = Pattern.compile("(?<!\\d)33\\d{4}(?!\\d)");

  /** The sample county, which all may read, and pooling areas, which are no county. */
  private static final Set<String> COMMON = Set.of("339921", "339900", "339901", "339902");

  @Test
  void no_county_is_used_by_two_classes() throws IOException {
    Map<String, Set<String>> users = new TreeMap<>();
    for (String root : new String[] {"src/test/java", "src/browser/java"}) {
      collect(Path.of(root), users);
    }
    assertTrue(users.size() > 200, "counties: " + users.size());
    users.keySet().removeAll(COMMON);
    users.values().removeIf(classes -> classes.size() == 1);
    assertEquals(Map.of(), users);
  }

  private static void collect(Path root, Map<String, Set<String>> users) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(path -> path.toString().endsWith("IT.java")).toList()) {
        codes(Files.readString(file))
            .forEach(
                code ->
                    users
                        .computeIfAbsent(code, key -> new TreeSet<>())
                        .add(root.relativize(file).toString()));
      }
    }
  }

  private static Set<String> codes(String source) {
    return CODE.matcher(source).results().map(MatchResult::group).collect(Collectors.toSet());
  }
}
