package org.capitation.desk.boundary;

import static org.capitation.it.Visitor.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URL;
import java.net.http.HttpResponse;
import org.capitation.it.Visitor;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How the installation stands, as monitors and administrators see it. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class StatusApiIT {
  private static final String STATUS = "api/desk/status";

  @ArquillianResource private URL base;

  @Test
  void it_names_the_server_that_answers_and_its_database() throws Exception {
    JsonNode answer = json(200, new Visitor(base).get(STATUS, "admin"));
    JsonNode servers = answer.get("servers");
    assertEquals(1, servers.size(), answer.toString());
    assertTrue(servers.get(0).get("here").asBoolean() && servers.get(0).get("alive").asBoolean());
    JsonNode database = answer.get("database");
    assertTrue(database.get("version").asText().contains("MariaDB"), answer.toString());
    assertTrue(database.get("size").asLong() > 1 << 20, answer.toString());
    assertTrue(database.get("key").asText().matches("[0-9a-f]{24}"), answer.toString());
    assertTrue(database.get("migration").asText().compareTo("089") >= 0, answer.toString());
    assertTrue(answer.get("here").get("disk").get("total").asLong() > 0, answer.toString());
    assertEquals(answer.get("well").asBoolean(), answer.get("worries").isEmpty());
  }

  @Test
  void a_backup_is_noted_with_its_place() throws Exception {
    Visitor visitor = new Visitor(base);
    JsonNode noted =
        json(200, visitor.send(STATUS + "/backups", "admin", "{\"place\":\" 异地磁带 7 \"}"));
    assertEquals("异地磁带 7", noted.get("place").asText());
    assertEquals(noted, json(200, visitor.get(STATUS, "admin")).get("backup"));
    HttpResponse<String> page = visitor.getWithSession("desk/status", signedIn(visitor));
    assertEquals(200, page.statusCode());
    assertTrue(page.body().contains("异地磁带 7"), page.body());
    String tooLong = "{\"place\":\"" + "x".repeat(201) + "\"}";
    assertEquals(409, visitor.send(STATUS + "/backups", "admin", tooLong).statusCode());
    String nothing = "{\"place\":\" \"}";
    assertEquals(400, visitor.send(STATUS + "/backups", "admin", nothing).statusCode());
  }

  @Test
  void nobody_but_an_administrator_sees_or_notes_anything() throws Exception {
    Visitor visitor = new Visitor(base);
    assertEquals(401, visitor.get(STATUS).statusCode());
    for (String other : new String[] {"clerk", "auditor", "finance", "health", "c01", "doctor"}) {
      assertEquals(403, visitor.get(STATUS, other).statusCode(), other);
      String body = "{\"place\":\"x\"}";
      assertEquals(403, visitor.send(STATUS + "/backups", other, body).statusCode(), other);
    }
  }

  private static String signedIn(Visitor visitor) throws Exception {
    visitor.signIn("admin", "capitation", "/desk/status");
    return visitor.session();
  }
}
