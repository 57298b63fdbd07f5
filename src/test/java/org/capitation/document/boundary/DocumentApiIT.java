package org.capitation.document.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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

/** Issues documents as programs do, over the sample county. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class DocumentApiIT {
  private static final String API = "api/document";
  private static final String JSON = "application/json";
  private static final String ASKED =
      "{\"kind\": \"test-hospitals\", \"year\": 2025, \"recipient\": \"%s\"}";

  @ArquillianResource private URL base;

  private Visitor visitor;

  @BeforeEach
  void visit() {
    visitor = new Visitor(base);
  }

  @ParameterizedTest
  @CsvSource({
    "clerk, 200, 200",
    "reviewer, 200, 200",
    "finance, 200, 403",
    "auditor, 200, 200",
    "c01, 200, 403",
    "doctor, 200, 403",
    "admin, 403, 403"
  })
  void D10_who_may_look(String account, int register, int numbering) throws Exception {
    assertEquals(register, get(account, API).statusCode());
    assertEquals(register, get(account, API + "/kinds").statusCode());
    assertEquals(numbering, get(account, API + "/numbering").statusCode());
  }

  @Test
  void D7_D10_documents_are_issued_found_and_handed_out() throws Exception {
    JsonNode kind = find(json(200, get("clerk", API + "/kinds")), "test-hospitals");
    assertTrue(kind.get("issuer").asBoolean());
    assertEquals("COMMUNITY", kind.get("whom").asText());
    HttpResponse<String> draft =
        get("clerk", API + "/preview?kind=test-hospitals&year=2025&recipient=C01&lang=en");
    assertEquals(200, draft.statusCode());
    assertEquals("application/pdf", draft.headers().firstValue("Content-Type").orElse(""));
    assertEquals(
        404, get("c01", API + "/preview?kind=test-hospitals&year=2025&recipient=C01").statusCode());
    JsonNode own = json(201, issue("clerk", "C01"));
    JsonNode other = json(201, issue("clerk", "C02"));
    assertEquals(own, json(200, issue("clerk", "C01")), "the same again");
    assertEquals(404, issue("c01", "C01").statusCode(), "who reads does not issue");
    assertEquals(404, issue("clerk", "C99").statusCode());
    assertEquals(400, visitor.send(API, "clerk", JSON, "{}").statusCode());
    assertEquals(
        409, visitor.send(API, "clerk", JSON, "{\"kind\": \"test-hospitals\"}").statusCode());
    String at = API + "/" + own.get("id").asText();
    assertEquals(6, own.get("files").size());
    for (String file : new String[] {"pdf?lang=zh", "pdf?lang=en", "xlsx?lang=zh", "csv?lang=en"}) {
      HttpResponse<String> answer = get("c01", at + "/" + file);
      assertEquals(200, answer.statusCode(), file);
      assertEquals(answer.body(), get("finance", at + "/" + file).body(), file);
      assertTrue(
          answer.headers().firstValue("Content-Disposition").orElse("").startsWith("attachment"));
    }
    assertEquals(404, get("c02", at).statusCode());
    assertEquals(404, get("c02", at + "/pdf").statusCode());
    assertEquals(404, get("health", at + "/pdf").statusCode());
    assertEquals(404, get("clerk", at + "/doc").statusCode());
    JsonNode list = json(200, get("c02", API + "?kind=test-hospitals&state=living"));
    assertEquals(1, list.get("count").asInt());
    assertEquals(other.get("number"), list.get("documents").get(0).get("number"));
    assertEquals(400, get("clerk", API + "?state=old").statusCode());
    JsonNode checked = json(200, visitor.send(at + "/check", "clerk", JSON, ""));
    assertTrue(checked.get("matches").asBoolean());
  }

  @Test
  void all_are_issued_by_a_job_and_zipped() throws Exception {
    String all = "{\"kind\": \"test-hospitals\", \"year\": 2024}";
    assertEquals(404, visitor.send(API + "/runs", "finance", JSON, all).statusCode());
    JsonNode run = json(202, visitor.send(API + "/runs", "clerk", JSON, all));
    String at = API + "/runs/" + run.get("id").asText();
    JsonNode now = run;
    for (int i = 0; i < 600 && !now.hasNonNull("ended"); i++) {
      Thread.sleep(100);
      now = json(200, get("clerk", at));
    }
    assertEquals(3, now.get("lines").size());
    assertEquals("DONE", now.get("state").asText());
    HttpResponse<String> zip = get("clerk", at + "/zip?lang=en");
    assertEquals(200, zip.statusCode());
    assertEquals("application/zip", zip.headers().firstValue("Content-Type").orElse(""));
    assertEquals(1, json(200, get("c01", at)).get("lines").size(), "its own line");
    assertEquals(404, get("doctor", at + "/zip").statusCode());
    assertEquals(403, visitor.send(API + "/runs/checks", "c01", JSON, "").statusCode());
  }

  @Test
  void D8_a_pattern_that_could_number_two_alike_is_refused() throws Exception {
    String at = API + "/numbering";
    String bad = "{\"pattern\": \"{year}{number}\"}";
    assertEquals(403, visitor.put(at, "clerk", JSON, bad).statusCode());
    HttpResponse<String> refused = visitor.put(at + "?lang=en", "approver", JSON, bad);
    assertEquals(409, refused.statusCode());
    assertTrue(refused.body().contains("{year}"), refused.body());
  }

  private HttpResponse<String> issue(String account, String community) throws Exception {
    return visitor.send(API, account, JSON, ASKED.formatted(community));
  }

  private HttpResponse<String> get(String account, String path) throws Exception {
    return visitor.get(path, account, "capitation");
  }

  private static JsonNode find(JsonNode kinds, String name) {
    for (JsonNode kind : kinds) {
      if (kind.get("name").asText().equals(name)) {
        return kind;
      }
    }
    throw new AssertionError(kinds);
  }

  private static JsonNode json(int status, HttpResponse<String> answer) throws Exception {
    assertEquals(status, answer.statusCode(), answer.body());
    return new ObjectMapper().readTree(answer.body());
  }
}
