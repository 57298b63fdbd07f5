package org.capitation.settlement.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URL;
import java.net.http.HttpResponse;
import java.util.List;
import org.capitation.it.Visitor;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Settles a year as programs do, over the sample county (S24–S33). */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class PaperApiIT {
  private static final String PAPERS = "api/settlement/papers";
  private static final String CORRECTIONS = "api/settlement/corrections";
  private static final String JSON = "application/json";

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
    "health, 200",
    "finance, 200",
    "auditor, 200",
    "c01, 200",
    "doctor, 403",
    "admin, 403"
  })
  void X2_who_deals_with_settlements_sees_papers_and_corrections(String account, int status)
      throws Exception {
    String of = "?pot=310&year=2024";
    assertEquals(status, visitor.get(PAPERS + of, account, "capitation").statusCode());
    assertEquals(status, visitor.get(CORRECTIONS + of, account, "capitation").statusCode());
  }

  @ParameterizedTest
  @CsvSource({"reviewer", "approver", "health", "finance", "auditor", "c01", "doctor", "admin"})
  void X2_only_the_clerk_publishes_and_corrects(String account) throws Exception {
    assertEquals(403, send(account, PAPERS, "{\"pot\": \"390\", \"year\": 2025}").statusCode());
    assertEquals(403, send(account, CORRECTIONS, correction("1.00")).statusCode());
  }

  @Test
  void S25_S29_the_sample_year_is_corrected_published_replied_to_and_signed() throws Exception {
    JsonNode typed = json(200, send("clerk", CORRECTIONS, correction("12.00")));
    assertEquals(1, typed.get("corrections").size());
    JsonNode paper = json(201, send("clerk", PAPERS, "{\"pot\": \"390\", \"year\": 2025}"));
    String at = PAPERS + "/" + paper.get("id").asText();
    assertEquals("PUBLISHED", paper.get("state").asText());
    assertEquals("SHA-256", paper.get("algorithm").asText());
    assertEquals(64, paper.get("digest").asText().length());
    HttpResponse<String> printed = visitor.get(at + "/print?lang=zh", "c01", "capitation");
    assertEquals(200, printed.statusCode());
    assertTrue(printed.body().contains(paper.get("digest").asText()), "the PDF says the hash");
    assertEquals("WAITING", paper.get("bar").asText());
    assertEquals(3, paper.get("communities").size());
    assertEquals(409, send("clerk", CORRECTIONS, correction("1.00")).statusCode());
    JsonNode own = json(200, visitor.get(at, "c01", "capitation"));
    assertEquals(1, own.get("communities").size());
    assertEquals(
        403, send("c01", at + "/replies", reply("C02", "")).statusCode(), "of another community");
    assertEquals(403, send("clerk", at + "/replies", reply("C01", "")).statusCode());
    json(200, send("c01", at + "/replies", reply("C01", "")));
    json(200, send("c02", at + "/replies", reply("C02", "")));
    assertEquals(400, send("c03", at + "/replies", reply("C03", bad())).statusCode());
    json(200, send("c03", at + "/replies", reply("C03", objection())));
    assertEquals(403, send("reviewer", at + "/answers", decision()).statusCode());
    json(200, send("clerk", at + "/answers", decision()));
    assertEquals(409, send("finance", at + "/signatures", seen(at)).statusCode());
    json(200, send("reviewer", at + "/signatures", seen(at)));
    JsonNode signed = json(200, send("approver", at + "/signatures", seen(at)));
    assertEquals(3, signed.get("signatures").size());
    signed
        .get("signatures")
        .forEach(one -> assertEquals(paper.get("digest").asText(), one.get("digest").asText()));
    assertEquals(403, send("c01", at + "/checks", "{}").statusCode());
    assertEquals(409, send("auditor", at + "/checks", "{}").statusCode(), "not locked");
    assertEquals(404, visitor.get(at + "/checks/latest", "auditor", "capitation").statusCode());
    assertEquals(409, send("finance", at + "/posting", "{}").statusCode(), "not signed");
    // the sample year is left as it was
    assertEquals(403, send("c01", at + "/stop", stop(at)).statusCode());
    assertEquals(
        "STOPPED", json(200, send("finance", at + "/stop", stop(at))).get("state").asText());
    String id = typed.get("corrections").get(0).get("correction").get("id").asText();
    assertEquals(0, removed(CORRECTIONS + "/" + id + "?pot=390&year=2025").size());
  }

  @Test
  void what_does_not_exist_or_is_no_request_is_refused() throws Exception {
    assertEquals(404, visitor.get(PAPERS + "/999999", "clerk", "capitation").statusCode());
    for (String body : List.of("{\"pot\": \"390\"}", "{\"pot\": \"391\", \"year\": 2025}", "[")) {
      assertEquals(400, send("clerk", PAPERS, body).statusCode(), body);
    }
    assertEquals(404, send("clerk", PAPERS, "{\"pot\": \"390\", \"year\": 2019}").statusCode());
    assertEquals(
        409, send("clerk", PAPERS, "{\"pot\": \"390\", \"year\": 2026}").statusCode(), "open");
    assertEquals(
        409,
        send(
                "clerk",
                CORRECTIONS,
                correction("1.00").replace("BUDGET", "VIOLATION").replace("\"1.00\"", "\"-1.00\""))
            .statusCode());
    assertEquals(
        400, send("clerk", CORRECTIONS, correction("1.00").replace("C01", "")).statusCode());
  }

  private static String correction(String amount) {
    return """
        {"pot": "310", "year": 2025, "community": "C01", "kind": "BUDGET", "amount": "%s",
         "population": "SIGNED", "reason": "政策调整", "document": "云栖医保〔2026〕3号"}"""
        .formatted(amount)
        .replace("\"310\"", "\"390\"");
  }

  private static String reply(String community, String objections) {
    return "{\"community\": \"%s\", \"objections\": [%s]}".formatted(community, objections);
  }

  private static String objection() {
    return "{\"figure\": \"SPENDING\", \"words\": \"重复\"}";
  }

  private static String bad() {
    return "{\"figure\": \"SPENDING\", \"words\": \" \"}";
  }

  private static String decision() {
    return "{\"community\": \"C03\", \"figure\": \"SPENDING\", \"kept\": true, \"words\": \"核实\"}";
  }

  private String seen(String at) throws Exception {
    JsonNode paper = json(200, visitor.get(at, "clerk", "capitation"));
    return "{\"version\": " + paper.get("version").asInt() + "}";
  }

  private String stop(String at) throws Exception {
    return seen(at).replace("}", ", \"reason\": \"x\"}");
  }

  private JsonNode removed(String path) throws Exception {
    return json(200, visitor.delete(path, "clerk")).get("corrections");
  }

  private HttpResponse<String> send(String account, String path, String body) throws Exception {
    return visitor.send(path, account, JSON, body);
  }

  private static JsonNode json(int status, HttpResponse<String> response) throws Exception {
    assertEquals(status, response.statusCode(), response.body());
    return new ObjectMapper().readTree(response.body());
  }
}
