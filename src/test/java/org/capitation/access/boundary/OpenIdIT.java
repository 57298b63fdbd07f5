package org.capitation.access.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URL;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import okhttp3.mockwebserver.RecordedRequest;
import org.capitation.it.Visitor;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Signs in at a provider, which is another server with keys of its own. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class OpenIdIT {
  private static final URI ISSUER = URI.create(System.getProperty("capitation.openid.issuer", ""));
  private static final String CLIENT = "capitation-it";
  private static final String SECRET = "secret-of-the-client-of-the-tests";
  private static final String START = "access/openid/start?next=%2Fdesk%2Foverview%3Fyear%3D2025";

  @ArquillianResource private URL base;

  private final HttpClient browser = HttpClient.newHttpClient();
  private MockOAuth2Server provider;
  private Visitor visitor;

  @BeforeEach
  void start() throws Exception {
    provider = new MockOAuth2Server();
    provider.start(InetAddress.getByName(ISSUER.getHost()), ISSUER.getPort());
  }

  @BeforeEach
  void visit() {
    visitor = new Visitor(base);
  }

  @AfterEach
  void stop() {
    provider.shutdown();
  }

  @Test
  void loginPageLeadsThere() throws Exception {
    String page = visitor.get("access/login?next=%2Fdesk%2Foverview").body();
    assertTrue(page.contains("/access/openid/start?next=%2Fdesk%2Foverview"), page);
    assertTrue(page.contains("county-id"), page);
    assertFalse(page.contains(SECRET) || page.contains(CLIENT), page);
  }

  @Test
  void O2_whoIsKnownThereAndHereGoesOnWhereTheyWanted() throws Exception {
    visitor.get("access/login");
    String before = visitor.session();
    HttpResponse<String> answer = arrive("CLERK", UnaryOperator.identity());
    assertEquals("/desk/overview?year=2025", location(answer));
    assertNotEquals(before, visitor.session());
    assertEquals(401, visitor.getWithSession("api/job/tasks", before).statusCode());
    assertEquals(200, visitor.get("api/job/tasks").statusCode());
    assertTrue(visitor.get("desk/overview").body().contains("/access/logout"));
  }

  @Test
  void O2_onlyWhoBeganCanRedeemTheCode() throws Exception {
    arrive("clerk", UnaryOperator.identity());
    Map<String, String> asked = Map.of();
    RecordedRequest redeemed = null;
    for (int i = 0; i < 5 && redeemed == null; i++) {
      RecordedRequest one = provider.takeRequest(5, TimeUnit.SECONDS);
      if (one.getPath().contains("/authorize?")) {
        asked = query(one.getPath());
      } else if (one.getPath().endsWith("/token")) {
        redeemed = one;
      }
    }
    assertEquals("S256", asked.get("code_challenge_method"));
    assertEquals("code", asked.get("response_type"));
    assertTrue(asked.get("scope").contains("openid"), asked.toString());
    assertTrue(asked.get("state").length() >= 32 && asked.get("nonce").length() >= 32);
    String body = redeemed.getBody().readUtf8();
    assertTrue(body.contains("code_verifier="), body);
    assertFalse(body.contains(SECRET), body);
    assertTrue(redeemed.getHeader("Authorization").startsWith("Basic "));
  }

  @Test
  void O2_stateNonceAndCodeServeOnce() throws Exception {
    provider.enqueueCallback(claim("clerk", CLIENT, 3600));
    String back = back(visitor, UnaryOperator.identity());
    String other = back.replaceFirst("state=[^&]*", "state=another");
    assertEquals("/access/login?openid=ANSWER" + NEXT, location(visitor.get(other)));
    assertEquals("/access/login?openid=EXPIRED", location(visitor.get(back)));
    provider.enqueueCallback(claim("clerk", CLIENT, 3600));
    String second = back(visitor, UnaryOperator.identity());
    assertEquals("/desk/overview?year=2025", location(visitor.get(second)));
    assertEquals("/access/login?openid=EXPIRED", location(visitor.get(second)));
    Visitor thief = new Visitor(base);
    assertEquals("/access/login?openid=EXPIRED", location(thief.get(second)));
    back(thief, UnaryOperator.identity());
    assertEquals("/access/login?openid=ANSWER" + NEXT, location(thief.get(second)));
    assertEquals(401, thief.get("api/job/tasks").statusCode());
  }

  @Test
  void O3_tokenOfAnotherSignInIsRefused() throws Exception {
    refused(
        "ANSWER",
        arrive("clerk", there -> there.replaceFirst("nonce=[^&]*", "nonce=that-of-another")));
  }

  @Test
  void O3_tokenForAnotherProgramIsRefused() throws Exception {
    assertEquals("/desk/overview?year=2025", location(signedFor(CLIENT)));
    visitor = new Visitor(base);
    refused("ANSWER", signedFor("another-program"));
  }

  @Test
  void O3_tokenOfAnHourAgoIsRefused() throws Exception {
    provider.enqueueCallback(claim("clerk", CLIENT, -3600));
    refused("ANSWER", visitor.get(back(visitor, UnaryOperator.identity())));
  }

  @Test
  void O3_tokenThatTheProviderDidNotSignIsRefused() throws Exception {
    JWSHeader rsa = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("county").build();
    refused("ANSWER", forged(rsa, new RSASSASigner(new RSAKeyGenerator(2048).generate())));
    // with what both sides know, instead of what the provider alone knows
    byte[] shared = SECRET.getBytes(StandardCharsets.UTF_8);
    refused("ANSWER", forged(new JWSHeader(JWSAlgorithm.HS256), new MACSigner(shared)));
    refused("ANSWER", forged(null, null));
  }

  @Test
  void O4_nobodyGetsAnAccountBySigningIn() throws Exception {
    HttpResponse<String> answer = arrive("somebody-else", UnaryOperator.identity());
    refused("STRANGER", answer);
    String page = visitor.get(location(answer).substring(1)).body();
    assertTrue(page.contains("id=\"openid-refused\"") && page.contains("county-id"), page);
    assertFalse(page.contains("somebody-else"), page);
    change("update access_account set enabled = 0 where name = 'health'");
    try {
      refused("STRANGER", arrive("health", UnaryOperator.identity()));
    } finally {
      change("update access_account set enabled = 1 where name = 'health'");
    }
  }

  @Test
  void nobodyIsLedToAThirdServer() throws Exception {
    provider.enqueueCallback(claim("clerk", CLIENT, 3600));
    String there = absolute(visitor.get("access/openid/start?next=%2F%2Fevil.example%2F"));
    String back = get(there).headers().firstValue("Location").orElseThrow();
    assertEquals("/", location(visitor.get(ours(back))));
  }

  @Test
  void refusalThereIsTold() throws Exception {
    String back = back(visitor, UnaryOperator.identity());
    String denied = back.replaceFirst("code=[^&]*", "error=access_denied");
    refused("DENIED", visitor.get(denied));
  }

  @Test
  void providerThatIsDownIsTold() throws Exception {
    String back = back(visitor, UnaryOperator.identity());
    provider.shutdown();
    refused("UNREACHABLE", visitor.get(back));
  }

  @Test
  void signingOutEndsTheSessionThereToo() throws Exception {
    arrive("clerk", UnaryOperator.identity());
    String session = visitor.session();
    HttpResponse<String> left = visitor.post("access/logout", Map.of());
    assertEquals("/access/login", location(left));
    assertEquals(401, visitor.getWithSession("api/job/tasks", session).statusCode());
    HttpResponse<String> page = visitor.get("access/login");
    String refresh = page.headers().firstValue("Refresh").orElse("");
    assertTrue(refresh.startsWith("0; url=" + ISSUER + "/endsession?"), refresh);
    Map<String, String> asked = query(refresh);
    assertTrue(asked.get("id_token_hint").matches("[^.]+[.][^.]+[.][^.]+"), refresh);
    assertEquals(base + "access/login", asked.get("post_logout_redirect_uri"));
    assertEquals("", visitor.get("access/login").headers().firstValue("Refresh").orElse(""));
  }

  @Test
  void whoSignsInByPasswordStaysHere() throws Exception {
    visitor.signIn("clerk", "capitation", "/");
    visitor.post("access/logout", Map.of());
    assertEquals("", visitor.get("access/login").headers().firstValue("Refresh").orElse(""));
  }

  private static final String NEXT = "&next=%2Fdesk%2Foverview%3Fyear%3D2025";

  /** Signs in as whom the provider says, by an address of it that may have been changed. */
  private HttpResponse<String> arrive(String name, UnaryOperator<String> change) throws Exception {
    provider.enqueueCallback(claim(name, CLIENT, 3600));
    return visitor.get(back(visitor, change));
  }

  /** Goes to the provider; the path, at our server, that it sends the browser back to. */
  private String back(Visitor who, UnaryOperator<String> change) throws Exception {
    String there = absolute(who.get(START));
    assertTrue(there.startsWith(ISSUER + "/authorize?"), there);
    return ours(get(change.apply(there)).headers().firstValue("Location").orElseThrow());
  }

  /** Signs in with an ID token that the provider made for a program. */
  private HttpResponse<String> signedFor(String audience) throws Exception {
    String there = absolute(visitor.get(START));
    Map<String, Object> claims =
        Map.of("nonce", query(there).get("nonce"), "preferred_username", "clerk");
    DefaultOAuth2TokenCallback callback =
        new DefaultOAuth2TokenCallback("county", "1", "JWT", List.of(audience), claims, 3600L);
    return answered(there, provider.issueToken("county", CLIENT, callback).serialize());
  }

  /** Signs in with an ID token that somebody else made; without a signer it has no signature. */
  private HttpResponse<String> forged(JWSHeader header, JWSSigner signer) throws Exception {
    String there = absolute(visitor.get(START));
    JWTClaimsSet claims =
        new JWTClaimsSet.Builder()
            .issuer(ISSUER.toString())
            .subject("1")
            .audience(CLIENT)
            .issueTime(new Date())
            .expirationTime(Date.from(Instant.now().plusSeconds(3600)))
            .claim("nonce", query(there).get("nonce"))
            .claim("preferred_username", "clerk")
            .build();
    if (signer == null) {
      return answered(there, new PlainJWT(claims).serialize());
    }
    SignedJWT signed = new SignedJWT(header, claims);
    signed.sign(signer);
    return answered(there, signed.serialize());
  }

  /** Stands in the provider's place when the code is redeemed, with an ID token and its keys. */
  private HttpResponse<String> answered(String there, String token) throws Exception {
    String back = ours(get(there).headers().firstValue("Location").orElseThrow());
    String keys = get(ISSUER + "/jwks").body();
    provider.shutdown();
    HttpServer instead =
        HttpServer.create(new InetSocketAddress(ISSUER.getHost(), ISSUER.getPort()), 0);
    answer(instead, "/jwks", keys);
    answer(
        instead,
        "/token",
        "{\"access_token\": \"a\", \"token_type\": \"Bearer\", \"id_token\": \"%s\"}"
            .formatted(token));
    instead.start();
    try {
      return visitor.get(back);
    } finally {
      instead.stop(0);
      start();
    }
  }

  private static void answer(HttpServer server, String path, String json) {
    server.createContext(
        ISSUER.getPath() + path,
        exchange -> {
          byte[] body = json.getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().set("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
  }

  private void refused(String why, HttpResponse<String> answer) throws Exception {
    assertEquals("/access/login?openid=" + why + NEXT, location(answer));
    assertEquals(401, visitor.get("api/job/tasks").statusCode());
    String page = visitor.get(location(answer).substring(1)).body();
    assertTrue(page.contains("id=\"openid-refused\""), page);
  }

  private static DefaultOAuth2TokenCallback claim(String name, String audience, long seconds) {
    return new DefaultOAuth2TokenCallback(
        "county", "1", "JWT", List.of(audience), Map.of("preferred_username", name), seconds);
  }

  private HttpResponse<String> get(String address) throws Exception {
    return browser.send(
        HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
  }

  private String ours(String address) {
    assertTrue(address.startsWith(base.toString()), address);
    return address.substring(base.toString().length());
  }

  private static String absolute(HttpResponse<String> answer) {
    assertEquals(302, answer.statusCode(), answer.body());
    return answer.headers().firstValue("Location").orElseThrow();
  }

  private static String location(HttpResponse<String> answer) {
    URI location = URI.create(absolute(answer));
    String query = location.getRawQuery();
    return location.getRawPath() + (query == null ? "" : "?" + query);
  }

  private static Map<String, String> query(String address) {
    Map<String, String> values = new HashMap<>();
    for (String pair : address.substring(address.indexOf('?') + 1).split("&")) {
      String[] parts = pair.split("=", 2);
      values.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
    }
    return values;
  }

  private static void change(String sql) throws Exception {
    try (Connection connection =
            DriverManager.getConnection(
                System.getProperty("capitation.db.url"),
                System.getProperty("capitation.db.user"),
                System.getProperty("capitation.db.password"));
        Statement statement = connection.createStatement()) {
      assertEquals(1, statement.executeUpdate(sql));
    }
  }
}
