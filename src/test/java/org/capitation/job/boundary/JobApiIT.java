package org.capitation.job.boundary;

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

/** Jobs as programs follow them. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class JobApiIT {
  private static final String PASSWORD = "capitation";

  @ArquillianResource private URL base;

  private Visitor visitor;

  @BeforeEach
  void visit() {
    visitor = new Visitor(base);
  }

  @Test
  void a_job_is_followed_from_the_request_that_asked_for_it_to_its_end() throws Exception {
    String file = "fixmedins_code,fixmedins_name\nJ90001,外县医院\n";
    HttpResponse<String> sent =
        visitor.send(
            "api/files/imports?kind=institution&name=job.csv",
            "clerk",
            "application/octet-stream",
            file);
    assertEquals(202, sent.statusCode(), sent.body());
    long subject = json(sent).get("id").asLong();
    JsonNode task = task(subject);
    for (int i = 0; i < 100 && task.get("endedAt") == null; i++) {
      Thread.sleep(100);
      task = task(subject);
    }
    assertEquals("DONE", task.get("state").asText());
    assertEquals("files-import", task.get("kind").asText());
    assertEquals("job.csv", task.get("label").asText());
    assertEquals("clerk", task.get("askedBy").asText());
    String address = "api/job/tasks/" + task.get("id").asLong();
    assertEquals(task, json(visitor.get(address, "auditor", PASSWORD)));
    // nothing happens to one that has ended, whoever asks
    assertEquals(task, json(visitor.send(address + "/stop", "auditor", "text/plain", "")));
  }

  private JsonNode task(long subject) throws Exception {
    JsonNode list = json(visitor.get("api/job/tasks?kind=files-import", "clerk", PASSWORD));
    assertTrue(list.get("count").asLong() >= list.get("tasks").size());
    for (JsonNode task : list.get("tasks")) {
      if (task.get("subject").asLong() == subject) {
        return task;
      }
    }
    throw new AssertionError("no job about " + subject + ": " + list);
  }

  @Test
  void what_is_asked_for_wrongly_is_refused() throws Exception {
    assertEquals(404, visitor.get("api/job/tasks/999999999", "clerk", PASSWORD).statusCode());
    HttpResponse<String> wrong = visitor.get("api/job/tasks?state=LOST", "clerk", PASSWORD);
    assertEquals(400, wrong.statusCode());
    assertTrue(json(wrong).get("detail").asText().contains("WAITING"), wrong.body());
    assertEquals(400, visitor.get("api/job/tasks?size=1001", "clerk", PASSWORD).statusCode());
    assertEquals(200, visitor.get("api/job/tasks?state=FAILED", "admin", PASSWORD).statusCode());
    for (String other : new String[] {"c01", "doctor", "health", "finance"}) {
      assertEquals(403, visitor.get("api/job/tasks", other, PASSWORD).statusCode(), other);
      assertEquals(
          403, visitor.send("api/job/tasks/1/stop", other, "text/plain", "").statusCode(), other);
    }
    assertEquals(401, visitor.get("api/job/tasks").statusCode());
  }

  private static JsonNode json(HttpResponse<String> answer) throws Exception {
    return new ObjectMapper().readTree(answer.body());
  }
}
