package org.capitation.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.capitation.it.Visitor;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Asks the server from outside. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class HealthIT {
  private final HttpClient http = HttpClient.newHttpClient();

  @ArquillianResource private URL base;

  @Test
  void theServerIsUpAndItsDatabaseAnswers() throws Exception {
    HttpResponse<String> health = get("health");
    assertEquals(200, health.statusCode());
    assertTrue(health.body().startsWith("{\"status\":\"UP\""), health.body());
    assertTrue(health.body().contains("\"name\":\"database\""), health.body());
  }

  @Test
  void theInterfaceDescribesItselfToTheAdministrator() throws Exception {
    HttpResponse<String> description = new Visitor(base).get("openapi", "admin");
    assertEquals(200, description.statusCode());
    assertTrue(description.body().contains("County outpatient capitation"), description.body());
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(URI.create(base + path)).build(),
        HttpResponse.BodyHandlers.ofString());
  }
}
