package org.capitation.policy.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URL;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.StreamSupport;
import org.capitation.it.Visitor;
import org.capitation.policy.PackTexts;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Packs as programs of the bureau read, check and put in force. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class PolicyApiIT {
  private static final String YAML = "application/yaml";
  private static final String PACK =
      PackTexts.GOOD.replace("2025", "2041").replace("2024-12-20", "2040-12-20");

  @ArquillianResource private URL base;

  private Visitor visitor;

  @BeforeEach
  void visit() {
    visitor = new Visitor(base);
  }

  @Test
  void T1_all_faults_are_told_with_line_key_and_reason_in_the_language_of_the_caller()
      throws Exception {
    String wrong = PACK.replace("list-cap: 2000", "list-cap: two").replace("withheld: 3%", "x: 3%");
    HttpResponse<String> chinese = visitor.send("api/policy/check?lang=zh", "clerk", YAML, wrong);
    assertEquals(400, chinese.statusCode());
    JsonNode faults = json(chinese).get("faults");
    assertEquals(2, faults.size());
    assertEquals("enrolment.list-cap", faults.get(0).get("key").asText());
    assertEquals(7, faults.get(0).get("line").asInt());
    assertEquals("应为 1 至 1000000 的整数：two", faults.get(0).get("detail").asText());
    HttpResponse<String> english = visitor.send("api/policy/check?lang=en", "clerk", YAML, wrong);
    assertEquals(
        "a whole number from 1 to 1000000 is expected: two",
        json(english).get("faults").get(0).get("detail").asText());
  }

  @Test
  void T2_a_pack_is_kept_as_it_was_written_and_the_next_takes_its_place() throws Exception {
    for (int version = 1; version <= 2; version++) {
      HttpResponse<String> added = visitor.send("api/policy/packs", "clerk", YAML, PACK);
      assertEquals(201, added.statusCode(), added.body());
      assertEquals(version, json(added).get("version").asInt());
      long id = json(added).get("id").asLong();
      assertEquals(PACK, get("api/policy/packs/" + id + "/text", "auditor").body());
      JsonNode sheet = json(get("api/policy/packs/" + id, "auditor"));
      assertEquals("IN_FORCE", sheet.get("status").asText());
      assertEquals("2041-12-31", sheet.get("to").asText());
    }
    JsonNode newest = json(get("api/policy/packs", "auditor")).get(0);
    assertEquals(2041, newest.get("year").asInt());
    assertEquals(2, newest.get("version").asInt());
  }

  @Test
  void T2_two_packs_of_a_pot_never_hold_on_one_day() throws Exception {
    String early =
        PACK.replace("year: 2041", "year: 2042").replace("from: 2041-01-01", "from: 2025-12-31");
    HttpResponse<String> refused = visitor.send("api/policy/packs", "clerk", YAML, early);
    assertEquals(400, refused.statusCode());
    assertEquals("valid", json(refused).get("faults").get(0).get("key").asText());
  }

  @Test
  void T4_a_preset_is_told_with_its_sources_and_is_not_put_in_force() throws Exception {
    JsonNode presets = json(get("api/policy/presets", "c01"));
    assertEquals(9, presets.size());
    for (JsonNode preset : presets) {
      String text =
          get("api/policy/presets/" + preset.get("name").asText() + "/text", "c01").body();
      HttpResponse<String> refused = visitor.send("api/policy/packs", "clerk", YAML, text);
      assertEquals(400, refused.statusCode());
      assertTrue(keys(refused).contains("status"), refused.body());
      for (JsonNode figure : preset.get("figures")) {
        assertTrue(!figure.get("source").asText().isEmpty(), figure.toString());
      }
    }
    assertEquals(404, get("api/policy/presets/nothing/text", "c01").statusCode());
  }

  @Test
  void T5_what_keeps_a_pack_from_being_put_in_force_is_told() throws Exception {
    String copy =
        get("api/policy/presets/taicang/text", "clerk")
            .body()
            .replace("status: template", "status: in-force\ntemplate: taicang");
    JsonNode checked = json(visitor.send("api/policy/check", "clerk", YAML, copy));
    List<String> open =
        StreamSupport.stream(checked.get("hindrances").spliterator(), false)
            .map(hindrance -> hindrance.get("key").asText())
            .toList();
    assertTrue(open.contains("document.number"), open.toString());
    assertTrue(open.contains("budget.reserve"), open.toString());
    assertTrue(!open.contains("settlement.all.surplus.cap.budget"), open.toString());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "clerk, 200, 200",
    "reviewer, 200, 200",
    "approver, 200, 200",
    "health, 200, 403",
    "finance, 200, 403",
    "c01, 200, 403",
    "auditor, 200, 403",
    "admin, 403, 403",
    "doctor, 403, 403"
  })
  void X2_each_role_does_what_is_its_own(String account, int reads, int checks) throws Exception {
    assertEquals(reads, get("api/policy/packs", account).statusCode());
    assertEquals(reads, get("api/policy/presets", account).statusCode());
    assertEquals(checks, visitor.send("api/policy/check", account, YAML, PACK).statusCode());
    if (!account.equals("clerk")) {
      assertEquals(403, visitor.send("api/policy/packs", account, YAML, PACK).statusCode());
    }
  }

  private HttpResponse<String> get(String path, String account)
      throws IOException, InterruptedException {
    return visitor.get(path, account, "capitation");
  }

  private static List<String> keys(HttpResponse<String> refused) throws IOException {
    return StreamSupport.stream(json(refused).get("faults").spliterator(), false)
        .map(fault -> fault.get("key").asText())
        .toList();
  }

  private static JsonNode json(HttpResponse<String> answer) throws IOException {
    return new ObjectMapper().readTree(answer.body());
  }
}
