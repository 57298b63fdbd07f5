package org.capitation.access.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.URL;
import java.net.http.HttpResponse;
import java.util.Map;
import org.capitation.it.TestAccounts;
import org.capitation.it.Visitor;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Comes from outside, as a browser and as a program. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class SignInIT {
  private static final String MINE = "api/probe?community=C01";
  private static final String OTHERS = "api/probe?community=C02";

  @ArquillianResource private URL base;

  private Visitor visitor;

  @BeforeEach
  void visit() {
    visitor = new Visitor(base);
  }

  @ParameterizedTest
  @ValueSource(strings = {"desk/overview", "desk/overview.xhtml", "nowhere", "page/error"})
  void strangerIsSentToTheLogin(String path) throws Exception {
    HttpResponse<String> answer = visitor.get(path);
    assertEquals(302, answer.statusCode());
    assertEquals("/access/login?next=%2F" + path.replace("/", "%2F"), location(answer));
  }

  @ParameterizedTest
  @ValueSource(strings = {"api/probe", "api/nowhere", "openapi", "metrics"})
  void strangersProgramIsToldSo(String path) throws Exception {
    HttpResponse<String> answer = visitor.get(path);
    assertEquals(401, answer.statusCode());
    assertTrue(answer.headers().firstValue("WWW-Authenticate").orElse("").startsWith("Basic "));
    assertEquals("", answer.body());
  }

  @Test
  void signedInOneGoesOnWhereTheyWanted() throws Exception {
    visitor.get("access/login");
    HttpResponse<String> answer =
        visitor.signIn("it-clerk", TestAccounts.PASSWORD, "/desk/overview?year=2025");
    assertEquals(302, answer.statusCode());
    assertEquals("/desk/overview?year=2025", location(answer));
    assertEquals("it-clerk sees C01", visitor.get(MINE).body());
  }

  @Test
  void homeDependsOnTheRole() throws Exception {
    visitor.signIn("it-c01", TestAccounts.PASSWORD, "");
    assertEquals("/desk/community", location(visitor.get("")));
    visitor.signIn("it-doctor", TestAccounts.PASSWORD, "");
    assertEquals("/enrolment/my", location(visitor.get("")));
  }

  @Test
  void nobodyIsLedToAnotherServer() throws Exception {
    HttpResponse<String> answer =
        visitor.signIn("it-clerk", TestAccounts.PASSWORD, "//evil.example/");
    assertEquals("/", location(answer));
  }

  @Test
  void refusalDoesNotTellWhatWasWrong() throws Exception {
    HttpResponse<String> password = visitor.signIn("it-clerk", "wrong", "/");
    HttpResponse<String> account = visitor.signIn("it-nobody", TestAccounts.PASSWORD, "/");
    assertEquals(200, password.statusCode());
    assertTrue(password.body().contains("role=\"alert\""), password.body());
    assertEquals(
        withoutNonces(password.body()),
        withoutNonces(account.body()).replace("it-nobody", "it-clerk"));
    assertEquals(302, visitor.get("desk/overview").statusCode());
  }

  @Test
  void sessionIdChangesAtLogin() throws Exception {
    visitor.get("access/login");
    String before = visitor.session();
    assertNotEquals("", before);
    visitor.signIn("it-clerk", TestAccounts.PASSWORD, "/");
    assertNotEquals(before, visitor.session());
    assertEquals(401, visitor.getWithSession(MINE, before).statusCode());
    assertEquals(200, visitor.getWithSession(MINE, visitor.session()).statusCode());
  }

  @Test
  void logoutEndsTheSession() throws Exception {
    visitor.signIn("it-clerk", TestAccounts.PASSWORD, "/");
    String session = visitor.session();
    assertEquals(200, visitor.get(MINE).statusCode());
    assertEquals("/access/login", location(visitor.post("access/logout", Map.of())));
    assertEquals(401, visitor.getWithSession(MINE, session).statusCode());
  }

  @Test
  void logoutNeedsMoreThanALink() throws Exception {
    visitor.signIn("it-clerk", TestAccounts.PASSWORD, "/");
    visitor.get("access/logout");
    assertEquals(200, visitor.get(MINE).statusCode());
  }

  @Test
  void sessionCookieIsKeptFromScriptsAndOtherSites() throws Exception {
    HttpResponse<String> answer = visitor.get("access/login");
    String cookie = answer.headers().firstValue("Set-Cookie").orElse("").toLowerCase();
    assertTrue(cookie.contains("httponly"), cookie);
    assertTrue(cookie.contains("samesite=lax"), cookie);
  }

  @Test
  void programIsCheckedAtEveryCall() throws Exception {
    assertEquals("it-c01 sees C01", visitor.get(MINE, "it-c01", TestAccounts.PASSWORD).body());
    assertEquals("", visitor.session());
    assertEquals(401, visitor.get(MINE).statusCode());
    assertEquals(401, visitor.get(MINE, "it-c01", "wrong").statusCode());
    assertEquals(401, visitor.get(MINE, "it-c02", TestAccounts.PASSWORD).statusCode());
  }

  @Test
  void roleAndScopeAreRefusedAlike() throws Exception {
    HttpResponse<String> scope = visitor.get(OTHERS, "it-c01", TestAccounts.PASSWORD);
    HttpResponse<String> role = visitor.get(MINE, "it-doctor", TestAccounts.PASSWORD);
    HttpResponse<String> unnamed = visitor.get("api/probe", "it-c01", TestAccounts.PASSWORD);
    assertEquals(403, scope.statusCode());
    assertEquals(403, role.statusCode());
    assertEquals(403, unnamed.statusCode());
    assertEquals(scope.body(), role.body());
    assertEquals(scope.body(), unnamed.body());
  }

  @Test
  void sessionReadsFromTheApiButDoesNotWrite() throws Exception {
    visitor.signIn("it-clerk", TestAccounts.PASSWORD, "/");
    assertEquals(200, visitor.get(MINE).statusCode());
    assertEquals(401, visitor.post("api/probe", Map.of()).statusCode());
  }

  @Test
  void failuresTellNothingOfTheServer() throws Exception {
    HttpResponse<String> broken =
        visitor.get("api/probe/broken", "it-clerk", TestAccounts.PASSWORD);
    assertEquals(500, broken.statusCode());
    assertTrue(broken.body().startsWith("{\"status\":500,\"request\":"), broken.body());
    assertFalse(broken.body().contains("planned"), broken.body());
    visitor.signIn("it-clerk", TestAccounts.PASSWORD, "/");
    HttpResponse<String> missing = visitor.get("nowhere");
    assertEquals(404, missing.statusCode());
    assertFalse(missing.body().contains("Payara"), missing.body());
    assertTrue(missing.body().contains("<h1>"), missing.body());
  }

  @Test
  void languageIsRememberedAndTheAddressKept() throws Exception {
    HttpResponse<String> answer = visitor.get("access/login?next=%2Fdesk&lang=en");
    assertEquals("/access/login?next=%2Fdesk", location(answer));
    assertTrue(visitor.get("access/login").body().contains("lang=\"en\""));
    visitor.get("access/login?lang=zh");
    assertTrue(visitor.get("access/login").body().contains("lang=\"zh-CN\""));
  }

  /** The path and query; the server answers with a whole address. */
  private static String location(HttpResponse<String> answer) {
    URI location = URI.create(answer.headers().firstValue("Location").orElseThrow());
    String query = location.getRawQuery();
    return location.getRawPath() + (query == null ? "" : "?" + query);
  }

  private static String withoutNonces(String page) {
    return page.replaceAll("nonce=\"[^\"]*\"|csp\\.init\\('[^']*'\\)|[0-9a-f-]{36}", "");
  }
}
