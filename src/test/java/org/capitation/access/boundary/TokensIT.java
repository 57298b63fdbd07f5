package org.capitation.access.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import java.net.URL;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.util.List;
import java.util.stream.StreamSupport;
import org.capitation.access.PasswordCheck;
import org.capitation.access.TokenText;
import org.capitation.it.Office;
import org.capitation.it.TestAccounts;
import org.capitation.it.Visitor;
import org.capitation.value.Declined;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Runs in the server, and calls it as programs with tokens do. */
@ExtendWith(ArquillianExtension.class)
class TokensIT {
  private static final String TOKENS = "api/access/tokens";
  private static final String VISITS = "api/ledger/visits?pot=390&year=2025&community=";
  private static final String ELSEWHERE = "338820";

  @Inject private Office office;
  @Inject private TestAccounts accounts;
  @Inject private PasswordCheck passwords;
  @ArquillianResource private URL base;

  private Visitor visitor;

  @BeforeEach
  void visit() {
    visitor = new Visitor(base);
    office.change("delete from access_token");
  }

  @Test
  void Y1_value_is_shown_once_and_kept_as_a_hash() throws Exception {
    String value = make("clerk", "Y1", false, "ledger");
    TokenText text = TokenText.read(value).orElseThrow();
    String list = visitor.get(TOKENS, "clerk").body();
    assertTrue(list.contains(text.key()), list);
    assertFalse(list.contains(value), list);
    assertEquals(List.of(text.hash()), office.rows("339921", "select hash from access_token"));
    assertEquals(1, office.number("select count(*) from access_token where account = 'clerk'"));
  }

  @Test
  void Y2_token_may_do_what_its_owner_may() throws Exception {
    String clerk = make("clerk", "Y2", false, "ledger", "job");
    String community = make("c01", "Y2", false, "ledger", "job");
    assertEquals(200, get(VISITS + "C02", clerk).statusCode());
    assertEquals(200, get(VISITS + "C01", community).statusCode());
    assertEquals(403, get(VISITS + "C02", community).statusCode());
    assertEquals(200, get("api/job/tasks", clerk).statusCode());
    assertEquals(403, get("api/job/tasks", community).statusCode());
    assertEquals("", visitor.session(), "no session for a program");
  }

  @Test
  void Y2_disabled_owner_ends_it() throws Exception {
    String value = make("reviewer", "Y2", false, "ledger");
    assertEquals(200, get(VISITS + "C01", value).statusCode());
    office.change("update access_account set enabled = 0 where name = 'reviewer'");
    try {
      refused(401, "invalid_token", get(VISITS + "C01", value));
    } finally {
      office.change("update access_account set enabled = 1 where name = 'reviewer'");
    }
    assertEquals(200, get(VISITS + "C01", value).statusCode());
  }

  @Test
  void Y2_password_that_the_system_made_ends_it_and_signs_nothing() throws Exception {
    String value = make("finance", "Y2", false, "ledger");
    assertTrue(passwords.isOwn("finance", "capitation"));
    assertFalse(passwords.isOwn("finance", "another"));
    office.change("update access_account set initial = 1 where name = 'finance'");
    try {
      refused(401, "invalid_token", get(VISITS + "C01", value));
      assertThrows(Declined.class, () -> passwords.isOwn("finance", "capitation"));
    } finally {
      office.change("update access_account set initial = 0 where name = 'finance'");
    }
  }

  @Test
  void Y3_reaches_what_it_was_made_for() throws Exception {
    String reading = make("admin", "reads", false, "desk", "openapi");
    assertEquals(200, get("api/desk/tasks", reading).statusCode());
    assertEquals(200, get("openapi", reading).statusCode());
    refused(403, "insufficient_scope", post("api/desk/tasks/read", reading));
    refused(403, "insufficient_scope", get(VISITS + "C01", reading));
    refused(403, "insufficient_scope", get("api/desk/../ledger/visits", reading));
    String writing = make("clerk", "writes", true, "desk");
    assertEquals(200, post("api/desk/tasks/read", writing).statusCode());
  }

  @Test
  void Y4_ends_after_its_last_day() throws Exception {
    String value = make("clerk", "Y4", false, "ledger");
    office.change("update access_token set last_day = '2026-03-01'");
    HttpResponse<String> answer = get(VISITS + "C01", value);
    refused(401, "invalid_token", answer);
    assertTrue(challenge(answer).contains("expired"), challenge(answer));
  }

  @Test
  void Y4_last_day_is_within_a_year() throws Exception {
    for (String last : List.of("2026-03-01", "2027-03-04", "2099-01-01")) {
      String detail = Visitor.json(409, ask("clerk", "Y4", last)).get("detail").asText();
      assertTrue(detail.contains(last), detail);
    }
    Visitor.json(201, ask("clerk", "first", "2026-03-02"));
    Visitor.json(201, ask("clerk", "latest", "2027-03-03"));
  }

  @Test
  void Y5_does_not_do_what_a_person_does_in_person() throws Exception {
    String value =
        make("reviewer", "Y5", true, "access", "payment", "budget", "ledger", "settlement");
    assertEquals(200, get(TOKENS, value).statusCode());
    String another = wanted("another", true, "2026-05-31", "ledger");
    refused(403, "insufficient_scope", visitor.call("POST", TOKENS, value, another));
    String key = TokenText.read(value).orElseThrow().key();
    refused(403, "insufficient_scope", visitor.call("DELETE", TOKENS + "/" + key, value, ""));
    for (String paper :
        List.of(
            "budget/versions",
            "budget/agreements",
            "payment/sheets",
            "payment/advances",
            "ledger/disputes",
            "settlement/papers",
            "settlement/appraisals")) {
      HttpResponse<String> answer =
          visitor.call("POST", "api/" + paper + "/1/signatures", value, "{\"version\": 1}");
      refused(403, "insufficient_scope", answer);
      assertTrue(challenge(answer).contains("a person does this"), challenge(answer));
    }
    assertEquals(200, get(TOKENS, value).statusCode(), "it is still in use");
  }

  @Test
  void Y6_owner_and_administrator_revoke_and_nobody_else() throws Exception {
    accounts.open(ELSEWHERE, "elsewhere-", "capitation");
    String value = make("clerk", "Y6", false, "ledger");
    String other = make("elsewhere-clerk", "Y6", false, "ledger");
    String key = TokenText.read(value).orElseThrow().key();
    String otherKey = TokenText.read(other).orElseThrow().key();
    assertEquals(404, visitor.delete(TOKENS + "/" + key, "reviewer").statusCode());
    assertEquals(404, visitor.delete(TOKENS + "/" + otherKey, "admin").statusCode());
    assertEquals(404, visitor.delete(TOKENS + "/000000000000", "admin").statusCode());
    assertEquals(403, visitor.get(TOKENS + "/county", "clerk").statusCode());
    String county = visitor.get(TOKENS + "/county", "admin").body();
    assertTrue(county.contains(key), county);
    assertFalse(county.contains(otherKey), county);
    assertEquals(200, get(VISITS + "C01", value).statusCode());
    assertEquals(204, visitor.delete(TOKENS + "/" + key, "admin").statusCode());
    HttpResponse<String> answer = get(VISITS + "C01", value);
    refused(401, "invalid_token", answer);
    assertTrue(challenge(answer).contains("revoked"), challenge(answer));
    JsonNode own = Visitor.json(200, visitor.get(TOKENS, "clerk")).get(0);
    assertEquals("REVOKED", own.get("state").asText());
    assertEquals("admin", own.get("times").get("revoked").get("by").asText());
    assertEquals(204, visitor.delete(TOKENS + "/" + otherKey, "elsewhere-clerk").statusCode());
  }

  @Test
  void what_is_no_token_is_refused_alike() throws Exception {
    String unknown = TokenText.of(new SecureRandom()).value();
    String known = make("clerk", "known", false, "ledger");
    String otherSecret = known.substring(0, 17) + unknown.substring(17);
    for (String value : List.of("x", unknown, otherSecret, known + "x")) {
      HttpResponse<String> answer = get(VISITS + "C01", value);
      refused(401, "invalid_token", answer);
      assertEquals("", answer.body());
    }
    HttpResponse<String> nothing = visitor.get("api/job/tasks");
    assertEquals(
        List.of("Basic realm=\"capitation\", charset=\"UTF-8\"", "Bearer realm=\"capitation\""),
        nothing.headers().allValues("WWW-Authenticate"));
  }

  @Test
  void name_is_for_one_token_in_use_and_features_are_known() throws Exception {
    make("clerk", "twice", false, "ledger");
    assertEquals(409, ask("clerk", "twice", "2026-05-31").statusCode());
    assertEquals(409, ask("clerk", " ", "2026-05-31").statusCode());
    String strange = wanted("strange", false, "2026-05-31", "probe");
    assertEquals(409, visitor.send(TOKENS, "clerk", strange).statusCode());
    assertEquals(400, visitor.send(TOKENS, "clerk", "{\"name\": \"half\"}").statusCode());
    office.change("update access_token set revoked_at = now(), revoked_by = 'clerk'");
    assertEquals(201, ask("clerk", "twice", "2026-05-31").statusCode());
  }

  @Test
  void use_is_written_once_an_hour() throws Exception {
    String value = make("clerk", "used", false, "ledger");
    assertEquals(1, office.number("select count(*) from access_token where used_at is null"));
    get(VISITS + "C01", value);
    String used = "select used_at from access_token";
    List<String> first = office.rows("339921", used);
    get(VISITS + "C01", value);
    assertEquals(first, office.rows("339921", used));
    office.change("update access_token set used_at = date_sub(used_at, interval 61 minute)");
    get(VISITS + "C01", value);
    assertTrue(office.rows("339921", used).get(0).compareTo(first.get(0)) >= 0);
  }

  @Test
  void token_that_ends_soon_waits_for_its_owner() throws Exception {
    Visitor.json(201, ask("c02", "later", "2026-04-02"));
    Visitor.json(201, ask("c02", "soon", "2026-04-01"));
    JsonNode waiting = Visitor.json(200, visitor.get("api/desk/tasks", "c02")).get("waiting");
    List<JsonNode> tokens =
        StreamSupport.stream(waiting.spliterator(), false)
            .filter(one -> one.get("kind").asText().equals("access.token"))
            .toList();
    assertEquals(1, tokens.size(), waiting.toString());
    assertTrue(tokens.get(0).get("text").asText().contains("soon"), waiting.toString());
    assertEquals("2026-04-01", tokens.get(0).get("due").asText());
  }

  private String make(String account, String name, boolean writes, String... features)
      throws Exception {
    String wanted = wanted(name, writes, "2026-05-31", features);
    return Visitor.json(201, visitor.send(TOKENS, account, wanted)).get("value").asText();
  }

  private HttpResponse<String> ask(String account, String name, String last) throws Exception {
    return visitor.send(TOKENS, account, wanted(name, false, last, "ledger"));
  }

  private static String wanted(String name, boolean writes, String last, String... features) {
    return "{\"name\": \"%s\", \"writes\": %s, \"last\": \"%s\", \"features\": [\"%s\"]}"
        .formatted(name, writes, last, String.join("\", \"", features));
  }

  private HttpResponse<String> get(String path, String token) throws Exception {
    return visitor.call("GET", path, token, "");
  }

  private HttpResponse<String> post(String path, String token) throws Exception {
    return visitor.call("POST", path, token, "");
  }

  private static void refused(int status, String fault, HttpResponse<String> answer) {
    assertEquals(status, answer.statusCode(), answer.body());
    assertTrue(challenge(answer).contains("error=\"" + fault + "\""), challenge(answer));
  }

  private static String challenge(HttpResponse<String> answer) {
    return answer.headers().firstValue("WWW-Authenticate").orElse("");
  }
}
