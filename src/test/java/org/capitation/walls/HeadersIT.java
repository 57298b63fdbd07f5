package org.capitation.walls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.capitation.access.Role;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every answer says besides its content, over the sample county. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class HeadersIT {
  private static final Pattern NONCE = Pattern.compile("script-src 'self' 'nonce-([^']+)'");

  /** What web.xml keeps back of a page, so that one that fails at its end is answered whole. */
  private static final int BUFFER = 262_144;

  @ArquillianResource private URL base;

  private Asker asker() {
    return new Asker(base, "capitation");
  }

  @Test
  void H1_every_page_has_them_and_a_nonce_of_its_own() throws Exception {
    Asker asker = asker();
    for (Route route : Routes.written()) {
      if (route.isPage()) {
        String address = Addresses.of(route, RolesIT.nothing());
        HttpResponse<String> answer =
            asker.page(route.isFor(Role.DOCTOR) ? "doctor" : "clerk", address);
        page(answer, address);
        assertTrue(answer.body().length() < BUFFER / 2, address + ": " + answer.body().length());
      }
    }
  }

  private static void page(HttpResponse<String> answer, String address) {
    common(answer, address);
    assertEquals("no-store", one(answer, "Cache-Control"), address);
    String policy = one(answer, "Content-Security-Policy");
    Matcher nonce = NONCE.matcher(policy);
    assertTrue(nonce.find(), address + ": " + policy);
    assertTrue(policy.contains("default-src 'none'"), policy);
    assertTrue(policy.contains("frame-ancestors 'none'"), policy);
    assertFalse(policy.replaceFirst("style-src.*?;", "").contains("script-src 'unsafe"), policy);
    for (String script : answer.body().split("<script")) {
      boolean first = script.startsWith("<!DOCTYPE");
      boolean ours = script.contains("nonce=\"" + nonce.group(1)) || script.startsWith(" src=\"/");
      assertTrue(first || ours, address + " has a script without the nonce");
    }
  }

  private static void common(HttpResponse<String> answer, String address) {
    assertEquals("nosniff", one(answer, "X-Content-Type-Options"), address);
    assertEquals("same-origin", one(answer, "Referrer-Policy"), address);
    assertEquals("DENY", one(answer, "X-Frame-Options"), address);
    assertEquals("same-origin", one(answer, "Cross-Origin-Opener-Policy"), address);
    assertEquals("same-origin", one(answer, "Cross-Origin-Resource-Policy"), address);
    assertTrue(one(answer, "Permissions-Policy").contains("camera=()"), address);
    assertTrue(answer.headers().firstValue("Server").isEmpty(), address);
    assertTrue(answer.headers().firstValue("X-Powered-By").isEmpty(), address);
    assertTrue(answer.headers().firstValue("Strict-Transport-Security").isEmpty(), address);
  }

  /** The only value of a header. */
  private static String one(HttpResponse<String> answer, String header) {
    assertEquals(1, answer.headers().allValues(header).size(), header + " of " + answer);
    return answer.headers().firstValue(header).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "clerk, api/registry/communities, 200",
    "clerk, api/settlement/paper?pot=390&year=2025, 200",
    "clerk, api/files/templates/insured, 200",
    "clerk, api/document/999999999, 404",
    "clerk, api/nowhere, 404",
    "clerk, api/budget?pot=391&year=2025, 400",
    "doctor, api/budget?pot=390&year=2025, 403",
    "'', api/budget?pot=390&year=2025, 401",
    "admin, openapi, 200",
    "clerk, openapi, 403",
    "'', openapi, 401",
    "admin, metrics, 200",
    "clerk, metrics, 403",
    "auditor, metrics, 403",
    "'', metrics, 401",
    "'', health, 200"
  })
  void H2_what_is_no_page_says_that_it_holds_nothing(String account, String address, int status)
      throws Exception {
    HttpResponse<String> answer = asker().api(account, address);
    assertEquals(status, answer.statusCode(), address);
    common(answer, address);
    assertEquals("no-store", one(answer, "Cache-Control"), address);
    assertTrue(one(answer, "Content-Security-Policy").startsWith("default-src 'none'; base-uri"));
    assertFalse(answer.headers().firstValue("Content-Type").orElse("").contains("html"), address);
  }

  @Test
  void H3_a_style_may_be_kept_and_is_nothing_else() throws Exception {
    String page = asker().page("clerk", "/desk/overview").body();
    Matcher style =
        Pattern.compile("href=\"(/jakarta.faces.resource/capitation.css[^\"]*)").matcher(page);
    assertTrue(style.find());
    HttpResponse<String> answer = asker().page("clerk", style.group(1).replace("&amp;", "&"));
    assertEquals(200, answer.statusCode());
    common(answer, "style");
    String type = answer.headers().firstValue("Content-Type").orElse("");
    assertTrue(type.startsWith("text/css"), answer.headers().toString());
    assertFalse(one(answer, "Cache-Control").contains("no-store"));
  }

  @Test
  void H1_an_error_is_a_page_like_others() throws Exception {
    for (String address : new String[] {"/nowhere", "/budget/detail?id=0", "/enrolment/my"}) {
      HttpResponse<String> answer = asker().page("clerk", address);
      page(answer, address);
      assertTrue(answer.body().contains(one(answer, "X-Request-Id")), address);
    }
  }

  @ParameterizedTest
  @CsvSource({"https, true", "HTTPS, true", "http, false", "'https, http', false"})
  void H5_behind_TLS_a_browser_stays_with_it_and_sends_cookies_by_nothing_else(
      String scheme, boolean secure) throws Exception {
    HttpResponse<String> answer =
        asker().with("X-Forwarded-Proto", scheme).api("", "access/login?lang=en");
    assertEquals(302, answer.statusCode());
    assertEquals(
        secure ? List.of("max-age=31536000; includeSubDomains") : List.of(),
        answer.headers().allValues("Strict-Transport-Security"));
    List<String> cookies = answer.headers().allValues("Set-Cookie");
    assertEquals(1, cookies.size(), cookies.toString());
    cookies(cookies, secure);
    HttpResponse<String> session =
        asker().with("X-Forwarded-Proto", scheme).api("", "access/login");
    assertTrue(session.headers().firstValue("Set-Cookie").orElse("").startsWith("JSESSIONID="));
    cookies(session.headers().allValues("Set-Cookie"), secure);
  }

  private static void cookies(List<String> cookies, boolean secure) {
    for (String cookie : cookies) {
      List<String> parts = List.of(cookie.toLowerCase(Locale.ROOT).split("; *"));
      assertEquals(secure, parts.contains("secure"), cookie);
      assertTrue(parts.contains("httponly"), cookie);
      assertTrue(parts.contains("samesite=lax"), cookie);
      assertTrue(parts.contains("path=/"), cookie);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"TRACE", "TRACK", "CONNECTED", "PROPFIND", "PATCH", "DELETE", "PUT", "OPTIONS"})
  void H6_a_page_is_read_or_sent_to_and_nothing_else(String method) throws Exception {
    HttpResponse<String> answer = send(method, "desk/overview");
    assertTrue(
        answer.statusCode() >= 400 && answer.statusCode() < 500
            || answer.statusCode() == 501
            || answer.statusCode() == 302,
        method + " " + answer);
    assertFalse(answer.body().contains("org.capitation"), answer.body());
    assertFalse(answer.body().contains("TRACE /"), answer.body());
  }

  @ParameterizedTest
  @ValueSource(strings = {"OPTIONS", "TRACE", "PATCH"})
  void H6_the_api_does_not_describe_itself_to_odd_methods(String method) throws Exception {
    HttpResponse<String> answer =
        asker().api("clerk", method, "api/registry/communities", Asker.Sending.NOTHING);
    assertEquals(405, answer.statusCode());
    assertFalse(answer.body().contains("wadl"), answer.body());
    assertEquals(404, asker().api("clerk", "api/application.wadl").statusCode());
  }

  private HttpResponse<String> send(String method, String path) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(base + path))
                .method(method, BodyPublishers.noBody())
                .build(),
            BodyHandlers.ofString());
  }
}
