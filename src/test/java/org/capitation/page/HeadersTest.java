package org.capitation.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class HeadersTest {
  @Test
  void H5_who_came_by_tls_is_told_to_do_so_and_nobody_else() {
    assertEquals(
        "max-age=31536000; includeSubDomains",
        written("/desk/overview", true).get("Strict-Transport-Security"));
    assertNull(written("/desk/overview", false).get("Strict-Transport-Security"));
  }

  @Test
  void H2_H3_pages_data_and_styles_are_told_apart() {
    assertNull(written("/desk/overview", true).get("Content-Security-Policy"));
    assertEquals("no-store", written("/desk/overview", true).get("Cache-Control"));
    assertNull(written("/apiary/overview", true).get("Content-Security-Policy"));
    assertEquals("no-store", written("/api/budget", true).get("Cache-Control"));
    assertNull(written("/jakarta.faces.resource/capitation.css.xhtml", true).get("Cache-Control"));
    for (String path : new String[] {"/api", "/api/x", "/openapi", "/metrics", "/health"}) {
      assertEquals(
          "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
          written(path, true).get("Content-Security-Policy"));
    }
  }

  private static Map<String, String> written(String path, boolean secure) {
    Map<String, String> headers = new TreeMap<>();
    HttpServletRequest request = fake(HttpServletRequest.class, "getServletPath", path, headers);
    HttpServletResponse response = fake(HttpServletResponse.class, "", null, headers);
    Headers.put(request, response, secure);
    return headers;
  }

  /** Answers one question, and keeps headers. */
  private static <T> T fake(
      Class<T> type, String question, String answer, Map<String, String> headers) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, values) -> {
              if (method.getName().equals("setHeader")) {
                headers.put((String) values[0], (String) values[1]);
                return null;
              }
              return method.getName().equals(question) ? answer : null;
            }));
  }
}
