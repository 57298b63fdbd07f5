package org.capitation.ledger.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URL;
import java.net.http.HttpResponse;
import java.util.Collections;
import org.capitation.it.Visitor;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Visits as programs post them; none of these gets into the books of the sample. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class VisitApiIT {
  private static final String PATH = "api/ledger/visits";
  private static final String CANCELLED = "{\"setl_id\": \"X1\", \"VALI_FLAG\": 0}";

  @ArquillianResource private URL base;

  private Visitor visitor;

  @BeforeEach
  void visit() {
    visitor = new Visitor(base);
  }

  @Test
  void F3_a_record_is_refused_with_field_code_words_and_value() throws Exception {
    JsonNode fate = json(post("clerk", "[" + CANCELLED + "]", "?lang=en")).get(0);
    assertEquals("X1", fate.get("settlement").asText());
    assertEquals("REJECTED", fate.get("outcome").asText());
    JsonNode remark = fate.get("remarks").get(0);
    assertEquals("vali_flag", remark.get("field").asText());
    assertEquals("not-valid", remark.get("code").asText());
    assertEquals("0", remark.get("value").asText());
    assertTrue(remark.get("words").asText().startsWith("vali_flag is “0”"), remark.toString());
    assertTrue(
        json(post("clerk", "[" + CANCELLED + "]", "?lang=zh"))
            .findValue("words")
            .asText()
            .startsWith("vali_flag 为“0”"));
  }

  @Test
  void up_to_a_thousand_records_are_taken_at_once() throws Exception {
    assertEquals(1_000, json(post("clerk", records(1_000), "")).size());
    for (int wrong : new int[] {0, 1_001}) {
      HttpResponse<String> refused = post("clerk", records(wrong), "");
      assertEquals(400, refused.statusCode());
      assertTrue(refused.body().contains("got " + wrong), refused.body());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "[", "{}", "[1]", "[{\"setl_id\": []}]", "[{\"setl_id\": true}]", "[null]"})
  void what_is_no_array_of_objects_of_texts_and_numbers_is_refused(String body) throws Exception {
    HttpResponse<String> refused = post("clerk", body, "");
    assertEquals(400, refused.statusCode(), refused.body());
    assertTrue(refused.body().contains("expected"), refused.body());
  }

  @ParameterizedTest
  @ValueSource(strings = {"reviewer", "approver", "auditor", "finance"})
  void X1_only_clerks_post(String other) throws Exception {
    assertEquals(403, post(other, "[" + CANCELLED + "]", "").statusCode());
  }

  private static String records(int count) {
    return "[" + String.join(",", Collections.nCopies(count, CANCELLED)) + "]";
  }

  private HttpResponse<String> post(String who, String body, String parameters) throws Exception {
    return visitor.send(PATH + parameters, who, "application/json", body);
  }

  private static JsonNode json(HttpResponse<String> answer) throws Exception {
    assertEquals(200, answer.statusCode(), answer.body());
    return new ObjectMapper().readTree(answer.body());
  }
}
