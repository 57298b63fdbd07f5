package org.capitation.architecture;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which package may import which of ours. */
final class Table {
  /** The pure rules in the order the data flows: each may import those to its left. */
  static final List<String> HEART =
      List.of(
          "value",
          "registry",
          "enrolment",
          "attribution",
          "ledger",
          "budget",
          "payment",
          "monitoring",
          "settlement");

  private static final String BULK = "bulk";
  private static final String PAGE = "page";
  private static final String LISTING = "listing";

  /** What the features share, and what each of it may import. */
  private static final Map<String, Set<String>> SHARED =
      Map.of(
          "access",
          Set.of("value", "registry"),
          "job",
          Set.of("value", "registry"),
          "files",
          Set.of("value", "registry", "access", "job"),
          "document",
          Set.of("value", "registry", "access", "job", PAGE),
          "audit",
          Set.of("value", "registry", "access", "job", "document", LISTING),
          "policy",
          Set.copyOf(HEART),
          LISTING,
          Set.of("value", "registry", "access", "document", PAGE),
          PAGE,
          Set.of("value", "access"),
          BULK,
          Set.of("value"));

  /** What a feature's boundary may import besides what lies to its left. */
  private static final Set<String> SERVICES =
      Set.of("access", "policy", "files", "job", "document", LISTING, PAGE);

  /** What nobody imports. */
  private static final Set<String> LAST = Set.of("desk", "app", "launcher");

  private static final Set<String> SHELVES = Set.of("", Part.STORE, Part.BOUNDARY);

  private Table() {}

  /** Whether the architecture has such a package. */
  static boolean knows(Part part) {
    String feature = part.feature();
    if (feature.equals("app")) {
      return part.shelf().isEmpty() || part.shelf().equals("sample");
    }
    if (feature.equals("value") || feature.equals(BULK) || feature.equals("launcher")) {
      return part.shelf().isEmpty();
    }
    return SHELVES.contains(part.shelf())
        && (HEART.contains(feature) || SHARED.containsKey(feature) || feature.equals("desk"));
  }

  /** Whether one package may import another. */
  static boolean allows(Part from, Part to) {
    if (from.equals(to)) {
      return true;
    }
    if (from.feature().equals(to.feature())) {
      return LAST.contains(from.feature()) || withinFeature(from, to);
    }
    if (from.feature().equals("app")) {
      return !to.feature().equals("launcher");
    }
    if (LAST.contains(to.feature()) || from.feature().equals("launcher")) {
      return false;
    }
    if (from.feature().equals("desk")) {
      return true;
    }
    return betweenFeatures(from, to);
  }

  private static boolean withinFeature(Part from, Part to) {
    return to.isPure() || from.isBoundary() && to.isStore();
  }

  private static boolean betweenFeatures(Part from, Part to) {
    if (to.isBoundary()) {
      return false;
    }
    if (from.isBoundary()) {
      return !to.feature().equals(BULK) && besideBoundary(from.feature()).contains(to.feature());
    }
    if (from.isStore() && to.feature().equals(BULK)) {
      return true;
    }
    return to.isPure() && left(from.feature()).contains(to.feature());
  }

  private static Set<String> left(String feature) {
    int place = HEART.indexOf(feature);
    return place < 0 ? SHARED.getOrDefault(feature, Set.of()) : Set.copyOf(HEART.subList(0, place));
  }

  private static Set<String> besideBoundary(String feature) {
    Set<String> all = new HashSet<>(left(feature));
    all.addAll(HEART.contains(feature) ? SERVICES : Set.of("access", LISTING, PAGE));
    return all;
  }
}
