package org.capitation.budget.boundary;

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
import org.junit.jupiter.params.provider.ValueSource;

/** Plays with terms as programs of the bureau do. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class BudgetApiIT {
  private static final String SIMULATE = "api/budget/simulate";

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
    "c01, 403",
    "doctor, 403",
    "admin, 403"
  })
  void X2_who_deals_with_budgets_may_play(String account, int status) throws Exception {
    assertEquals(status, ask(SIMULATE, account, BudgetExamples.MEMBER_MONTHS).statusCode());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        BudgetExamples.MEMBER_MONTHS,
        BudgetExamples.FACTORS,
        BudgetExamples.FIXED_RATE,
        BudgetExamples.CELLS
      })
  void B8_B9_the_examples_are_answered_with_lines_residual_and_steps(String question)
      throws Exception {
    JsonNode budget = json(ask(SIMULATE, "finance", question));
    BigDecimal sum = amount(budget.get("residual"));
    assertTrue(budget.get("lines").size() > 1, budget.toString());
    for (JsonNode line : budget.get("lines")) {
      sum = sum.add(amount(line.get("amount")));
      assertEquals(
          amount(line.get("amount")), amount(line.get("signed")).add(amount(line.get("unsigned"))));
      assertTrue(line.get("steps").size() > 1, line.toString());
    }
    assertEquals(amount(budget.get("distributable")), sum);
    assertEquals("B1", budget.get("steps").get(0).get("rule").asText().replace("B5", "B1"));
    assertEquals("第八条", budget.get("steps").get(0).get("article").asText());
  }

  @Test
  void B12_the_figures_are_those_of_the_worked_case() throws Exception {
    JsonNode lines = json(ask(SIMULATE, "clerk", BudgetExamples.FACTORS)).get("lines");
    assertEquals("A", lines.get(0).get("community").asText());
    assertEquals("36032972.59", lines.get(0).get("amount").asText());
    assertEquals("23616241.31", lines.get(2).get("amount").asText());
  }

  @ParameterizedTest
  @CsvSource({
    "en, growth of 11% is above the limit of 10%",
    "zh, 增长率 11% 超过上限 10%",
  })
  void what_is_wrong_is_told_in_the_language_with_its_key_and_line(String language, String detail)
      throws Exception {
    String question = BudgetExamples.FACTORS.replace("\"6%\"", "\"11%\"");
    HttpResponse<String> answer = ask(SIMULATE + "?lang=" + language, "clerk", question);
    assertEquals(400, answer.statusCode(), answer.body());
    JsonNode fault = new ObjectMapper().readTree(answer.body()).get("faults").get(0);
    assertEquals("terms.total.growth", fault.get("key").asText());
    assertEquals(6, fault.get("line").asInt());
    assertEquals(detail, fault.get("detail").asText());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "null", "{\"pot\": 390}"})
  void what_is_no_question_is_refused(String question) throws Exception {
    assertEquals(400, ask(SIMULATE, "clerk", question).statusCode());
  }

  @Test
  void the_description_has_the_examples() throws Exception {
    String description = visitor.get("openapi", "admin", "capitation").body();
    assertTrue(description.contains("/budget/simulate"), description);
    assertTrue(description.contains("adjust-quota"), description);
  }

  private HttpResponse<String> ask(String path, String account, String question) throws Exception {
    return visitor.send(path, account, "application/json", question);
  }

  private static JsonNode json(HttpResponse<String> answer) throws Exception {
    assertEquals(200, answer.statusCode(), answer.body());
    return new ObjectMapper().readTree(answer.body());
  }

  private static BigDecimal amount(JsonNode amount) {
    return new BigDecimal(amount.asText());
  }
}
