package org.capitation.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.net.URL;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.capitation.app.sample.SampleCounty;
import org.capitation.app.sample.SampleTerms;
import org.capitation.it.Visitor;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Asks the interface as programs of the bureau do, over the sample county. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ApiIT {
  private static final String COMMUNITIES = "api/registry/communities";
  private static final String BUDGET = "api/budget?pot=390&year=2025";
  private static final String TOTALS = "api/ledger/totals?pot=390&year=2025";
  private static final String VISITS = "api/ledger/visits?pot=390&year=2025&community=";
  private static final String PASSWORD = "capitation";
  private static final Pattern AMOUNT = Pattern.compile("-?\\d+\\.\\d\\d");
  private static final Pattern MONTH = Pattern.compile("20\\d\\d-(0[1-9]|1[0-2])");

  @ArquillianResource private URL base;

  private Visitor visitor;

  @BeforeEach
  void visit() {
    visitor = new Visitor(base);
  }

  @ParameterizedTest
  @CsvSource({
    "clerk, " + COMMUNITIES,
    "reviewer, " + BUDGET,
    "approver, " + TOTALS,
    "finance, " + VISITS + "C01",
    "health, openapi",
    "auditor, api/nothing"
  })
  void X1_who_is_not_signed_in_is_told_so_and_nothing_else(String account, String path)
      throws Exception {
    for (HttpResponse<String> answer :
        List.of(
            visitor.get(path),
            visitor.get(path, account, "wrong"),
            visitor.get(path, account, ""),
            visitor.get(path, "nobody-" + account, PASSWORD))) {
      assertEquals(401, answer.statusCode());
      assertEquals("", answer.body());
    }
  }

  @Test
  void whether_the_server_is_alive_anybody_may_know() throws Exception {
    HttpResponse<String> health = visitor.get("health");
    assertEquals(200, health.statusCode());
    assertEquals("UP", new ObjectMapper().readTree(health.body()).get("status").asText());
  }

  @Test
  void the_description_names_every_address() throws Exception {
    String description = ask("openapi", "admin").body();
    for (String path :
        List.of(
            "/registry/communities",
            "/budget",
            "/ledger/totals",
            "/ledger/visits",
            "/ledger/exceptions")) {
      assertTrue(description.contains(path), path);
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "clerk, 200, 200, 200, 200",
    "reviewer, 200, 200, 200, 200",
    "approver, 200, 200, 200, 200",
    "auditor, 200, 200, 200, 200",
    "c01, 200, 200, 200, 200",
    "health, 200, 200, 200, 403",
    "finance, 200, 200, 200, 403",
    "admin, 200, 403, 403, 403",
    "doctor, 403, 403, 403, 403"
  })
  void X2_each_role_sees_what_is_its_own(
      String account, int communities, int budget, int totals, int visits) throws Exception {
    assertEquals(communities, ask(COMMUNITIES, account).statusCode(), COMMUNITIES);
    assertEquals(budget, ask(BUDGET, account).statusCode(), BUDGET);
    assertEquals(totals, ask(TOTALS, account).statusCode(), TOTALS);
    assertEquals(visits, ask(VISITS + "C01", account).statusCode(), VISITS);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "clerk, 200",
    "reviewer, 200",
    "approver, 200",
    "auditor, 200",
    "c01, 403",
    "health, 403",
    "finance, 403",
    "admin, 403",
    "doctor, 403"
  })
  void X2_what_could_not_be_charged_is_for_the_bureau(String account, int status) throws Exception {
    assertEquals(status, ask("api/ledger/exceptions?pot=390&year=2025", account).statusCode());
  }

  @Test
  void L4_the_exceptions_are_the_uncharged_lines_of_the_totals() throws Exception {
    BigDecimal uncharged = BigDecimal.ZERO;
    for (JsonNode total : json(TOTALS, "clerk")) {
      if (total.get("disposition").asText().equals("NOT_CHARGEABLE")) {
        uncharged = uncharged.add(new BigDecimal(total.get("amounts").get("fund").asText()));
      }
    }
    for (JsonNode line : json("api/ledger/exceptions?pot=390&year=2025", "clerk")) {
      assertFalse(line.get("reason").asText().equals("UNKNOWN_CODE"), line.toString());
      uncharged = uncharged.subtract(new BigDecimal(line.get("amounts").get("fund").asText()));
    }
    assertEquals(0, uncharged.signum());
  }

  @Test
  void X4_another_community_and_one_that_does_not_exist_are_refused_alike() throws Exception {
    HttpResponse<String> other = ask(VISITS + "C02", "c01");
    assertEquals(403, other.statusCode());
    assertEquals(other.body(), ask(VISITS + "C99", "c01").body());
    assertEquals(403, ask(VISITS, "c01").statusCode(), "all of them");
    assertFalse(other.body().contains("C02"), other.body());
  }

  @Test
  void X4_a_community_gets_its_own_lines_only() throws Exception {
    assertEquals(List.of("C01"), texts(json(COMMUNITIES, "c01"), "code"));
    assertEquals(List.of("C01", "C02", "C03"), texts(json(COMMUNITIES, "clerk"), "code"));
    JsonNode own = json(BUDGET, "c01");
    assertEquals(1, own.get("lines").size());
    assertEquals("C01", own.get("lines").get(0).get("community").asText());
    assertFalse(own.toString().contains("C02"), own.toString());
    assertEquals(Set.of("C01"), Set.copyOf(texts(json(TOTALS, "c01"), "home")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "api/budget?pot=391&year=2025 391",
        "api/budget?pot=3901&year=2025 3901",
        "api/budget?pot=RESIDENT&year=2025 RESIDENT",
        "api/budget?pot=390 year",
        "api/budget?year=2025 pot",
        "api/budget?pot=390&year= year",
        "api/budget?pot=390&year=next next",
        "api/budget?pot=390&year=99999999999 99999999999",
        "api/ledger/totals?pot=390 year",
        "api/ledger/exceptions?pot=390 year",
        "api/ledger/exceptions?year=2025 pot",
        "api/ledger/totals?pot=390&year=2025&month=2025-13 2025-13",
        "api/ledger/totals?pot=390&year=2025&month=March March",
        "api/ledger/visits?pot=390&year=2025 community",
        "api/ledger/visits?community=C01&year=2025 pot",
        "api/ledger/visits?community=C01&pot=390 year",
        "api/ledger/visits?community=C01&pot=390&year=2025&month=202503 202503",
        "api/ledger/visits?community=C01&pot=390&year=2025&place=moon moon",
        "api/ledger/visits?community=C01&pot=390&year=2025&page=0 page",
        "api/ledger/visits?community=C01&pot=390&year=2025&page=two two",
        "api/ledger/visits?community=C01&pot=390&year=2025&page=2147483647 page",
        "api/ledger/visits?community=C01&pot=390&year=2025&size=0 size",
        "api/ledger/visits?community=C01&pot=390&year=2025&size=1001 size"
      })
  void a_wrong_parameter_is_answered_with_400_and_named(String path, String named)
      throws Exception {
    HttpResponse<String> answer = ask(path, "clerk");
    assertEquals(400, answer.statusCode(), answer.body());
    assertEquals(
        "application/problem+json", answer.headers().firstValue("Content-Type").orElse(""));
    JsonNode problem = new ObjectMapper().readTree(answer.body());
    assertEquals(400, problem.get("status").asInt());
    assertTrue(problem.get("detail").asText().contains(named), answer.body());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        VISITS + "C99",
        VISITS + "%27%20or%201=1",
        "api/budget?pot=390&year=2031",
        "api/nothing",
        "api/ledger"
      })
  void what_does_not_exist_is_answered_with_404(String path) throws Exception {
    HttpResponse<String> answer = ask(path, "clerk");
    assertEquals(404, answer.statusCode(), answer.body());
    assertFalse(answer.body().contains("Exception"), answer.body());
  }

  @Test
  void what_is_beyond_the_end_is_empty() throws Exception {
    JsonNode beyond = json(VISITS + "C01&page=1000000&size=1000", "clerk");
    assertEquals(0, beyond.get("lines").size());
    assertTrue(beyond.get("count").asLong() > 0);
    assertEquals(0, json("api/ledger/totals?pot=390&year=1999", "clerk").size());
  }

  @Test
  void the_interface_only_reads() throws Exception {
    visitor.signIn("clerk", PASSWORD, "/");
    for (String path : List.of(COMMUNITIES, BUDGET, TOTALS, VISITS + "C01")) {
      int status = visitor.post(path, Map.of()).statusCode();
      assertTrue(status == 401 || status == 405, path + " " + status);
    }
  }

  @Test
  void the_charged_totals_are_the_sums_of_the_visits_of_all_communities() throws Exception {
    for (String pot : List.of("310", "390")) {
      String choice = "pot=" + pot + "&year=2025";
      BigDecimal charged = BigDecimal.ZERO;
      for (JsonNode total : json("api/ledger/totals?" + choice, "clerk")) {
        if (total.get("disposition").asText().equals("CHARGED")) {
          charged = charged.add(amount(total, "fund"));
        }
      }
      BigDecimal visits = BigDecimal.ZERO;
      for (String community : List.of("C01", "C02", "C03")) {
        JsonNode list =
            json("api/ledger/visits?" + choice + "&size=1&community=" + community, "clerk");
        visits = visits.add(amount(list.get("sum").get("fund")));
      }
      assertTrue(charged.signum() > 0);
      assertEquals(charged, visits, pot);
    }
  }

  @Test
  void the_pages_of_a_list_make_its_count_and_sum() throws Exception {
    JsonNode first = json(VISITS + "C01&month=2025-03&size=1000", "c01");
    long count = first.get("count").asLong();
    BigDecimal fund = BigDecimal.ZERO;
    Map<String, Integer> seen = new HashMap<>();
    for (int page = 1; (page - 1) * 40L < count; page++) {
      for (JsonNode line :
          json(VISITS + "C01&month=2025-03&size=40&page=" + page, "c01").get("lines")) {
        fund = fund.add(amount(line.get("amounts").get("fund")));
        String key = line.get("settlement") + " " + line.get("revision") + " " + line.get("kind");
        seen.merge(key, 1, Integer::sum);
        assertEquals("2025-03", line.get("month").asText());
      }
    }
    assertTrue(count > 40, "more than a page: " + count);
    assertEquals(count, seen.values().stream().mapToInt(i -> i).sum());
    assertEquals(amount(first.get("sum").get("fund")), fund);
    assertEquals(count, seen.size(), "no line is there twice");
  }

  @Test
  void the_lines_of_a_budget_make_the_distributable_total() throws Exception {
    for (String pot : List.of("310", "390")) {
      JsonNode budget = json("api/budget?pot=" + pot + "&year=2025", "finance");
      BigDecimal lines = BigDecimal.ZERO;
      for (JsonNode line : budget.get("lines")) {
        lines = lines.add(amount(line.get("amount")));
      }
      assertEquals(amount(budget.get("distributable")), lines);
      assertEquals(4, budget.get("lines").size(), "three communities and the unattributed");
      assertEquals(
          amount(budget.get("total")),
          amount(budget.get("reserve")).add(amount(budget.get("distributable"))));
    }
  }

  @Test
  void amounts_are_texts_with_two_decimals_and_months_as_they_are_written() throws Exception {
    for (JsonNode total : json(TOTALS, "clerk")) {
      assertAmount(total.get("amounts").get("fee"));
      assertAmount(total.get("amounts").get("fund"));
      assertTrue(MONTH.matcher(total.get("month").asText()).matches(), total.toString());
      assertTrue(MONTH.matcher(total.get("serviceMonth").asText()).matches(), total.toString());
    }
    JsonNode budget = json(BUDGET, "clerk");
    Stream.of("total", "reserve", "distributable").forEach(name -> assertAmount(budget.get(name)));
    JsonNode visits = json(VISITS + "C01", "clerk");
    assertAmount(visits.get("sum").get("fund"));
    visits.get("lines").forEach(line -> assertAmount(line.get("amounts").get("fee")));
  }

  @Test
  void a_record_tells_its_components_and_nothing_that_follows_from_them() throws Exception {
    assertEquals(
        List.of("code", "id", "leadInstitution", "name", "range"),
        names(json(COMMUNITIES, "clerk").get(0)));
    assertEquals(List.of("from", "to"), names(json(COMMUNITIES, "clerk").get(0).get("range")));
    assertEquals(
        List.of("fee", "fund", "visits"), names(json(TOTALS, "clerk").get(0).get("amounts")));
  }

  @Test
  void nobody_is_named(@TempDir Path folder) throws Exception {
    Set<String> certificates = new HashSet<>();
    Set<String> names = new HashSet<>();
    SampleTerms terms = new SampleTerms(SampleTerms.trial().seed(), 1000, 2025);
    SampleCounty.write(terms, folder, perCent -> {});
    for (String row : Files.readAllLines(folder.resolve("insured.csv"))) {
      String[] values = row.split(",");
      names.add(values[1]);
      certificates.add(values[3]);
    }
    List<JsonNode> lines = new ArrayList<>();
    StringBuilder told = new StringBuilder();
    for (String community : List.of("C01", "C02", "C03")) {
      HttpResponse<String> answer = ask(VISITS + community + "&size=1000", "auditor");
      told.append(answer.body());
      new ObjectMapper().readTree(answer.body()).get("lines").forEach(lines::add);
    }
    assertTrue(certificates.size() > 900 && lines.size() > 1000, "persons and lines to look at");
    assertEquals(
        List.of(), certificates.stream().filter(c -> told.indexOf(c) >= 0).limit(3).toList());
    Map<String, String> shown = new TreeMap<>();
    lines.forEach(
        line ->
            shown.put(
                line.get("patient").get("name").asText(),
                line.get("patient").get("certificate").asText()));
    shown.forEach(
        (name, certificate) -> {
          assertFalse(names.contains(name), name);
          assertTrue(name.matches("|.?\\*.?.?"), name);
          assertTrue(certificate.matches("|.{0,3}\\*+.{0,4}"), certificate);
        });
    assertTrue(shown.size() > 10, shown.toString());
  }

  private static void assertAmount(JsonNode amount) {
    assertTrue(amount.isTextual() && AMOUNT.matcher(amount.asText()).matches(), amount.toString());
  }

  private static BigDecimal amount(JsonNode total, String name) {
    return amount(total.get("amounts").get(name));
  }

  private static BigDecimal amount(JsonNode amount) {
    assertAmount(amount);
    return new BigDecimal(amount.asText());
  }

  private static List<String> texts(JsonNode list, String name) {
    return StreamSupport.stream(list.spliterator(), false)
        .map(element -> element.get(name).asText())
        .toList();
  }

  private static List<String> names(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names.stream().sorted().toList();
  }

  private JsonNode json(String path, String account) throws Exception {
    HttpResponse<String> answer = ask(path, account);
    assertEquals(200, answer.statusCode(), path + " " + answer.body());
    return new ObjectMapper().readTree(answer.body());
  }

  private HttpResponse<String> ask(String path, String account) throws Exception {
    return visitor.get(path, account, PASSWORD);
  }
}
