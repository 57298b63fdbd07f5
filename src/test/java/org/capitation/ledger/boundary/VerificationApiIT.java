package org.capitation.ledger.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URL;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
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

/** Verifications and persons as programs ask for them, in the sample county: who sees what. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class VerificationApiIT {
  private static final String PASSWORD = "capitation";
  private static final String VERIFICATIONS = "api/ledger/verifications";
  private static final String CHARGES = "api/ledger/visits?community=C01&pot=390&year=2025&size=";
  private static final Set<String> SETTLEMENTS = Set.of("settlement", "original");
  private static final String SETTLEMENT = "339921(2025|2026)(0[1-9]|1[0-2])[0-3]\\d\\d{9}(R\\d*)?";
  private static final String PERSONS = "api/ledger/persons";

  @ArquillianResource private URL base;

  private Visitor visitor;

  @BeforeEach
  void visit() {
    visitor = new Visitor(base);
  }

  @Test
  void L19_a_verification_is_followed_to_its_end_by_whoever_may_read_it() throws Exception {
    HttpResponse<String> begun = visitor.send(VERIFICATIONS + "?year=2025", "clerk", "*/*", "");
    assertEquals(202, begun.statusCode(), begun.body());
    JsonNode asked = json(begun);
    String address = VERIFICATIONS + "/" + asked.get("id").asLong();
    assertTrue(begun.headers().firstValue("Location").orElse("").endsWith(address));
    assertEquals("clerk", asked.get("askedBy").asText());
    JsonNode found = json(visitor.get(address, "clerk", PASSWORD));
    for (int i = 0; i < 300 && !found.get("state").asText().equals("DONE"); i++) {
      Thread.sleep(100);
      found = json(visitor.get(address, "clerk", PASSWORD));
    }
    assertEquals("DONE", found.get("state").asText(), found.toString());
    assertTrue(found.get("clean").asBoolean(), found.toString());
    assertEquals(2025, found.get("year").asInt());
    assertEquals("云栖县人民医院医共体", found.get("communities").get("C01").asText());
    assertTrue(found.get("scope").get("visits").asLong() > 1000, found.toString());
    for (String reader : new String[] {"reviewer", "approver", "auditor", "finance"}) {
      assertEquals(found, json(visitor.get(address, reader, PASSWORD)), reader);
      assertEquals(found, json(visitor.get(VERIFICATIONS, reader, PASSWORD)).get(0), reader);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"reviewer", "approver", "finance", "health", "c01", "doctor"})
  void X1_only_clerks_and_auditors_begin_a_verification(String other) throws Exception {
    assertEquals(403, visitor.send(VERIFICATIONS, other, "*/*", "").statusCode());
  }

  @ParameterizedTest
  @ValueSource(strings = {"health", "c01", "doctor", "admin"})
  void X1_others_do_not_read_verifications(String other) throws Exception {
    assertEquals(403, visitor.get(VERIFICATIONS, other, PASSWORD).statusCode());
    assertEquals(403, visitor.get(VERIFICATIONS + "/1", other, PASSWORD).statusCode());
  }

  @Test
  void what_there_is_not_is_not_found() throws Exception {
    assertEquals(404, status(VERIFICATIONS + "/999999999", "clerk"));
    assertEquals(404, status(PERSONS + "/999999999", "clerk"));
    assertEquals(401, visitor.get(VERIFICATIONS).statusCode());
    assertEquals(401, visitor.get(PERSONS + "/1").statusCode());
    assertEquals(400, status(PERSONS + "/1?size=1001", "clerk"));
  }

  @ParameterizedTest
  @CsvSource({
    "clerk,200", "reviewer,200", "approver,200", "auditor,200",
    "finance,403", "health,403", "doctor,403", "c01,403"
  })
  void X1_the_bureau_and_the_auditor_search_persons(String who, int status) throws Exception {
    assertEquals(status, status(PERSONS + "?q=0001", who));
  }

  @Test
  void X2_who_is_found_is_masked() throws Exception {
    JsonNode person = json(visitor.get(PERSONS + "/" + somebody(), "clerk", PASSWORD));
    String certificate = person.get("person").get("certificate").asText();
    String tail = certificate.substring(certificate.length() - 4);
    JsonNode found = json(visitor.get(PERSONS + "?q=" + tail, "clerk", PASSWORD));
    assertFalse(found.isEmpty(), "somebody is found");
    assertMasked(found);
    assertMasked(json(visitor.get(CHARGES + 100, "c01", PASSWORD)));
  }

  @ParameterizedTest
  @CsvSource({"finance,403", "health,403", "doctor,404"})
  void X1_others_do_not_see_a_person(String other, int status) throws Exception {
    // doctors see those on their own list, and of others that there is nobody
    assertEquals(status, status(PERSONS + "/" + somebody(), other));
    assertEquals(status, status(PERSONS + "/999999999", other));
  }

  /** A community sees of a person what it bears or bore, the bureau and the auditor everything. */
  @Test
  void X2_a_community_sees_of_a_person_only_its_own_records() throws Exception {
    long person = somebody();
    JsonNode all = json(visitor.get(PERSONS + "/" + person, "clerk", PASSWORD));
    assertEquals(all, json(visitor.get(PERSONS + "/" + person, "auditor", PASSWORD)));
    String certificate = all.get("person").get("certificate").asText();
    assertTrue(certificate.matches("\\d{3}\\*{11}\\d{3}[0-9X]"), certificate);
    assertMasked(all);
    int count = all.get("count").asInt();
    int seen = 0;
    for (String community : new String[] {"c01", "c02", "c03"}) {
      HttpResponse<String> answer = visitor.get(PERSONS + "/" + person, community, PASSWORD);
      if (answer.statusCode() != 404) {
        seen++;
        assertMasked(json(answer));
        int own = json(answer).get("count").asInt();
        assertTrue(0 < own && own <= count, community + " sees " + own + " of " + count);
      }
    }
    assertEquals(200, status(PERSONS + "/" + person, "c01"));
    assertTrue(seen < 3, "nobody is everybody's");
  }

  /** Somebody of whom something is charged to the first community. */
  private long somebody() throws Exception {
    return json(visitor.get(CHARGES + 1, "clerk", PASSWORD))
        .findValue("patient")
        .get("id")
        .asLong();
  }

  /**
   * No value has the digits of a certificate on end: it has seventeen, an institution's code
   * fifteen at most. The numbers of settlements have more; the platform makes them of the county,
   * the day and a counter.
   */
  private static void assertMasked(JsonNode answer) {
    for (Map.Entry<String, JsonNode> field : answer.properties()) {
      if (SETTLEMENTS.contains(field.getKey()) && !field.getValue().isNull()) {
        String number = field.getValue().asText();
        assertTrue(number.matches(SETTLEMENT), number);
      } else {
        assertMasked(field.getValue());
      }
    }
    if (answer.isArray()) {
      answer.forEach(VerificationApiIT::assertMasked);
    }
    assertFalse(answer.asText().matches(".*\\d{16}.*"), answer.asText());
  }

  private int status(String path, String who) throws Exception {
    return visitor.get(path, who, PASSWORD).statusCode();
  }

  private static JsonNode json(HttpResponse<String> answer) throws Exception {
    assertTrue(answer.statusCode() < 300, answer.statusCode() + " " + answer.body());
    return new ObjectMapper().readTree(answer.body());
  }
}
