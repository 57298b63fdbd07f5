package org.capitation.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenGrantTest {
  /** The path of a resource: an annotation of its class, thus without a blank before it. */
  private static final Pattern PATH =
      Pattern.compile("^@Path\\(\"([a-z]+)[/\"]", Pattern.MULTILINE);

  @ParameterizedTest
  @CsvSource({
    "false, GET, /api/ledger/visits, true",
    "false, HEAD, /api/ledger, true",
    "false, POST, /api/ledger/visits, false",
    "false, OPTIONS, /api/ledger/visits, false",
    "false, GET, /api/payment/sheets, false",
    "false, GET, /openapi, false",
    "false, GET, /metrics, true",
    "true, GET, /api/ledger/visits, true",
    "true, POST, /api/ledger/visits, true",
    "true, DELETE, /api/ledger/visits/1, true",
    "true, POST, /api/payment/sheets, false",
    "true, POST, /api/ledgers, false",
    "true, GET, /api//ledger, false",
    "true, GET, /api/ledger;x=1/visits, false",
    "true, GET, /api/%6cedger/visits, false",
    "true, GET, /api, false",
    "true, GET, /, false",
  })
  void reachesItsFeaturesAlone(boolean writes, String method, String path, boolean covered) {
    TokenGrant grant = new TokenGrant(writes, Set.of("ledger", "metrics"));
    assertEquals(covered, grant.covers(method, path));
  }

  @ParameterizedTest
  @CsvSource({"GET, true", "HEAD, true", "POST, false", "PUT, false", "DELETE, false"})
  void accountsAreOnlyReadWithAToken(String method, boolean covered) {
    TokenGrant grant = new TokenGrant(true, Set.of("access"));
    assertEquals(covered, grant.covers(method, "/api/access/tokens"));
  }

  @Test
  void nothingAndWhatIsNotKnownCannotBeGranted() {
    assertTrue(new TokenGrant(true, Set.of()).isUnknown());
    assertTrue(new TokenGrant(true, Set.of("ledger", "probe")).isUnknown());
    assertFalse(new TokenGrant(true, Set.of("ledger")).isUnknown());
    assertEquals(
        List.of("ledger", "metrics"), new TokenGrant(true, Set.of("metrics", "ledger")).inOrder());
  }

  @Test
  void everyFeatureOfTheInterfaceCanBeGranted() throws IOException {
    Set<String> features = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(one -> one.toString().endsWith("Resource.java")).toList()) {
        Matcher path = PATH.matcher(Files.readString(file));
        assertTrue(path.find(), file.toString());
        features.add(path.group(1));
      }
    }
    features.addAll(List.of("openapi", "metrics"));
    assertEquals(features, new TreeSet<>(TokenGrant.FEATURES));
  }
}
