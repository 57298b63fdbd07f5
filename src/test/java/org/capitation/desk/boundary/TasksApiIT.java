package org.capitation.desk.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URL;
import java.net.http.HttpResponse;
import org.capitation.it.Visitor;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What waits, as programs ask for it, in the sample county. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class TasksApiIT {
  private static final String TASKS = "api/desk/tasks";
  private static final String PASSWORD = "capitation";

  @ArquillianResource private URL base;

  @Test
  void everybody_asks_for_their_own() throws Exception {
    Visitor visitor = new Visitor(base);
    assertEquals(401, visitor.get(TASKS).statusCode());
    JsonNode finance = json(visitor.get(TASKS + "?lang=en", "finance", PASSWORD));
    JsonNode closed = find(finance.get("news"), "ledger.closed");
    assertTrue(closed.get("page").asText().startsWith("/ledger/months?year=20"));
    assertTrue(closed.get("text").asText().endsWith(" was closed"), closed.toString());
    JsonNode doctor = json(visitor.get(TASKS, "doctor", PASSWORD));
    assertEquals(0, doctor.get("waiting").size(), doctor.toString());
    assertEquals(0, doctor.get("news").size());
  }

  @Test
  void news_are_marked_as_read_by_each_alone() throws Exception {
    Visitor visitor = new Visitor(base);
    JsonNode before = json(visitor.get(TASKS, "auditor", PASSWORD));
    assertFalse(find(before.get("news"), "ledger.closed").isMissingNode(), before.toString());
    JsonNode after = json(visitor.send(TASKS + "/read", "auditor", "application/json", ""));
    assertTrue(after.hasNonNull("read"), after.toString());
    assertEquals(before.get("news").size(), after.get("news").size());
    assertFalse(json(visitor.get(TASKS, "health", PASSWORD)).hasNonNull("read"));
  }

  private static JsonNode find(JsonNode tasks, String kind) {
    for (JsonNode task : tasks) {
      if (task.get("kind").asText().equals(kind)) {
        return task;
      }
    }
    return new ObjectMapper().missingNode();
  }

  private static JsonNode json(HttpResponse<String> answer) throws Exception {
    assertEquals(200, answer.statusCode(), answer.body());
    return new ObjectMapper().readTree(answer.body());
  }
}
