package org.capitation.budget.boundary;

import static org.capitation.it.Visitor.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
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

/** Signs agreements and budgets as programs do, over the sample county. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ProposalApiIT {
  private static final String VERSIONS = "api/budget/versions";
  private static final String AGREEMENTS = "api/budget/agreements";
  private static final String OF = "?pot=390&year=2025";

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
  void X2_who_deals_with_budgets_sees_their_versions(String account, int status) throws Exception {
    assertEquals(status, visitor.get(VERSIONS + OF, account).statusCode());
    assertEquals(status, visitor.get(AGREEMENTS + OF, account).statusCode());
  }

  @Test
  void a_community_sees_its_own_line_of_the_budget_that_was_brought_along() throws Exception {
    JsonNode all = json(200, visitor.get(VERSIONS + OF, "clerk"));
    JsonNode own = json(200, visitor.get(VERSIONS + OF, "c02"));
    assertEquals("DECIDED", all.get(0).get("kind").asText());
    assertEquals("IN_FORCE", all.get(0).get("state").asText());
    assertEquals(4, all.get(0).get("lines").size());
    assertEquals(1, own.get(0).get("lines").size());
    assertEquals("C02", own.get(0).get("lines").get(0).get("community").asText());
  }

  @Test
  void X7_X10_a_signature_that_is_not_taken_says_why() throws Exception {
    String entry =
        AGREEMENTS
            + "?pot=390&year=2026&community=C01&document=A1&signed=2025-12-20"
            + "&first=2026-01-01&last=2026-12-31&name=scan.pdf&lang=en";
    assertEquals(409, visitor.send(entry, "clerk", "application/pdf", "no scan").statusCode());
    assertEquals(403, visitor.send(entry, "reviewer", "application/pdf", "%PDF-1.7").statusCode());
    String id =
        json(201, visitor.send(entry, "clerk", "application/pdf", "%PDF-1.7 scan"))
            .get("id")
            .asText();
    assertTrue(refusal(id, "reviewer", 1).contains("waits for “Preparation”"));
    assertTrue(refusal(id, "clerk", 7).contains("Changed by 张敏"));
    JsonNode signed = json(200, sign(id, "clerk", 1));
    assertEquals("REVIEW", signed.get("next").asText());
    assertEquals("PREPARE", signed.get("signatures").get(0).get("step").asText());
  }

  private String refusal(String id, String account, int version) throws Exception {
    return json(409, sign(id, account, version)).get("detail").asText();
  }

  private HttpResponse<String> sign(String id, String account, int version) throws Exception {
    return visitor.send(
        AGREEMENTS + "/" + id + "/signatures?lang=en", account, "{\"version\": " + version + "}");
  }
}
