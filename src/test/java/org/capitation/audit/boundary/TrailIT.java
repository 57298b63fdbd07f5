package org.capitation.audit.boundary;

import static org.capitation.it.Visitor.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URL;
import java.net.http.HttpResponse;
import org.capitation.it.Visitor;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The trail as auditors read it, after people did what is kept in it. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class TrailIT {
  private static final String PASSWORD = "capitation";
  private static final String EVENTS = "api/audit/events";
  private static final String FILE = "api/listing/audit/trail/csv";
  private static final String WRONG = "hush-wrong-password";
  private static final String REASON = "核对转诊证明";

  @ArquillianResource private URL base;

  private Visitor visitor;

  @BeforeEach
  void visit() {
    visitor = new Visitor(base);
  }

  private JsonNode first(String query) throws Exception {
    JsonNode found = json(200, visitor.get(EVENTS + "?size=1&" + query, "auditor"));
    assertTrue(found.get("count").asLong() > 0, query);
    return found.get("events").get(0);
  }

  private String person() throws Exception {
    JsonNode found = json(200, visitor.get("api/ledger/persons?q=%E7%8E%8B", "clerk"));
    return found.get(0).get("id").asText();
  }

  @Test
  void signing_in_is_there_right_and_wrong_and_never_what_was_typed() throws Exception {
    new Visitor(base).signIn("reviewer", WRONG, "/");
    new Visitor(base).signIn(WRONG, WRONG, "/");
    new Visitor(base).signIn("reviewer", PASSWORD, "/");
    JsonNode wrong = first("deed=access.SignInRefused&account=reviewer");
    assertEquals("REFUSED", wrong.get("outcome").asText());
    assertTrue(wrong.get("deed").get("object").asText().startsWith("why=WRONG\nbrowser=Java"));
    JsonNode right = first("deed=access.SignedIn&account=reviewer");
    assertFalse(right.get("actor").get("address").asText().isEmpty(), right.toString());
    assertEquals("POST /access/login", right.get("actor").get("way").asText());
  }

  @Test
  void U6_a_person_is_revealed_for_a_reason_that_is_kept() throws Exception {
    String person = person();
    String reveal = "api/ledger/persons/" + person + "/reveal";
    JsonNode shown = json(200, visitor.send(reveal, "clerk", "{\"reason\": \"" + REASON + "\"}"));
    assertEquals(18, shown.get("certificate").asText().length());
    assertFalse(shown.get("name").asText().contains("*"));
    JsonNode event = first("deed=ledger.Reveals&person=" + person);
    assertEquals("clerk", event.get("actor").get("account").asText());
    assertEquals(REASON, event.get("deed").get("reason").asText());
    assertEquals(person, event.get("deed").get("person").asText());
    HttpResponse<String> csv = visitor.get(FILE + "?person=" + person, "auditor");
    assertEquals(200, csv.statusCode());
    assertTrue(csv.body().contains(REASON));
    assertFalse(csv.body().contains(shown.get("certificate").asText()));
    assertFalse(csv.body().contains(WRONG));
    assertEquals(
        200, visitor.get("api/listing/desk/person/csv?id=" + person, "clerk").statusCode());
    JsonNode taken = first("deed=listing.Exported&person=" + person);
    assertEquals("clerk", taken.get("actor").get("account").asText());
    assertTrue(taken.get("deed").get("object").asText().startsWith("list=desk/person"));
    assertTrue(first("text=audit/trail&person=" + person).toString().contains("auditor"));
    long before = first("deed=ledger.Reveals").get("id").asLong();
    HttpResponse<String> tooShort = visitor.send(reveal, "clerk", "{\"reason\": \"看一下\"}");
    assertTrue(tooShort.statusCode() / 100 == 4, tooShort.body());
    assertEquals(before, first("deed=ledger.Reveals").get("id").asLong());
  }

  @Test
  void a_deed_by_the_api_is_there_with_where_it_came_from() throws Exception {
    visitor.send("api/ledger/verifications?year=2025", "clerk", "*/*", "");
    JsonNode event = first("deed=ledger.Verifications.start");
    assertEquals("POST /api/ledger/verifications", event.get("actor").get("way").asText());
    JsonNode whole = json(200, visitor.get(EVENTS + "/" + event.get("id").asLong(), "auditor"));
    assertEquals(event, whole);
    assertEquals("ledger_verification", whole.get("changes").get(0).get("table").asText());
  }

  @ParameterizedTest
  @CsvSource({"health", "finance", "clerk", "c01", "doctor"})
  void X1_only_auditors_and_administrators_read_it(String who) throws Exception {
    assertEquals(403, visitor.get(EVENTS, who).statusCode());
    assertEquals(403, visitor.get(FILE, who).statusCode());
    assertEquals(403, visitor.get("api/audit/chain", who).statusCode());
  }

  @ParameterizedTest
  @CsvSource({"health", "finance", "doctor", "admin"})
  void X43_only_who_works_with_persons_reveals_them(String who) throws Exception {
    HttpResponse<String> answer =
        visitor.send("api/ledger/persons/1/reveal", who, "{\"reason\": \"" + REASON + "\"}");
    assertEquals(403, answer.statusCode());
  }

  @Test
  void the_page_lists_what_was_done_and_has_the_chain_checked() throws Exception {
    visitor.signIn("auditor", PASSWORD, "/");
    HttpResponse<String> page = visitor.get("audit/trail");
    assertEquals(200, page.statusCode());
    assertTrue(page.body().contains("id=\"events\""), page.body());
    assertTrue(page.body().contains("again-chain"));
    long event = first("deed=access.SignedIn&account=auditor").get("id").asLong();
    HttpResponse<String> detail = visitor.get("audit/event?id=" + event);
    assertEquals(200, detail.statusCode());
    assertTrue(detail.body().contains("auditor"));
    assertEquals(404, visitor.get("audit/event?id=999999999").statusCode());
    assertEquals(200, visitor.get("ledger/sample?pot=390&month=2025-03&seed=abc").statusCode());
  }

  @Test
  void the_same_seed_chooses_the_same_records() throws Exception {
    String sample = "api/ledger/sample?pot=390&month=2025-03&seed=";
    JsonNode one = json(200, visitor.get(sample + "abc", "auditor"));
    assertEquals(20, one.get("lines").size());
    assertEquals(one, json(200, visitor.get(sample + "abc", "auditor")));
    assertFalse(
        one.get("lines").equals(json(200, visitor.get(sample + "abd", "auditor")).get("lines")));
  }
}
