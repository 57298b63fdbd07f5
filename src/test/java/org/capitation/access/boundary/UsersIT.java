package org.capitation.access.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import org.capitation.access.Role;
import org.capitation.access.Scope;
import org.capitation.access.store.AccountStore;
import org.capitation.bulk.BulkLoad;
import org.capitation.bulk.BulkRead;
import org.capitation.it.Office;
import org.capitation.it.TestAccounts;
import org.capitation.it.Visitor;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Runs inside the server, and asks it from outside: accounts, first passwords, sessions, delays.
 */
@ExtendWith(ArquillianExtension.class)
class UsersIT {
  private static final String COUNTY = "338800";
  private static final String OTHER = "338801";
  private static final String BOSS = "users-boss";
  private static final String STRANGER = "users-stranger";
  private static final String TRIAL = "capitation";

  /** The password of the trial, hashed by a thousand rounds: the salt and the key. */
  private static final String OLD =
      "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=:"
          + "9J/vbRTZJTXCjXEOyTXGxYnnCErgs/mMSVkWE5Rx1Sb6mzCr/NYOHxQ+VUVK"
          + "HQFCaC0w7eCSGvmdE1PBIhSrZA==";

  private static final String CLERK =
      "{\"displayName\":\"Clerk\",\"office\":\"Bureau\",\"roles\":[\"BUREAU_CLERK\"],"
          + "\"reason\":\"it\"";

  @Inject private Office office;
  @Inject private AccountStore store;
  @Inject private TestAccounts accounts;
  @Inject private HttpServletRequest request;
  @Inject private Clock clock;
  @Inject private BulkLoad bulk;
  @Inject private BulkRead read;

  private URL base;
  private Visitor visitor;

  @BeforeEach
  void open() throws Exception {
    base =
        new URL(
            request.getScheme(),
            request.getServerName(),
            request.getServerPort(),
            request.getContextPath() + "/");
    visitor = new Visitor(base);
    if (store.find(BOSS).isEmpty()) {
      office.openBare(COUNTY);
      office.take(COUNTY, "institution", "fixmedins_code,fixmedins_name", "H1,一院");
      office.take(
          COUNTY, "community", "community_code,community_name,lead_fixmedins_code", "C01,第一医共体,H1");
      accounts.open(COUNTY, BOSS, TRIAL, Role.ADMINISTRATOR, new Scope.WholeCounty());
      accounts.open(OTHER, STRANGER, TRIAL, Role.ADMINISTRATOR, new Scope.WholeCounty());
    }
  }

  @Test
  void firstPasswordOpensNothingButItsOwnPage() throws Exception {
    String made = made("users-first");
    assertEquals(403, visitor.get("api/registry/communities", "users-first", made).statusCode());
    visitor.signIn("users-first", made, "/desk/overview");
    assertEquals(
        "/access/password?next=%2Fdesk%2Foverview", location(visitor.get("desk/overview")));
    assertEquals(403, visitor.get("api/registry/communities").statusCode());
    assertEquals(200, visitor.get("access/password").statusCode());
  }

  @Test
  void administratorsKeepTheirOwnCounty() throws Exception {
    made("users-own");
    assertEquals(404, visitor.get("api/access/users/users-own", STRANGER).statusCode());
    JsonNode others = Visitor.json(200, visitor.get("api/access/users?q=users-", STRANGER));
    assertEquals(1, others.get("count").asInt(), "only the stranger: " + others);
    assertEquals(
        404, visitor.put("api/access/users/users-own", STRANGER, changed(0, true)).statusCode());
    assertEquals(
        404,
        visitor
            .send(
                "api/access/users/users-own/password", STRANGER, "{\"version\":0,\"reason\":\"x\"}")
            .statusCode());
    assertEquals(404, visitor.delete("api/access/users/users-own/sessions", STRANGER).statusCode());
  }

  @Test
  void whatMakesNoSenseIsRefusedInWords() throws Exception {
    String community = opening("users-c09", "\"COMMUNITY_ADMIN\"", ",\"communities\":[\"C09\"]");
    assertTrue(refusal(community).contains("C09"));
    assertTrue(refusal(opening("users-d", "\"DOCTOR\"", ",\"doctor\":\"D99\"")).contains("D99"));
    assertTrue(refusal(opening("Users!", "\"AUDITOR\"", "")).contains("Users!"));
    assertTrue(refusal(opening(STRANGER, "\"AUDITOR\"", "")).contains(STRANGER));
    assertFalse(refusal(opening("users-n", "", "")).isEmpty());
    JsonNode boss = Visitor.json(200, visitor.get("api/access/users/" + BOSS, BOSS));
    HttpResponse<String> last =
        visitor.put("api/access/users/" + BOSS, BOSS, changed(boss.get("version").asInt(), false));
    assertTrue(Visitor.json(409, last).get("detail").asText().contains(BOSS));
  }

  @Test
  void changeIsMadeFromWhatWasSeen() throws Exception {
    made("users-stale");
    String path = "api/access/users/users-stale";
    assertEquals(
        1, Visitor.json(200, visitor.put(path, BOSS, changed(0, true))).get("version").asInt());
    assertEquals(409, visitor.put(path, BOSS, changed(0, true)).statusCode());
  }

  @Test
  void disabledAccountIsOutAtOnce() throws Exception {
    known("users-out");
    visitor.signIn("users-out", TRIAL, "/");
    assertEquals(200, visitor.get("api/registry/communities").statusCode());
    int version = version("users-out");
    Visitor.json(
        200, new Visitor(base).put("api/access/users/users-out", BOSS, changed(version, false)));
    assertEquals(401, visitor.get("api/registry/communities").statusCode());
    assertEquals(302, visitor.get("desk/overview").statusCode());
    assertEquals(401, visitor.get("api/registry/communities", "users-out").statusCode());
  }

  @Test
  void sessionsAreSeenAndEnded() throws Exception {
    known("users-two");
    Visitor elsewhere = new Visitor(base);
    visitor.signIn("users-two", TRIAL, "/");
    elsewhere.signIn("users-two", TRIAL, "/");
    String path = "api/access/users/users-two/sessions";
    JsonNode both = Visitor.json(200, new Visitor(base).get(path, BOSS));
    assertEquals(2, both.size());
    String one = both.get(0).get("id").asText();
    assertNotEquals(visitor.session(), one, "the key says nothing of the cookie");
    assertEquals(204, new Visitor(base).delete(path + "/" + one, BOSS).statusCode());
    assertEquals(1, Visitor.json(200, new Visitor(base).get(path, BOSS)).size());
    assertEquals(204, new Visitor(base).delete(path, BOSS).statusCode());
    assertEquals(401, visitor.get("api/registry/communities").statusCode());
    assertEquals(401, elsewhere.get("api/registry/communities").statusCode());
  }

  @Test
  void V7_4_1_sessionHasAnEndInAnyCase() throws Exception {
    known("users-old");
    visitor.signIn("users-old", TRIAL, "/");
    assertEquals(200, visitor.get("api/registry/communities").statusCode());
    age("since", "users-old", 719);
    assertEquals(200, visitor.get("api/registry/communities").statusCode());
    age("since", "users-old", 720);
    assertEquals(401, visitor.get("api/registry/communities").statusCode());
    visitor.signIn("users-old", TRIAL, "/");
    age("seen_at", "users-old", 32);
    assertEquals(401, visitor.get("api/registry/communities").statusCode());
  }

  @Test
  void V6_3_1_wrongTriesAreDelayedAndStrangersLockNobodyOut() throws Exception {
    known("users-slow");
    for (int i = 0; i < 4; i++) {
      assertEquals(401, visitor.get("api/probe", "users-slow", "wrong " + i).statusCode());
    }
    HttpResponse<String> early = visitor.get("api/registry/communities", "users-slow");
    assertEquals(429, early.statusCode(), "right, and not looked at");
    assertTrue(early.headers().firstValue("Retry-After").isPresent());
    HttpResponse<String> page = visitor.signIn("users-slow", TRIAL, "/");
    assertTrue(page.body().contains("role=\"alert\""), page.body());
    // the others at this address, and those who do not exist, alike
    assertEquals(200, visitor.get("api/registry/communities", BOSS).statusCode());
    for (int i = 0; i < 4; i++) {
      assertEquals(401, visitor.get("api/probe", "users-nobody", "wrong " + i).statusCode());
    }
    assertEquals(429, visitor.get("api/probe", "users-nobody").statusCode());
    fromElsewhere("users-slow", "192.0.2.7", 1000);
    bulk.batch(
        "update access_try set tries = 0, known_at = tried_at where account = ? and address = ?",
        List.<Object[]>of(new Object[] {"users-slow", visitor.address()}));
    assertEquals(200, visitor.get("api/registry/communities", "users-slow").statusCode());
  }

  @Test
  void X23_mistakesBeforeTheRightPasswordAreTakenBack() throws Exception {
    known("users-typo");
    bulk.batch(
        "delete from access_try where address = ?",
        List.<Object[]>of(new Object[] {visitor.address()}));
    for (int i = 0; i < 3; i++) {
      assertEquals(401, visitor.get("api/probe", "users-typo", "wrong " + i).statusCode());
    }
    assertEquals(3, tries("", visitor.address()));
    assertEquals(3, tries("users-typo", ""));
    assertEquals(200, visitor.get("api/registry/communities", "users-typo").statusCode());
    assertEquals(0, tries("", visitor.address()));
    assertEquals(0, tries("users-typo", ""));
    // known here from now on
    assertEquals(401, visitor.get("api/probe", "users-typo", "wrong").statusCode());
    assertEquals(1, tries("users-typo", visitor.address()));
    assertEquals(0, tries("", visitor.address()));
  }

  @Test
  void hashOfOldIsRenewedWithTheNextSignIn() throws Exception {
    known("users-hash");
    String old = "PBKDF2WithHmacSHA512:1000:" + OLD;
    bulk.batch(
        "update access_account set password_hash = ? where name = ?",
        List.<Object[]>of(new Object[] {old, "users-hash"}));
    assertEquals(200, visitor.get("api/registry/communities", "users-hash").statusCode());
    String hash = store.findLocked("users-hash").orElseThrow().passwordHash();
    assertTrue(hash.startsWith("PBKDF2WithHmacSHA512:2000:"), hash);
    assertEquals(200, visitor.get("api/registry/communities", "users-hash").statusCode());
  }

  /** The tries of a stranger elsewhere, as many as it takes. */
  private void fromElsewhere(String account, String address, int tries) {
    for (String from : List.of(address, "")) {
      bulk.batch(
          "insert into access_try (account, address, tries, tried_at) values (?, ?, ?, ?)"
              + " on duplicate key update tries = values(tries), tried_at = values(tried_at)",
          List.<Object[]>of(new Object[] {account, from, tries, LocalDateTime.now(clock)}));
    }
  }

  private int tries(String account, String address) {
    return read
        .list(
            "select tries from access_try where account = ? and address = ?",
            row -> row.getInt("tries"),
            account,
            address)
        .stream()
        .findFirst()
        .orElse(0);
  }

  private void age(String column, String account, int minutes) {
    bulk.batch(
        "update access_session set " + column + " = ? where account = ?",
        List.<Object[]>of(new Object[] {LocalDateTime.now(clock).minusMinutes(minutes), account}));
  }

  /** Opens an account by the API; the password that was made for it. */
  private String made(String name) throws Exception {
    HttpResponse<String> answer =
        new Visitor(base).send("api/access/users", BOSS, opening(name, "\"BUREAU_CLERK\"", ""));
    return Visitor.json(200, answer).get("password").asText();
  }

  /** Opens an account with the password of the trial. */
  private void known(String name) {
    if (store.find(name).isEmpty()) {
      accounts.open(COUNTY, name, TRIAL, Role.BUREAU_CLERK, new Scope.WholeCounty());
    }
  }

  private int version(String name) throws Exception {
    return Visitor.json(200, new Visitor(base).get("api/access/users/" + name, BOSS))
        .get("version")
        .asInt();
  }

  private String refusal(String json) throws Exception {
    return Visitor.json(409, visitor.send("api/access/users", BOSS, json)).get("detail").asText();
  }

  private static String opening(String name, String roles, String scope) {
    return CLERK.replace("\"BUREAU_CLERK\"", roles) + ",\"name\":\"" + name + "\"" + scope + "}";
  }

  private static String changed(int version, boolean enabled) {
    return CLERK + ",\"version\":" + version + ",\"enabled\":" + enabled + "}";
  }

  private static String location(HttpResponse<String> answer) {
    URI location = URI.create(answer.headers().firstValue("Location").orElseThrow());
    String query = location.getRawQuery();
    return location.getRawPath() + (query == null ? "" : "?" + query);
  }
}
