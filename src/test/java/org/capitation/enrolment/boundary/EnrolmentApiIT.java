package org.capitation.enrolment.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URL;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.capitation.access.Role;
import org.capitation.access.Scope;
import org.capitation.it.Office;
import org.capitation.it.Visitor;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Orders as programs send them, over the wire, to counties of its own. */
@ExtendWith(ArquillianExtension.class)
class EnrolmentApiIT {
  private static final int MANY = 100;

  @Inject private Office office;
  @Inject private People people;
  @Inject private HttpServletRequest request;

  @Test
  void an_order_is_checked_done_once_and_refused_in_words() throws Exception {
    String county = people.open("337721", 3);
    people.open("it-e-clerk", county, Role.BUREAU_CLERK, new Scope.WholeCounty());
    people.open("it-e-doctor", county, Role.DOCTOR, new Scope.OneDoctor("D2"));
    Visitor visitor = visitor();
    String order = order("\"number\": \"Q1\", ", 0, "T1", "D1");
    JsonNode checked = json(200, post(visitor, "it-e-clerk", "contracts?check=true", order));
    assertEquals("2027-03-01", checked.get("contract").get("lastDay").asText());
    assertEquals(0, checked.get("obstacles").size());
    assertEquals(0, people.counting(county).size());
    JsonNode done = json(200, post(visitor, "it-e-clerk", "contracts", order));
    assertEquals(done, json(200, post(visitor, "it-e-clerk", "contracts", order)), "sent again");
    JsonNode refused =
        json(409, post(visitor, "it-e-clerk", "contracts?lang=en", order("", 0, "T2", "D2")));
    assertEquals("SIGNED_ELSEWHERE", refused.get("obstacles").get(0).get("kind").asText());
    assertEquals(
        "The person is enrolled with 一队 from 2026-03-02 until 2027-03-01. End that first",
        refused.get("detail").asText());
    assertEquals(
        403, post(visitor, "it-e-doctor", "contracts", order("", 1, "T1", "D1")).statusCode());
    assertEquals(400, post(visitor, "it-e-clerk", "contracts", "{\"certno\": \"1\"}").statusCode());
    assertEquals(
        400,
        post(visitor, "it-e-clerk", "contracts", order.replace("03-02", "02-30")).statusCode());
    assertEquals(404, post(visitor, "it-e-clerk", "contracts/Q9/terminations", END).statusCode());
    for (String several : List.of("families", "renewals")) {
      assertEquals(400, post(visitor, "it-e-clerk", several, "[]").statusCode());
    }
    String empty = "[{\"certno\": \"1\"}]";
    assertEquals(400, post(visitor, "it-e-clerk", "families", empty).statusCode());
  }

  private static final String END =
      "{\"version\": 0, \"lastDay\": \"2026-03-31\", \"endReason\": \"04\"}";

  @Test
  void a_contract_goes_through_its_life() throws Exception {
    String county = people.open("337722", 3);
    people.open("it-l-clerk", county, Role.BUREAU_CLERK, new Scope.WholeCounty());
    Visitor visitor = visitor();
    people.contract(county, 0, "Q0", "2025-03-15", "2026-03-14");
    people.contract(county, 1, "Q1", "2025-05-31", "2026-05-30");
    String renewal = "{\"version\": 0, \"number\": \"R0\", \"day\": \"2026-03-02\", \"years\": 1}";
    JsonNode renewed = json(200, post(visitor, "it-l-clerk", "contracts/Q0/renewals", renewal));
    assertEquals("RENEWED", renewed.get("contract").get("state").asText());
    String several =
        "[{\"contract\": \"Q1\", \"version\": 0, \"day\": \"2026-03-02\", \"years\": 1},"
            + "{\"contract\": \"Q0\", \"version\": 0, \"day\": \"2026-03-02\", \"years\": 1}]";
    JsonNode fates = json(200, post(visitor, "it-l-clerk", "renewals", several));
    assertEquals(0, fates.get(0).get("obstacles").size(), fates.toString());
    assertEquals("SIGNED_ELSEWHERE", fates.get(1).get("obstacles").get(0).get("kind").asText());
    json(200, post(visitor, "it-l-clerk", "contracts/R0/terminations", END));
    String moved =
        "{\"version\": 1, \"from\": \"2026-03-16\", \"agreedLast\": \"2027-03-31\","
            + " \"reason\": \"a\", \"document\": \"b\"}";
    json(200, post(visitor, "it-l-clerk", "contracts/R0/corrections", moved));
    json(409, post(visitor, "it-l-clerk", "contracts/R0/cancellations", "{\"version\": 2}"));
    String mistake = "{\"version\": 2, \"reason\": \"a\", \"document\": \"b\"}";
    json(200, post(visitor, "it-l-clerk", "contracts/R0/cancellations", mistake));
    String other =
        "{\"version\": 0, \"team\": \"T2\", \"doctor\": \"D2\", \"from\": \"2026-03-05\","
            + " \"years\": 1}";
    json(200, post(visitor, "it-l-clerk", "contracts/Q0/switches", other));
    JsonNode history =
        json(
            200,
            visitor.get(
                "api/enrolment/persons/" + people.key(county, 0) + "/contracts",
                "it-l-clerk",
                "capitation"));
    assertEquals("王*芳", history.get("name").asText());
    assertEquals(3, history.get("contracts").size());
    String family = "[" + order("", 2, "T1", "D1") + "," + order("", 0, "T1", "D1") + "]";
    assertEquals(
        "NOT_TOGETHER",
        json(200, post(visitor, "it-l-clerk", "families", family))
            .get(0)
            .get("obstacles")
            .get(0)
            .get("kind")
            .asText());
    JsonNode fees =
        json(200, visitor.get("api/enrolment/fees?year=2026", "it-l-clerk", "capitation"));
    assertTrue(fees.get("lines").size() > 0, fees.toString());
  }

  @Test
  void E5_E6_of_a_hundred_requests_exactly_one_wins() throws Exception {
    String county = people.open("337723", MANY + 1);
    people.open("it-p-clerk", county, Role.BUREAU_CLERK, new Scope.WholeCounty());
    office.take(county, "doctor", "doctor_code,doctor_name,team_code,list_cap", "D1,王医生,T1,1");
    Visitor visitor = visitor();
    assertEquals(
        List.of("LIST_FULL"),
        losers(i -> post(visitor, "it-p-clerk", "contracts", order("", i, "T1", "D1"))));
    assertEquals(1, people.listed("D1", county));
    office.take(county, "doctor", "doctor_code,doctor_name,team_code,list_cap", "D1,王医生,T1,9");
    assertEquals(
        List.of("SIGNED_ELSEWHERE"),
        losers(
            i ->
                post(
                    visitor,
                    "it-p-clerk",
                    "contracts",
                    i % 2 == 0 ? order("", MANY, "T1", "D1") : order("", MANY, "T2", "D2"))));
    assertEquals(2, people.counting(county).size());
  }

  /** What is asked for by a number. */
  private interface Asked {
    HttpResponse<String> ask(int number) throws Exception;
  }

  /** Asks a hundred times at once; one is done, and the others are told why not. */
  private static List<String> losers(Asked asked) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(MANY);
    try {
      List<Callable<HttpResponse<String>>> calls = new ArrayList<>();
      for (int i = 0; i < MANY; i++) {
        int number = i;
        calls.add(() -> asked.ask(number));
      }
      List<String> reasons = new ArrayList<>();
      int done = 0;
      for (Future<HttpResponse<String>> answer : threads.invokeAll(calls)) {
        if (answer.get().statusCode() == 200) {
          done++;
        } else {
          JsonNode problem = json(409, answer.get());
          assertTrue(problem.get("detail").asText().length() > 10, problem.toString());
          reasons.add(problem.get("obstacles").get(0).get("kind").asText());
        }
      }
      assertEquals(1, done);
      assertEquals(MANY - 1, reasons.size());
      return reasons.stream().distinct().toList();
    } finally {
      threads.shutdown();
    }
  }

  private String order(String more, int person, String team, String doctor) {
    return "{"
        + more
        + "\"certno\": \""
        + people.certificate(person)
        + "\", \"team\": \""
        + team
        + "\", \"doctor\": \""
        + doctor
        + "\", \"from\": \"2026-03-02\", \"years\": 1}";
  }

  /** The runner of the tests is asked over the same wire. */
  private Visitor visitor() throws Exception {
    return new Visitor(
        new URL(
            request.getScheme(),
            request.getServerName(),
            request.getServerPort(),
            request.getContextPath() + "/"));
  }

  private static HttpResponse<String> post(Visitor visitor, String who, String path, String body)
      throws Exception {
    return visitor.send("api/enrolment/" + path, who, "application/json", body);
  }

  private static JsonNode json(int status, HttpResponse<String> answer) throws Exception {
    assertEquals(status, answer.statusCode(), answer.body());
    return new ObjectMapper().readTree(answer.body());
  }
}
