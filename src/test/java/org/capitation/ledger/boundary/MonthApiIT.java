package org.capitation.ledger.boundary;

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
import org.junit.jupiter.params.provider.ValueSource;

/** Closings as programs ask for them, in the sample county: who may, and what they are told. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class MonthApiIT {
  private static final String PASSWORD = "capitation";
  private static final String MONTHS = "api/ledger/months";

  @ArquillianResource private URL base;

  private Visitor visitor;

  @BeforeEach
  void visit() {
    visitor = new Visitor(base);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"reviewer", "approver", "health", "finance", "c01", "doctor", "auditor", "admin"})
  void X1_only_clerks_close_a_month(String other) throws Exception {
    HttpResponse<String> answer = visitor.send(MONTHS + "/2026-03/close", other, "*/*", "");
    assertEquals(403, answer.statusCode(), answer.body());
  }

  @ParameterizedTest
  @ValueSource(strings = {"c01", "doctor", "admin"})
  void X1_only_offices_see_how_a_closing_stands(String other) throws Exception {
    assertEquals(403, visitor.get(MONTHS + "/2025-03/close", other, PASSWORD).statusCode());
    assertEquals(403, visitor.get(MONTHS + "/prior?year=2026", other, PASSWORD).statusCode());
  }

  @Test
  void L14_a_month_that_is_not_over_is_refused_with_what_stands_against_it() throws Exception {
    HttpResponse<String> answer = visitor.send(MONTHS + "/2026-03/close", "clerk", "*/*", "");
    assertEquals(409, answer.statusCode(), answer.body());
    assertTrue(answer.body().contains("NOT_OVER"), answer.body());
    assertEquals(400, visitor.get(MONTHS + "/odd/close", "clerk", PASSWORD).statusCode());
    assertEquals(401, visitor.get(MONTHS + "/2025-03/close").statusCode());
  }

  @Test
  void L15_L27_a_closed_month_stays_closed_and_tells_its_seal() throws Exception {
    HttpResponse<String> again = visitor.send(MONTHS + "/2025-03/close", "clerk", "*/*", "");
    assertEquals(200, again.statusCode(), again.body());
    JsonNode march = json(visitor.get(MONTHS + "/2025-03/close", "auditor", PASSWORD));
    JsonNode february = json(visitor.get(MONTHS + "/2025-02/close", "auditor", PASSWORD));
    assertEquals(new ObjectMapper().readTree(again.body()), march);
    assertEquals("2025-03", march.get("month").asText());
    assertEquals(64, march.get("digest").asText().length());
    assertEquals(february.get("digest").asText(), march.get("previous").asText());
    JsonNode months = json(visitor.get(MONTHS + "?year=2025", "finance", PASSWORD));
    assertEquals(march.get("digest"), months.get(2).get("digest"));
  }

  @Test
  void L11_the_sample_has_no_prior_year_items() throws Exception {
    assertTrue(json(visitor.get(MONTHS + "/prior?year=2026", "auditor", PASSWORD)).isEmpty());
    assertEquals(400, visitor.get(MONTHS + "/prior", "auditor", PASSWORD).statusCode());
  }

  private static JsonNode json(HttpResponse<String> answer) throws Exception {
    assertEquals(200, answer.statusCode(), answer.body());
    return new ObjectMapper().readTree(answer.body());
  }
}
