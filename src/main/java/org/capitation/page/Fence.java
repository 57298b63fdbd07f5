package org.capitation.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;

/** 请求边界: what no door of the product is asked for, whoever asks. Rules H6 and H7. */
final class Fence {
  private static final Set<String> READING = Set.of("GET", "HEAD");
  private static final Set<String> OF_PAGES = Set.of("GET", "HEAD", "POST");
  private static final Set<String> OF_PROGRAMS = Set.of("GET", "HEAD", "POST", "PUT", "DELETE");

  /** What a browser says where it comes from: from here, or from nobody's page. */
  private static final Set<String> OURS = Set.of("same-origin", "none");

  private Fence() {}

  /** The status that it is refused with; nothing if it may go on. */
  static OptionalInt refuse(HttpServletRequest request) {
    Set<String> known = Programs.ask(request) ? OF_PROGRAMS : OF_PAGES;
    if (!known.contains(request.getMethod())) {
      return OptionalInt.of(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
    }
    return READING.contains(request.getMethod()) || isFromHere(request)
        ? OptionalInt.empty()
        : OptionalInt.of(HttpServletResponse.SC_FORBIDDEN);
  }

  /**
   * Browsers tell by TLS whose page sends a form, and else its address; what tells neither is no
   * browser, and brings no cookie that it was not given.
   */
  private static boolean isFromHere(HttpServletRequest request) {
    String site = request.getHeader("Sec-Fetch-Site");
    if (site != null) {
      return OURS.contains(site);
    }
    String origin = request.getHeader("Origin");
    return origin == null || Objects.equals(authority(origin), request.getHeader("Host"));
  }

  /** Host and port; null for a page that has no address. */
  private static String authority(String origin) {
    try {
      return URI.create(origin).getRawAuthority();
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
