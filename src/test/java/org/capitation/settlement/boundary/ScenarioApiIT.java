package org.capitation.settlement.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
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

/** Keeps and compares scenarios of the sample county as programs do. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ScenarioApiIT {
  private static final String PATH = "api/settlement/scenarios";
  private static final String EXPECTED = "api/settlement/expected";
  private static final String JSON = "application/json";
  private static final String PLAIN = "{\"name\": \"今天\", \"pot\": \"390\", \"year\": 2025}";

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
    "approver, 200, 200",
    "health, 200, 200",
    "finance, 200, 200",
    "auditor, 200, 200",
    "c01, 403, 200",
    "doctor, 403, 403",
    "admin, 403, 403"
  })
  void X2_who_may_keep_and_who_may_look(String account, int keeps, int looks) throws Exception {
    assertEquals(looks, get(EXPECTED + "?pot=390&year=2025", account).statusCode());
    assertEquals(keeps, get(PATH + "?pot=390&year=2025", account).statusCode());
    assertEquals(keeps, get(PATH + "/comparison?a=0&b=1", account).statusCode() == 404 ? 200 : 403);
    HttpResponse<String> created = send("", account, PLAIN);
    assertEquals(keeps == 200 ? 201 : 403, created.statusCode());
    String id = keeps == 200 ? json(201, created).get("id").asText() : "1";
    assertEquals(keeps, send("/" + id + "/name", account, "{\"name\": \"x\"}").statusCode());
    assertEquals(keeps == 200 ? 204 : 403, delete(id, account));
    assertEquals(keeps == 200 ? 404 : 403, delete(id, account));
  }

  @Test
  void S42_S43_scenarios_are_kept_and_compared() throws Exception {
    JsonNode plain = json(201, send("", "clerk", PLAIN));
    JsonNode changed =
        json(
            201,
            send(
                "",
                "finance",
                """
                {"name": "按预测", "pot": "390", "year": 2025, "from": %s,
                 "changes": {"spending": "forecast", "more": "2%%", "budgets": {"C02": "500,000.00"},
                             "scores": {"C01": "88"}},
                 "terms": "all: {surplus: {bands: [{retained: 100%%}]}, overrun: {bands: [{fund: 0%%}]}}"}
                """
                    .formatted(plain.get("id").asText())));
    assertEquals("500000.00", changed.at("/communities/1/figures/budget").asText());
    assertEquals("500000.00", changed.at("/changes/budgets.C02").asText());
    JsonNode draft = json(200, get("api/settlement?pot=390&year=2025", "clerk")).get("communities");
    for (int i = 0; i < 3; i++) {
      for (String figure : new String[] {"balance", "toCommunity", "toFund", "payable"}) {
        assertEquals(
            draft.get(i).get("figures").get(figure),
            plain.at("/communities/" + i + "/figures").get(figure));
      }
      JsonNode figures = changed.at("/communities/" + i + "/figures");
      assertEquals(figures.get("balance"), figures.get("toCommunity"), "all is the community's");
    }
    String a = plain.get("id").asText();
    String b = changed.get("id").asText();
    JsonNode compared = json(200, get(PATH + "/comparison?a=" + a + "&b=" + b, "auditor"));
    assertEquals(16, compared.get("lines").size());
    for (JsonNode line : compared.get("lines")) {
      assertEquals(
          new BigDecimal(line.at("/amounts/1").asText())
              .subtract(new BigDecimal(line.at("/amounts/0").asText())),
          new BigDecimal(line.at("/differences/1").asText()));
    }
    assertEquals("spending", compared.at("/changes/0/key").asText());
    assertTrue(compared.get("terms").toString().contains("all.surplus.bands[0].retained"));
    assertEquals(
        plain.get("communities"), json(200, get(PATH + "/" + a, "health")).get("communities"));
    JsonNode others = json(409, send("/" + b + "/name?lang=en", "clerk", "{\"name\": \"x\"}"));
    assertEquals(
        "Scenario “按预测” was made by another; it can only be copied", others.get("detail").asText());
    assertEquals(409, delete(b, "clerk"));
    assertEquals(204, delete(b, "finance"));
    assertEquals(204, delete(a, "clerk"));
    assertEquals(404, get(PATH + "/" + a, "clerk").statusCode());
  }

  @Test
  void S40_what_is_expected_lies_between_low_and_high() throws Exception {
    JsonNode year = json(200, get(EXPECTED + "?pot=390&year=2026", "clerk"));
    assertEquals("2026-02", year.get("known").asText());
    assertEquals(3, year.get("communities").size());
    for (JsonNode one : year.get("communities")) {
      BigDecimal likely = spending(one, "forecast");
      assertTrue(spending(one, "today").compareTo(likely) < 0);
      assertTrue(spending(one, "low").compareTo(likely) <= 0);
      assertTrue(spending(one, "high").compareTo(likely) >= 0);
      assertEquals(one.at("/today/budget"), one.at("/forecast/budget"));
    }
    JsonNode own = json(200, get(EXPECTED + "?pot=390&year=2026", "c02")).get("communities");
    assertEquals(1, own.size());
    assertEquals(year.at("/communities/1"), own.get(0));
    assertEquals(403, get(EXPECTED + "?pot=390&year=2026&community=C01", "c02").statusCode());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"name\": \"今天\" | \"name\": \" \" | 400",
        "\"name\": \"今天\", | | 400",
        "2025 | 2019 | 409",
        "2025 | 2025, \"from\": 999999 | 404",
        "2025 | 2025, \"terms\": \"all: {}\" | 400",
        "2025 | 2025, \"changes\": {\"spending\": \"most\"} | 400",
        "2025 | 2025, \"changes\": {\"rate\": \"-1\"} | 400",
        "2025 | 2025, \"changes\": {\"rate\": \"999999999999999\"} | 400",
        "2025 | 2025, \"changes\": {\"scores\": {\"C99\": \"1\"}} | 400"
      })
  void what_is_wrong_is_said(String part, String other, int status) throws Exception {
    String body = PLAIN.replace(part, other == null ? "" : other);
    HttpResponse<String> answer = send("", "clerk", body);
    assertEquals(status, answer.statusCode(), answer.body());
  }

  @ParameterizedTest
  @CsvSource({
    "400, comparison?a=1",
    "409, comparison?a=1&b=1",
    "404, comparison?a=999998&b=999999",
    "404, 999999",
    "404, word"
  })
  void what_is_not_there_is_said(int status, String path) throws Exception {
    assertEquals(status, get(PATH + "/" + path, "clerk").statusCode());
  }

  private static BigDecimal spending(JsonNode community, String which) {
    return new BigDecimal(community.get(which).get("spending").asText());
  }

  private HttpResponse<String> get(String path, String account) throws Exception {
    return visitor.get(path, account, "capitation");
  }

  private HttpResponse<String> send(String path, String account, String body) throws Exception {
    return visitor.send(PATH + path, account, JSON, body);
  }

  private int delete(String id, String account) throws Exception {
    return visitor.delete(PATH + "/" + id, account).statusCode();
  }

  private static JsonNode json(int status, HttpResponse<String> answer) throws Exception {
    assertEquals(status, answer.statusCode(), answer.body());
    return new ObjectMapper().readTree(answer.body());
  }
}
