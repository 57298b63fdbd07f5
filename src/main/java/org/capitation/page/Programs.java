package org.capitation.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Stream;

/**
 * 程序入口: the addresses that programs ask for. What is there is no page, knows no cookie of a
 * language, and refuses whoever is not let in instead of leading to the login.
 */
public final class Programs {
  private Programs() {}

  /** Whether it is asked for by this request. */
  public static boolean ask(HttpServletRequest request) {
    return areAt(request.getServletPath());
  }

  /** Whether it lies at a path. */
  static boolean areAt(String path) {
    return Stream.of("/api", "/openapi", "/metrics", "/health")
        .anyMatch(door -> path.equals(door) || path.startsWith(door + "/"));
  }
}
