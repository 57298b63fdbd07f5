package org.capitation.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;

/** 应答头: what every answer says besides its content, whoever gives it. Rules H1 to H5. */
public final class Headers {
  private static final Map<String, String> ALWAYS =
      Map.of(
          "X-Content-Type-Options", "nosniff",
          "Referrer-Policy", "same-origin",
          // for browsers that do not know frame-ancestors
          "X-Frame-Options", "DENY",
          "Cross-Origin-Opener-Policy", "same-origin",
          "Cross-Origin-Resource-Policy", "same-origin",
          "Permissions-Policy",
              "camera=(), microphone=(), geolocation=(), payment=(), usb=(), display-capture=()");

  /** Of what is no page: it holds nothing that is shown or run. */
  private static final String NOTHING =
      "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  private static final String ONE_YEAR = "max-age=31536000; includeSubDomains";

  private Headers() {}

  /**
   * Writes them.
   *
   * @param secure the other side came by TLS
   */
  public static void put(HttpServletRequest request, HttpServletResponse response, boolean secure) {
    ALWAYS.forEach(response::setHeader);
    boolean resource = request.getServletPath().startsWith("/jakarta.faces.resource");
    if (!resource) {
      response.setHeader("Cache-Control", "no-store");
    }
    if (resource || Programs.ask(request)) {
      holdNothing(response);
    }
    if (secure) {
      response.setHeader("Strict-Transport-Security", ONE_YEAR);
    }
  }

  /** Says that an answer is no page. */
  static void holdNothing(HttpServletResponse response) {
    response.setHeader("Content-Security-Policy", NOTHING);
  }
}
