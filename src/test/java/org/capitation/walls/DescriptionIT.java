package org.capitation.walls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URL;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.capitation.access.Role;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is sent and answered looks as the description of the API says, over the sample county. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class DescriptionIT {
  private static final Map<Role, String> WHO =
      Map.of(
          Role.BUREAU_CLERK, "clerk",
          Role.ADMINISTRATOR, "admin",
          Role.AUDITOR, "auditor",
          Role.DOCTOR, "doctor",
          Role.COMMUNITY_ADMIN, "c01");

  @ArquillianResource private URL base;

  private final List<String> wrong = new ArrayList<>();
  private Asker asker;
  private JsonNode api;

  @BeforeEach
  void read() throws Exception {
    asker = new Asker(base, "capitation");
    HttpResponse<String> answer = asker.api("admin", "openapi?format=json");
    assertEquals(200, answer.statusCode(), answer.body());
    api = Body.read(answer.body());
  }

  @Test
  void what_is_taken_is_described_and_nothing_else() {
    int compared = 0;
    for (Route route : Routes.written()) {
      Optional<JsonNode> body =
          route.isApi() ? Body.json(Addresses.operation(route)) : Optional.empty();
      if (body.isPresent()) {
        compare(content(described(route).path("requestBody")), body.get(), route.address());
        compared++;
      }
    }
    assertTrue(compared > 30, "compared: " + compared);
    assertEquals(List.of(), wrong);
  }

  @Test
  void what_is_answered_is_described() throws Exception {
    int compared = 0;
    for (Route route : Routes.written()) {
      if (route.isApi() && route.method().equals("GET")) {
        Role role = WHO.keySet().stream().filter(route::isFor).findFirst().orElseThrow();
        HttpResponse<String> answer =
            asker.api(WHO.get(role), Addresses.of(route, RolesIT.nothing()));
        String type = answer.headers().firstValue("Content-Type").orElse("");
        if (answer.statusCode() == 200 && type.startsWith("application/json")) {
          JsonNode schema = content(described(route).path("responses").path("default"));
          compare(schema, Body.read(answer.body()), route.address());
          compared++;
        }
      }
    }
    assertTrue(compared > 30, "compared: " + compared);
    assertEquals(List.of(), wrong.stream().distinct().toList());
  }

  @Test
  void every_reference_leads_somewhere_and_no_parameter_is_an_object() {
    JsonNode schemas = api.path("components").path("schemas");
    Set<String> named = new TreeSet<>();
    api.findValuesAsText("$ref").forEach(named::add);
    named.removeIf(name -> schemas.has(name.replace("#/components/schemas/", "")));
    assertEquals(Set.of(), named);
    for (Route route : Routes.written()) {
      if (route.isApi()) {
        for (JsonNode parameter : described(route).path("parameters")) {
          String type = parameter.path("schema").path("type").asText();
          assertTrue(
              Set.of("string", "integer", "boolean", "array").contains(type),
              route.address() + parameter);
        }
      }
    }
  }

  private JsonNode described(Route route) {
    return api.path("paths").path(route.path()).path(route.method().toLowerCase(Locale.ROOT));
  }

  private static JsonNode content(JsonNode described) {
    Iterator<JsonNode> types = described.path("content").elements();
    return types.hasNext() ? types.next().path("schema") : described.path("nothing");
  }

  private void compare(JsonNode schema, JsonNode value, String at) {
    if (schema.has("$ref")) {
      String name = schema.get("$ref").asText().replace("#/components/schemas/", "");
      compare(api.path("components").path("schemas").path(name), value, at);
    } else if (!schema.path("type").asText().equals(type(value))) {
      wrong.add(at + " is " + type(value) + ", not " + schema);
    } else if (value.isArray()) {
      value.forEach(one -> compare(schema.path("items"), one, at + "[]"));
    } else if (value.isTextual() && schema.has("enum")) {
      if (!schema.get("enum").toString().contains("\"" + value.asText() + "\"")) {
        wrong.add(at + " is " + value + ", not " + schema);
      }
    } else {
      for (Iterator<String> names = value.fieldNames(); names.hasNext(); ) {
        String name = names.next();
        compare(property(schema, name), value.get(name), at + "." + name);
      }
    }
  }

  private static JsonNode property(JsonNode schema, String name) {
    return schema.has("additionalProperties")
        ? schema.get("additionalProperties")
        : schema.path("properties").path(name);
  }

  private static String type(JsonNode value) {
    return value.isIntegralNumber()
        ? "integer"
        : value.getNodeType().name().toLowerCase(Locale.ROOT);
  }
}
