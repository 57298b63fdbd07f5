package org.capitation.access;

import java.util.List;
import java.util.Set;

/**
 * 令牌范围: what a token reaches of all that its owner may (Y3).
 *
 * @param writes it may change something; else it only reads
 * @param features the first segments of the addresses of the interface
 */
public record TokenGrant(boolean writes, Set<String> features) {
  /** The features that there are, in the order in which they are chosen. */
  public static final List<String> FEATURES =
      List.of(
          "registry",
          "enrolment",
          "attribution",
          "ledger",
          "budget",
          "payment",
          "monitoring",
          "settlement",
          "policy",
          "files",
          "job",
          "document",
          "desk",
          "listing",
          "access",
          "audit",
          "openapi",
          "metrics");

  private static final String API = "/api/";

  /** What is about accounts is changed by people alone (Y5). */
  private static final String ACCOUNTS = "access";

  private static final Set<String> READING = Set.of("GET", "HEAD");

  /** Keeps its own copy. */
  public TokenGrant {
    features = Set.copyOf(features);
  }

  /** There is no such feature among those that can be granted. */
  public boolean isUnknown() {
    return features.isEmpty() || !FEATURES.containsAll(features);
  }

  /** The features in the order in which they are chosen. */
  public List<String> inOrder() {
    return FEATURES.stream().filter(features::contains).toList();
  }

  /**
   * It reaches so far.
   *
   * @param method that of HTTP
   * @param path within the application
   */
  public boolean covers(String method, String path) {
    String feature = feature(path);
    return features.contains(feature)
        && (READING.contains(method) || writes && !feature.equals(ACCOUNTS));
  }

  /** The feature that an address belongs to. */
  static String feature(String path) {
    String rest = path.startsWith(API) ? path.substring(API.length()) : path.substring(1);
    int end = rest.indexOf('/');
    return end < 0 ? rest : rest.substring(0, end);
  }
}
