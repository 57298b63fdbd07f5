package org.capitation.attribution.boundary;

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

/** Mass changes as programs ask for them, in the sample county: who may do what. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class MassApiIT {
  private static final String CHANGES = "api/attribution/changes";
  private static final String PASSWORD = "capitation";
  private static final String MERGER =
      """
      {"kind": "community", "from": "C03", "to": "C02", "day": "2026-07-01",
       "document": "2026-9", "reason": "merged"}
      """;

  @ArquillianResource private URL base;

  private Visitor visitor;

  @BeforeEach
  void visit() {
    visitor = new Visitor(base);
  }

  @ParameterizedTest
  @CsvSource({
    "clerk, 200",
    "reviewer, 200",
    "approver, 200",
    "auditor, 200",
    "health, 200",
    "finance, 403",
    "c01, 403",
    "doctor, 403"
  })
  void X1_offices_see_the_changes(String account, int status) throws Exception {
    assertEquals(status, visitor.get(CHANGES, account, PASSWORD).statusCode());
    assertEquals(
        status == 200 ? 404 : status,
        visitor.get(CHANGES + "/999999999", account, PASSWORD).statusCode());
  }

  @Test
  void X1_a_clerk_asks_and_somebody_else_decides() throws Exception {
    for (String other : new String[] {"reviewer", "approver", "auditor", "health", "c01"}) {
      assertEquals(403, post(CHANGES, other, MERGER).statusCode(), other);
    }
    HttpResponse<String> asked = post(CHANGES, "clerk", MERGER);
    assertEquals(201, asked.statusCode(), asked.body());
    String address = CHANGES + "/" + json(asked).get("id").asLong();
    JsonNode seen = json(visitor.get(address, "reviewer", PASSWORD));
    for (int i = 0; i < 300 && !seen.get("state").asText().equals("PROPOSED"); i++) {
      Thread.sleep(100);
      seen = json(visitor.get(address, "reviewer", PASSWORD));
    }
    assertEquals("PROPOSED", seen.get("state").asText(), seen.toString());
    assertTrue(seen.get("preview").size() > 0, seen.toString());
    JsonNode line = seen.get("preview").get(0);
    assertEquals("C03", line.get("from").asText());
    assertEquals("C02", line.get("to").asText());
    assertTrue(line.get("persons").asLong() > 100, line.toString());
    String persons = visitor.get(address + "/persons", "clerk", PASSWORD).body();
    assertTrue(persons.contains("*"), persons);
    assertEquals(403, visitor.get(address + "/persons", "health", PASSWORD).statusCode());
    String decision = "{\"version\": " + seen.get("version").asInt() + "}";
    assertEquals(403, post(address + "/approval", "clerk", decision).statusCode());
    assertEquals(409, post(address + "/approval", "approver", "{\"version\": 0}").statusCode());
    assertEquals(400, post(address + "/approval", "approver", "{}").statusCode());
    assertEquals(400, post(address + "/rejection", "reviewer", decision).statusCode());
    String refusal = decision.replace("}", ", \"reason\": \"not yet\"}");
    assertEquals(200, post(address + "/rejection", "reviewer", refusal).statusCode());
    assertEquals(409, post(address + "/approval", "approver", decision).statusCode());
    seen = json(visitor.get(address, "auditor", PASSWORD));
    assertEquals("REJECTED", seen.get("state").asText());
    assertEquals("not yet", seen.get("decision").get("reason").asText());
  }

  @ParameterizedTest
  @CsvSource({
    "C03, 400",
    "community, 400",
    "2026-07-01, 400",
    "C02, 404",
    "merged, 400",
  })
  void what_cannot_be_read_is_refused(String part, int status) throws Exception {
    String wrong = part.equals("C02") ? "C99" : part.equals("C03") ? "" : "  ";
    assertEquals(status, post(CHANGES, "clerk", MERGER.replace(part, wrong)).statusCode());
  }

  @ParameterizedTest
  @CsvSource({"'', 400", "D999, 404", "T999, 404"})
  void who_gives_a_list_is_a_doctor_or_a_team(String giver, int status) throws Exception {
    String list =
        MERGER
            .replace("community", "list")
            .replace("\"from\"", "\"code\"")
            .replace("C03", giver)
            .replace("C02", "D999");
    assertEquals(status, post(CHANGES, "clerk", list).statusCode());
    assertEquals(403, post(CHANGES, "reviewer", list).statusCode());
  }

  private HttpResponse<String> post(String path, String account, String body) throws Exception {
    return visitor.send(path, account, "application/json", body);
  }

  private static JsonNode json(HttpResponse<String> answer) throws Exception {
    return new ObjectMapper().readTree(answer.body());
  }
}
