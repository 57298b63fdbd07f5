package org.capitation.settlement.boundary;

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

/** Plays with figures and terms as programs do. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class SimulationIT {
  private static final String PATH = "api/settlement/simulate";
  private static final String JSON = "application/json";
  private static final String PASSWORD = "capitation";

  @ArquillianResource private URL base;

  private Visitor visitor;

  @BeforeEach
  void visit() {
    visitor = new Visitor(base);
  }

  @Test
  void the_outcome_is_answered_with_its_steps() throws Exception {
    JsonNode answer = json(send(SimulationExample.REQUEST, "finance", ""));
    assertEquals("390", answer.get("pot").asText());
    JsonNode only = answer.get("communities").get(0);
    assertEquals("240000.00", only.at("/figures/toCommunity").asText());
    assertEquals("465000.00", only.at("/figures/payable").asText());
    assertEquals("S1", only.at("/steps/0/rule").asText());
    assertTrue(only.get("steps").size() > 10);
  }

  @Test
  void figures_that_only_some_have_are_named() throws Exception {
    String body = SimulationExample.REQUEST.replace("\"7500000.00\"", "8500000");
    JsonNode figures = json(send(body, "clerk", "")).at("/communities/0/figures");
    // 100,000.00 from the reserve, 60 % of 400,000.00 by the fund
    assertEquals("-160000.00", figures.get("toCommunity").asText());
    assertEquals("drawn", figures.at("/further/0/name").asText());
    assertEquals("100000.00", figures.at("/further/0/amount").asText());
  }

  @Test
  void what_is_wrong_is_told_with_its_key_in_the_language_of_the_caller() throws Exception {
    String body = SimulationExample.REQUEST.replace("\"80%\"", "\"180%\"");
    for (String language : new String[] {"zh", "en"}) {
      HttpResponse<String> answer = send(body, "clerk", "?lang=" + language);
      assertEquals(400, answer.statusCode());
      JsonNode fault = new ObjectMapper().readTree(answer.body()).at("/faults/0");
      assertEquals("terms.all.surplus.bands[0].retained", fault.get("key").asText());
      assertEquals(
          language.equals("en") ? "0% to 100% is expected: 180%" : "应在 0% 至 100% 之间：180%",
          fault.get("detail").asText());
      assertTrue(fault.get("line").asInt() > 1);
    }
    String large = "999999999999999";
    String many =
        "{pot: 390, budget: 0, spending: 0, adjustments: ["
            + ("{amount: " + large + ", reason: x}, ").repeat(100)
            + SimulationExample.REQUEST.substring(SimulationExample.REQUEST.indexOf("\"terms\""));
    assertEquals(400, send(many.replace("\"terms\"", "], \"terms\""), "clerk", "").statusCode());
    assertEquals(400, send("", "clerk", "").statusCode());
    assertEquals(400, send("[]", "clerk", "").statusCode());
    assertEquals(400, send("{\"pot\": ", "clerk", "").statusCode());
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
  void X2_who_may_play(String account, int status) throws Exception {
    assertEquals(status, send(SimulationExample.REQUEST, account, "").statusCode());
  }

  @Test
  void the_description_holds_the_example() throws Exception {
    String openapi = visitor.get("openapi", "admin", PASSWORD).body();
    assertTrue(openapi.contains("/settlement/simulate"));
    assertTrue(openapi.contains("inpatient-per-outpatient"));
  }

  private HttpResponse<String> send(String body, String account, String query) throws Exception {
    return visitor.send(PATH + query, account, JSON, body);
  }

  private static JsonNode json(HttpResponse<String> answer) throws Exception {
    assertEquals(200, answer.statusCode(), answer.body());
    return new ObjectMapper().readTree(answer.body());
  }
}
