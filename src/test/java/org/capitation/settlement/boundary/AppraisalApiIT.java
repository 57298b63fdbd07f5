package org.capitation.settlement.boundary;

import static org.capitation.it.Visitor.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URL;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.capitation.it.Visitor;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Judges and divides as programs do, over the sample county; the year that is not settled yet. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class AppraisalApiIT {
  private static final String APPRAISALS = "api/settlement/appraisals";
  private static final String DIVISIONS = "api/settlement/divisions";

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
  void X2_who_deals_with_settlements_sees_assessments(String account, int status) throws Exception {
    assertEquals(status, visitor.get(APPRAISALS + "?pot=390&year=2026", account).statusCode());
    assertEquals(
        status, visitor.get(DIVISIONS + "?pot=390&year=2025&community=C01", account).statusCode());
  }

  @Test
  void S37_from_draft_to_frozen() throws Exception {
    String year = "{\"pot\": \"310\", \"year\": 2026}";
    for (String other : new String[] {"reviewer", "finance", "auditor", "c01", "doctor"}) {
      assertEquals(403, send(APPRAISALS, other, year).statusCode());
    }
    JsonNode drafts = json(200, send(APPRAISALS, "clerk", year));
    assertEquals(3, drafts.size());
    assertEquals(409, send(APPRAISALS, "clerk", year).statusCode());
    JsonNode draft = drafts.get(0);
    String at = APPRAISALS + "/" + draft.get("id").asText();
    assertEquals("typed", draft.get("lines").get(0).get("source").asText());
    assertEquals("county-share", draft.get("lines").get(3).get("source").asText());
    assertTrue(draft.get("lines").get(3).hasNonNull("whole"), draft.toString());
    assertEquals(404, visitor.get(at, "c01").statusCode());
    assertEquals(409, send(at + "/publication", "clerk", version(1)).statusCode());
    String marks =
        "{\"version\": 1, \"lines\": [{\"key\": \"INDICATOR-1\", \"marks\": \"%s\"},"
            + " {\"key\": \"INDICATOR-2\", \"marks\": \"12.5\", \"words\": \"抽查\"}]}";
    assertEquals(400, visitor.put(at + "/marks", "clerk", marks.formatted("many")).statusCode());
    assertEquals(409, visitor.put(at + "/marks", "clerk", marks.formatted("20.5")).statusCode());
    assertEquals(403, visitor.put(at + "/marks", "reviewer", marks.formatted("20")).statusCode());
    JsonNode typed = json(200, visitor.put(at + "/marks", "clerk", marks.formatted("20")));
    assertEquals("12.50", typed.get("lines").get(1).get("marks").asText());
    assertTrue(typed.hasNonNull("score"), typed.toString());
    assertEquals(403, send(at + "/publication", "approver", version(2)).statusCode());
    json(200, send(at + "/publication", "clerk", version(2)));
    assertEquals(404, send(at + "/confirmation", "c02", version(3)).statusCode());
    assertEquals(403, send(at + "/confirmation", "clerk", version(3)).statusCode());
    assertEquals(409, send(at + "/signatures", "reviewer", version(3)).statusCode());
    String said = "{\"version\": 3, \"lines\": [{\"key\": \"INDICATOR-2\", \"words\": \"偏低\"}]}";
    assertEquals(403, send(at + "/objections", "clerk", said).statusCode());
    JsonNode objected = json(200, send(at + "/objections", "c01", said));
    assertEquals("OBJECTED", objected.get("state").asText());
    String reply =
        "{\"version\": 4, \"key\": \"INDICATOR-2\", \"marks\": \"13\", \"words\": \"复核后改\"}";
    assertEquals(403, send(at + "/answers", "c01", reply).statusCode());
    JsonNode answered = json(200, send(at + "/answers", "clerk", reply));
    assertEquals("ANSWERED", answered.get("state").asText());
    assertEquals("12.5", answered.get("lines").get(1).get("answer").get("former").asText());
    assertEquals(403, send(at + "/signatures", "clerk", version(5)).statusCode());
    json(200, send(at + "/signatures", "reviewer", version(5)));
    JsonNode frozen = json(200, send(at + "/signatures", "approver", version(6)));
    assertEquals("FROZEN", frozen.get("state").asText());
    assertEquals(2, frozen.get("signatures").size());
    String renewal = "{\"version\": 7, \"reason\": \"重编\"}";
    assertEquals(403, send(at + "/renewal", "finance", renewal).statusCode());
    assertEquals(409, send(at + "/renewal", "clerk", renewal).statusCode());
    JsonNode renewed = json(200, send(at + "/renewal", "approver", renewal));
    assertEquals("DRAFT", renewed.get("state").asText());
    assertEquals(2, renewed.get("number").asInt());
  }

  @Test
  void S38_a_community_divides_only_its_own_and_only_what_it_retains() throws Exception {
    String of = DIVISIONS + "?pot=390&year=2025&community=C02";
    JsonNode shown = json(200, visitor.get(of, "c02"));
    assertEquals(403, visitor.get(of, "c01").statusCode());
    assertEquals(0, shown.get("decisions").size());
    String decision =
        "{\"seen\": 0, \"document\": \"云二共体〔2026〕3号\", \"day\": \"2026-03-01\", \"minutes\":"
            + " \"%s\", \"shares\": [{\"member\": \"X\", \"amount\": \"1.00\"}]}";
    String minutes =
        Base64.getEncoder().encodeToString("%PDF-1.7".getBytes(StandardCharsets.UTF_8));
    assertEquals(403, visitor.send(of, "clerk", decision.formatted(minutes)).statusCode());
    assertEquals(403, visitor.send(of, "c01", decision.formatted(minutes)).statusCode());
    assertEquals(400, visitor.send(of, "c02", decision.formatted("?")).statusCode());
    assertEquals(409, visitor.send(of, "c02", decision.formatted(minutes)).statusCode());
  }

  private static String version(int seen) {
    return "{\"version\": " + seen + "}";
  }

  private HttpResponse<String> send(String path, String account, String body) throws Exception {
    return visitor.send(path + "?lang=en", account, body);
  }
}
