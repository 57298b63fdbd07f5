package org.capitation.access.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoginViewTest {
  @ParameterizedTest
  @CsvSource({
    "/, true",
    "/desk/overview, true",
    "/ledger/charges?community=C01&month=2025-03, true",
    "//evil.example, false",
    "/\\evil.example, false",
    "https://evil.example/, false",
    "javascript:alert(1), false",
    "desk/overview, false",
    "'', false",
    ", false"
  })
  void onlyOwnAddressesAreGoneBackTo(String address, boolean ours) {
    assertEquals(ours, LoginView.isOurs(address));
  }

  @ParameterizedTest
  @CsvSource({
    "GET, step=check&person=7-ab, , step=check&person=7-ab",
    "POST, , http://host/enrolment/new?step=check&person=7-ab, step=check&person=7-ab",
    "POST, , http://host/enrolment/my?state=30, ",
    "POST, , http://host/enrolment/new, ",
    "POST, , , "
  })
  void timeOutLeadsBackToThePageWithAllThatItsAddressSaid(
      String method, String query, String referer, String kept) {
    assertEquals(
        "/access/login?next="
            + URLEncoder.encode(
                "/enrolment/new" + (kept == null ? "" : "?" + kept), StandardCharsets.UTF_8)
            + ("POST".equals(method) ? "&posted=1" : ""),
        LoginView.addressFor(request(method, query, referer)));
  }

  private static HttpServletRequest request(String method, String query, String referer) {
    return (HttpServletRequest)
        Proxy.newProxyInstance(
            LoginViewTest.class.getClassLoader(),
            new Class<?>[] {HttpServletRequest.class},
            (proxy, asked, arguments) ->
                switch (asked.getName()) {
                  case "getMethod" -> method;
                  case "getQueryString" -> query;
                  case "getRequestURI" -> "/enrolment/new";
                  case "getHeader" -> "Referer".equals(arguments[0]) ? referer : null;
                  default -> throw new UnsupportedOperationException(asked.getName());
                });
  }

  @ParameterizedTest
  @CsvSource({"'/a\tb', false", "'/\t/evil.example', false"})
  void controlCharactersAreNotOurs(String address, boolean ours) {
    assertEquals(ours, LoginView.isOurs(address));
  }
}
