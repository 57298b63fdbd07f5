package org.capitation.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OriginTest {
  private static final String PEER = "192.0.2.1";

  @Test
  void systemComesFromNowhere() {
    Origin origin = new Origin();
    assertEquals("", origin.address());
    assertEquals("", origin.browser());
    assertFalse(origin.isSecure());
  }

  @Test
  void anybodyCanWriteAHeader() {
    Origin origin =
        read(false, Map.of("X-Forwarded-For", "203.0.113.9", "X-Forwarded-Proto", "https"));
    assertEquals(PEER, origin.address());
    assertFalse(origin.isSecure());
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      delimiter = '|',
      value = {
        "203.0.113.9|203.0.113.9",
        "10.0.0.1, 203.0.113.9|203.0.113.9",
        "10.0.0.1;203.0.113.9|203.0.113.9",
        "2001:db8::7|2001:db8::7",
        "unknown|192.0.2.1",
        "<script>|192.0.2.1",
        "203.0.113.9,|203.0.113.9",
        "-|192.0.2.1"
      })
  void balancerAddsTheLastEntry(String told, String address) {
    assertEquals(
        address, read(true, told == null ? Map.of() : Map.of("X-Forwarded-For", told)).address());
  }

  @Test
  void transportIsSecureWhereTheBalancerSaysSo() {
    assertTrue(read(true, Map.of("X-Forwarded-Proto", "https")).isSecure());
    assertFalse(read(true, Map.of("X-Forwarded-Proto", "https, http")).isSecure());
    assertFalse(read(true, Map.of()).isSecure());
  }

  @Test
  void longNameOfABrowserIsCut() {
    assertEquals(200, read(false, Map.of("User-Agent", "b".repeat(201))).browser().length());
    assertEquals("Firefox", read(false, Map.of("User-Agent", "Firefox")).browser());
  }

  /** A request with these headers; a semicolon parts two of the same name. */
  private static Origin read(boolean balanced, Map<String, String> headers) {
    HttpServletRequest request =
        (HttpServletRequest)
            Proxy.newProxyInstance(
                OriginTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, values) ->
                    switch (method.getName()) {
                      case "getRemoteAddr" -> PEER;
                      case "isSecure" -> false;
                      case "getHeader" -> headers.get(values[0]);
                      case "getHeaders" -> Collections.enumeration(lines(headers, values[0]));
                      default -> throw new AssertionError(method);
                    });
    Origin origin = new Origin();
    origin.read(request, balanced);
    return origin;
  }

  private static List<String> lines(Map<String, String> headers, Object name) {
    return headers.containsKey(name) ? Arrays.asList(headers.get(name).split(";")) : List.of();
  }
}
