package org.capitation.attribution.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URL;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
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

/** Asks for the doubtful and records typed exceptions as programs of the bureau do. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class AttributionApiIT {
  private static final String EXCEPTIONS = "api/attribution/exceptions";
  private static final String CONTRADICTIONS = "api/attribution/contradictions";
  private static final String UNATTRIBUTED = "api/attribution/unattributed?pot=390";
  private static final String RULING =
      """
      {"certno": "339901198502281129", "pot": "390", "community": "C02", "from": "2025-03-01",
       "to": "2025-03-31", "document": "2025-7", "reason": "moved"}
      """;

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
    "auditor, 200",
    "c01, 403",
    "doctor, 403",
    "finance, 403"
  })
  void X2_only_the_bureau_and_the_auditor_see_single_persons(String account, int status)
      throws Exception {
    assertEquals(status, get(EXCEPTIONS, account).statusCode());
    assertEquals(status, get(UNATTRIBUTED, account).statusCode());
    assertEquals(status, get("api/attribution/unattributed/groups?pot=390", account).statusCode());
    assertEquals(status, get("api/attribution/unattributed/persons?pot=390", account).statusCode());
    boolean own = account.equals("c01");
    assertEquals(own ? 200 : status, get(CONTRADICTIONS, account).statusCode());
    assertEquals(
        403, get(CONTRADICTIONS + "?community=C02", own ? account : "doctor").statusCode());
  }

  @Test
  void A5_the_unattributed_are_told_by_cause() throws Exception {
    JsonNode causes = json(get(UNATTRIBUTED, "clerk"));
    assertTrue(causes.size() > 0, causes.toString());
    for (JsonNode cause : causes) {
      assertTrue(cause.get("cause").asText().endsWith("_NOT_MAPPED"), cause.toString());
      assertTrue(cause.get("persons").asLong() > 0, cause.toString());
    }
  }

  @Test
  void A9_contradictions_are_told_page_by_page_with_masked_persons() throws Exception {
    JsonNode all = json(get(CONTRADICTIONS + "?size=1000", "clerk"));
    assertEquals(all.get("count").asInt(), all.get("lines").size());
    assertTrue(all.get("count").asInt() > 1, all.toString());
    for (JsonNode line : all.get("lines")) {
      assertTrue(line.get("person").get("name").asText().contains("*"), line.toString());
      assertTrue(line.get("person").get("certificate").asText().contains("*"), line.toString());
      assertTrue(line.get("days").get("first").asText().startsWith("20"), line.toString());
      String contract = line.get("contract").get("community").asText();
      assertTrue(
          !line.get("designation").get("community").asText().equals(contract), line::toString);
    }
    JsonNode second = json(get(CONTRADICTIONS + "?size=1&page=2", "clerk"));
    assertEquals(all.get("lines").get(1), second.get("lines").get(0));
  }

  @Test
  void A8_a_ruling_is_recorded_and_listed(@TempDir Path folder) throws Exception {
    SampleTerms trial = SampleTerms.trial();
    SampleTerms terms = new SampleTerms(trial.seed(), SampleTerms.FEWEST, trial.year());
    SampleCounty.write(terms, folder, perCent -> {});
    String certificate = Files.readAllLines(folder.resolve("insured.csv")).get(1).split(",")[3];
    HttpResponse<String> recorded =
        post(RULING.replace("339901198502281129", certificate), "clerk");
    assertEquals(201, recorded.statusCode(), recorded.body());
    JsonNode ruling = json(recorded);
    assertEquals("C02", ruling.get("community").asText());
    assertEquals("390", ruling.get("pot").asText());
    assertEquals("2025-03-01", ruling.get("days").get("first").asText());
    assertEquals("2025-03-31", ruling.get("days").get("last").asText());
    assertEquals("2025-7", ruling.get("ground").get("document").asText());
    JsonNode listed = json(get(EXCEPTIONS, "auditor"));
    assertEquals(ruling, listed.get(listed.size() - 1));
  }

  @ParameterizedTest(name = "A8: {0} becomes {1}: {2}")
  @CsvSource({
    "2025-7, 2025-7, 404", // nobody has this certificate
    "2025-7, ' ', 400",
    "moved, '', 400",
    "390, 510, 400",
    "2025-03-01, 2025-02-30, 400",
    "2025-03-01, 2025-04-01, 400"
  })
  void A8_what_is_not_a_ruling_is_refused(String part, String other, int status) throws Exception {
    String before = get(EXCEPTIONS, "clerk").body();
    assertEquals(status, post(RULING.replace(part, other), "clerk").statusCode());
    assertEquals(before, get(EXCEPTIONS, "clerk").body());
  }

  @Test
  void A5_the_persons_are_as_many_as_their_groups_tell() throws Exception {
    JsonNode groups = json(get("api/attribution/unattributed/groups?pot=390", "clerk"));
    long persons = 0;
    for (JsonNode group : groups.get("groups")) {
      persons += group.get("persons").asLong();
      String query =
          "&cause="
              + group.get("cause").asText()
              + (group.has("place") ? "&place=" + group.get("place").asText() : "");
      String address = "api/attribution/unattributed/persons?pot=390" + query;
      assertEquals(group.get("persons"), json(get(address, "auditor")).get("count"), query);
    }
    assertEquals(groups.get("persons").asLong(), persons);
    assertEquals(
        400, get("api/attribution/unattributed/persons?pot=390&cause=X", "clerk").statusCode());
  }

  @Test
  void E20_the_coverage_is_told_by_community() throws Exception {
    String coverage = "api/enrolment/coverage?pot=390&year=2025";
    JsonNode all = json(get(coverage, "health"));
    long members = 0;
    for (JsonNode line : all.get("communities")) {
      members += line.get("figures").get("members").asLong();
    }
    assertTrue(members > 100, all.toString());
    assertEquals(all.get("all").get("figures").get("members").asLong(), members);
    assertEquals("0.5", all.get("goals").get("all").get("value").asText());
    assertEquals(403, get(coverage, "finance").statusCode());
    assertEquals(400, get(coverage + "&day=2025-02-30", "clerk").statusCode());
    String persons = coverage.replace("coverage?", "coverage/persons?") + "&by=all&part=";
    JsonNode unsigned = json(get(persons + "unsigned&size=1", "c01"));
    JsonNode own = json(get(coverage, "c01")).get("all").get("figures");
    assertEquals(
        own.get("members").asLong() - own.get("signed").asLong(), unsigned.get("count").asLong());
    assertEquals(400, get(persons + "all", "clerk").statusCode());
  }

  @Test
  void the_description_names_every_address() throws Exception {
    String description = get("openapi", "admin").body();
    for (String path : new String[] {EXCEPTIONS, CONTRADICTIONS, "api/attribution/unattributed"}) {
      assertTrue(description.contains(path.substring("api".length())), path);
    }
  }

  @Test
  void A8_only_the_bureau_records_rulings() throws Exception {
    for (String account : new String[] {"auditor", "c01", "doctor", "finance", "admin"}) {
      assertEquals(403, post(RULING, account).statusCode(), account);
    }
    assertEquals(400, post("", "clerk").statusCode());
  }

  private HttpResponse<String> get(String path, String account) throws Exception {
    return visitor.get(path, account, "capitation");
  }

  private HttpResponse<String> post(String body, String account) throws Exception {
    return visitor.send(EXCEPTIONS, account, "application/json", body);
  }

  private static JsonNode json(HttpResponse<String> answer) throws Exception {
    return new ObjectMapper().readTree(answer.body());
  }
}
