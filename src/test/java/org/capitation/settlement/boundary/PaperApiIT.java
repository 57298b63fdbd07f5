package org.capitation.settlement.boundary;

import static org.capitation.it.Visitor.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URL;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
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
    assertEquals(status, visitor.get(PAPERS + of, account).statusCode());
    assertEquals(status, visitor.get(CORRECTIONS + of, account).statusCode());
  }

  @ParameterizedTest
  @CsvSource({"reviewer", "approver", "health", "finance", "auditor", "c01", "doctor", "admin"})
  void X2_only_the_clerk_publishes_and_corrects(String account) throws Exception {
    assertEquals(
        403, visitor.send(PAPERS, account, "{\"pot\": \"390\", \"year\": 2025}").statusCode());
    assertEquals(403, visitor.send(CORRECTIONS, account, correction("1.00")).statusCode());
  }

  @ParameterizedTest
  @CsvSource({
    "'', clerk, 清算表",
    "&community=, clerk, 清算表",
    "&community=C02, clerk, 清算计算书",
    "&community=C02, c02, 清算计算书"
  })
  void draftIsPrintedForTheCountyOrForOneCommunity(String whose, String account, String paper)
      throws Exception {
    HttpResponse<String> printed =
        visitor.get(
            "api/settlement/paper?lang=zh&pot=310&year=2025" + whose, account, "capitation");
    assertEquals(200, printed.statusCode());
    assertEquals("application/pdf", printed.headers().firstValue("Content-Type").orElseThrow());
    String name = printed.headers().firstValue("Content-Disposition").orElseThrow();
    assertTrue(
        URLDecoder.decode(name, StandardCharsets.UTF_8).endsWith("基金" + paper + ".pdf"), name);
  }

  @Test
  void S25_S29_the_sample_year_is_corrected_published_replied_to_and_signed() throws Exception {
    JsonNode typed = json(200, visitor.send(CORRECTIONS, "clerk", correction("12.00")));
    assertEquals(1, typed.get("corrections").size());
    JsonNode paper = json(201, visitor.send(PAPERS, "clerk", "{\"pot\": \"390\", \"year\": 2025}"));
    String at = PAPERS + "/" + paper.get("id").asText();
    assertEquals("PUBLISHED", paper.get("state").asText());
    assertEquals("SHA-256", paper.get("algorithm").asText());
    assertEquals(64, paper.get("digest").asText().length());
    HttpResponse<String> printed = visitor.get(at + "/print?lang=zh", "c01");
    assertEquals(200, printed.statusCode());
    assertTrue(printed.body().contains(paper.get("digest").asText()), "the PDF says the hash");
    assertEquals("WAITING", paper.get("bar").asText());
    assertEquals(3, paper.get("communities").size());
    assertEquals(409, visitor.send(CORRECTIONS, "clerk", correction("1.00")).statusCode());
    JsonNode own = json(200, visitor.get(at, "c01"));
    assertEquals(1, own.get("communities").size());
    assertEquals(
        403,
        visitor.send(at + "/replies", "c01", reply("C02", "")).statusCode(),
        "of another community");
    assertEquals(403, visitor.send(at + "/replies", "clerk", reply("C01", "")).statusCode());
    json(200, visitor.send(at + "/replies", "c01", reply("C01", "")));
    json(200, visitor.send(at + "/replies", "c02", reply("C02", "")));
    assertEquals(400, visitor.send(at + "/replies", "c03", reply("C03", bad())).statusCode());
    json(200, visitor.send(at + "/replies", "c03", reply("C03", objection())));
    assertEquals(403, visitor.send(at + "/answers", "reviewer", decision()).statusCode());
    json(200, visitor.send(at + "/answers", "clerk", decision()));
    assertEquals(409, visitor.send(at + "/signatures", "finance", seen(at)).statusCode());
    json(200, visitor.send(at + "/signatures", "reviewer", seen(at)));
    JsonNode signed = json(200, visitor.send(at + "/signatures", "approver", seen(at)));
    assertEquals(3, signed.get("signatures").size());
    signed
        .get("signatures")
        .forEach(one -> assertEquals(paper.get("digest").asText(), one.get("digest").asText()));
    assertEquals(403, visitor.send(at + "/checks", "c01", "{}").statusCode());
    assertEquals(409, visitor.send(at + "/checks", "auditor", "{}").statusCode(), "not locked");
    assertEquals(404, visitor.get(at + "/checks/latest", "auditor").statusCode());
    assertEquals(409, visitor.send(at + "/posting", "finance", "{}").statusCode(), "not signed");
    // the sample year is left as it was
    assertEquals(403, visitor.send(at + "/stop", "c01", stop(at)).statusCode());
    assertEquals(
        "STOPPED",
        json(200, visitor.send(at + "/stop", "finance", stop(at))).get("state").asText());
    String id = typed.get("corrections").get(0).get("correction").get("id").asText();
    assertEquals(0, removed(CORRECTIONS + "/" + id + "?pot=390&year=2025").size());
  }

  @Test
  void what_does_not_exist_or_is_no_request_is_refused() throws Exception {
    assertEquals(404, visitor.get(PAPERS + "/999999", "clerk").statusCode());
    for (String body : List.of("{\"pot\": \"390\"}", "{\"pot\": \"391\", \"year\": 2025}", "[")) {
      assertEquals(400, visitor.send(PAPERS, "clerk", body).statusCode(), body);
    }
    assertEquals(
        404, visitor.send(PAPERS, "clerk", "{\"pot\": \"390\", \"year\": 2019}").statusCode());
    assertEquals(
        409,
        visitor.send(PAPERS, "clerk", "{\"pot\": \"390\", \"year\": 2026}").statusCode(),
        "open");
    assertEquals(
        409,
        visitor
            .send(
                CORRECTIONS,
                "clerk",
                correction("1.00").replace("BUDGET", "VIOLATION").replace("\"1.00\"", "\"-1.00\""))
            .statusCode());
    assertEquals(
        400,
        visitor.send(CORRECTIONS, "clerk", correction("1.00").replace("C01", "")).statusCode());
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
    JsonNode paper = json(200, visitor.get(at, "clerk"));
    return "{\"version\": " + paper.get("version").asInt() + "}";
  }

  private String stop(String at) throws Exception {
    return seen(at).replace("}", ", \"reason\": \"x\"}");
  }

  private JsonNode removed(String path) throws Exception {
    return json(200, visitor.delete(path, "clerk")).get("corrections");
  }
}
