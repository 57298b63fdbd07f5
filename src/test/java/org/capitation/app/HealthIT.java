package org.capitation.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URL;
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
  @ArquillianResource private URL base;

  @Test
  void theServerIsUpAndItsDatabaseAnswers() throws Exception {
    HttpResponse<String> health = new Visitor(base).get("health");
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
}
