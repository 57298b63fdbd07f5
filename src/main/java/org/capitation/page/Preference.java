package org.capitation.page;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * 偏好: what a person chose for this browser; kept in a cookie, set by a parameter of any address.
 */
enum Preference {
  /** 语言. */
  LANGUAGE("lang", Set.of("zh", "en")),
  /** 金额单位. */
  UNIT("unit", Set.of("yuan", "wan"));

  private static final Duration KEPT = Duration.ofDays(365);

  private final String parameter;
  private final Set<String> values;

  Preference(String parameter, Set<String> values) {
    this.parameter = parameter;
    this.values = values;
  }

  /** The name of the parameter and of the cookie. */
  String parameter() {
    return parameter;
  }

  /** What was chosen earlier; nothing if nothing or nonsense was. */
  Optional<String> of(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    return (cookies == null ? Stream.<Cookie>empty() : Arrays.stream(cookies))
        .filter(cookie -> cookie.getName().equals(parameter))
        .map(Cookie::getValue)
        .filter(values::contains)
        .findFirst();
  }

  /** The cookie for what the address chooses now; nothing if it chooses nothing. */
  Optional<Cookie> chosen(HttpServletRequest request) {
    return Optional.ofNullable(request.getParameter(parameter))
        .filter(values::contains)
        .map(value -> cookie(value, request.isSecure()));
  }

  private Cookie cookie(String value, boolean secure) {
    Cookie cookie = new Cookie(parameter, value);
    cookie.setPath("/");
    cookie.setMaxAge((int) KEPT.toSeconds());
    cookie.setHttpOnly(true);
    cookie.setSecure(secure);
    cookie.setAttribute("SameSite", "Lax");
    return cookie;
  }
}
