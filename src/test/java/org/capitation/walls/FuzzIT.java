package org.capitation.walls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.capitation.access.Role;
import org.capitation.walls.Asker.Sending;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Sends nonsense to every operation that the description of the API names, in every role. For
 * longer: {@code -Dfuzz.times=200 -Dfuzz.seed=…}.
 */
@ExtendWith(ArquillianExtension.class)
@TestMethodOrder(OrderAnnotation.class)
class FuzzIT {
  private static final String COUNTY = "338863";
  private static final int TIMES = Integer.getInteger("fuzz.times", 1);
  private static final long SEED = Long.getLong("fuzz.seed", 20260302L);
  private static final long PATIENCE_NANOS = TIMES * 80_000_000_000L;

  /** What an answer must not tell: how the server is made. */
  private static final Pattern INNARDS =
      Pattern.compile(
          "org\\.capitation|\\bjavax?\\.[a-z]+\\.|jakarta\\.[a-z]+\\.|com\\.mysql|org\\.glassfish"
              + "|org\\.eclipse|fish\\.payara|\\w+Exception\\b|JsonParser|Yasson|jsonb"
              + "|\\bat [\\w.$]+\\(\\w+\\.java|SQLSTATE|\\bselect \\w+ from\\b|SQL syntax");

  @Inject private Holdings holdings;

  @ArquillianResource private URL base;

  private final Random random = new Random(SEED);
  private final Nasty nasty = new Nasty(random);
  private final List<String> wrong = new ArrayList<>();
  private final List<String> hangings = new ArrayList<>();

  @Test
  @Order(1)
  void a_county_is_there() {
    holdings.open(COUNTY);
  }

  @Test
  @Order(2)
  @RunAsClient
  void whatever_is_sent_the_server_does_not_fail_nor_tell_how_it_is_made() throws Exception {
    System.out.println("fuzz.seed=" + SEED);
    Asker asker = new Asker(base, Callers.PASSWORD);
    Map<String, JsonNode> described = described(asker);
    Set<String> hidden = new TreeSet<>(Routes.operations().keySet());
    hidden.removeAll(described.keySet());
    assertEquals(Set.of(), hidden, "operations that the description does not name");
    long end = System.nanoTime() + PATIENCE_NANOS;
    int asked = 0;
    for (int i = 0; i < TIMES && System.nanoTime() < end; i++) {
      for (Route route : Routes.written()) {
        if (route.isApi()) {
          for (Role role : Callers.roles()) {
            ask(asker, route, described.get(route.address()), role);
            asked++;
          }
        }
      }
    }
    assertTrue(asked > 1500, "asked: " + asked);
    assertTrue(hangings.size() < asked / 50, "hung up: " + hangings);
    assertEquals(List.of(), wrong.stream().distinct().sorted().toList(), "seed " + SEED);
  }

  /** The operations that the description names, by verb and path. */
  private static Map<String, JsonNode> described(Asker asker) throws Exception {
    HttpResponse<String> answer =
        asker.api(Callers.of(COUNTY, Role.ADMINISTRATOR), "openapi?format=json");
    assertEquals(200, answer.statusCode(), answer.body());
    JsonNode paths = Body.read(answer.body()).get("paths");
    Map<String, JsonNode> described = new TreeMap<>();
    for (Iterator<String> path = paths.fieldNames(); path.hasNext(); ) {
      String name = path.next();
      for (Iterator<String> verb = paths.get(name).fieldNames(); verb.hasNext(); ) {
        String method = verb.next();
        described.put(method.toUpperCase(Locale.ROOT) + " " + name, paths.get(name).get(method));
      }
    }
    return described;
  }

  private void ask(Asker asker, Route route, JsonNode description, Role role) throws Exception {
    String address = address(route, description);
    Sending sending = sending(Addresses.operation(route));
    HttpResponse<String> answer;
    try {
      answer = asker.api(Callers.of(COUNTY, role), route.method(), address, sending);
    } catch (IOException hungUp) {
      // the server may hang up on what is too long, but answers the next one
      hangings.add(route.address());
      return;
    }
    String told = answer.statusCode() + " " + answer.body();
    String asked =
        role + " " + route.method() + " " + shortly(address) + " " + shortly("" + sending.body());
    if (answer.statusCode() == 401 || answer.statusCode() == 429) {
      wrong.add(asked + " was not let in -> " + shortly(told));
    } else if (answer.statusCode() >= 500 || INNARDS.matcher(answer.body()).find()) {
      wrong.add(asked + " -> " + shortly(told));
    } else if (answer.statusCode() >= 400 && !isProblem(answer) && !isOfServer(address, answer)) {
      wrong.add(asked + " without words -> " + shortly(told));
    }
  }

  /** The server itself refuses a path with such characters, before anything of ours is asked. */
  private static boolean isOfServer(String address, HttpResponse<String> answer) {
    return answer.statusCode() == 400
        && answer.body().isBlank()
        && address.replaceFirst("\\?.*", "").matches(".*%(00|5C|2F|0D|0A).*");
  }

  /** In JSON, with the status in it. */
  private static boolean isProblem(HttpResponse<String> answer) {
    return answer.headers().firstValue("Content-Type").orElse("").startsWith("application/problem")
        && Body.read(answer.body()).path("status").asInt() == answer.statusCode();
  }

  private static String shortly(String text) {
    String line = text.replaceAll("[\\r\\n\\x00]", "¶");
    return line.length() > 260 ? line.substring(0, 260) + "…" : line;
  }

  /** The address with one of its parameters spoilt, or none. */
  private String address(Route route, JsonNode description) {
    List<JsonNode> parameters = new ArrayList<>();
    description.path("parameters").forEach(parameters::add);
    int spoilt = parameters.isEmpty() ? -1 : random.nextInt(parameters.size() + 1);
    Map<String, String> values = new TreeMap<>(Addresses.named(route));
    StringBuilder query = new StringBuilder(Body.query(Addresses.operation(route)));
    for (int i = 0; i < parameters.size(); i++) {
      String name = parameters.get(i).get("name").asText();
      if (i == spoilt) {
        String value = nasty.parameter(parameters.get(i).path("schema"));
        values.put(name, value);
        query.append(
            parameters.get(i).get("in").asText().equals("query") ? asked(name, value) : "");
      }
    }
    String[] filled =
        route.parameters().stream()
            .map(name -> keyed(values.getOrDefault(name, "1")))
            .toArray(String[]::new);
    return route.filled(filled) + "?" + query;
  }

  private static String asked(String name, String value) {
    return "&" + name + "=" + Body.encoded(value);
  }

  private static String keyed(String value) {
    String key = Things.isKind(value) ? "1" : value;
    return Body.encoded(key.isBlank() ? "%" : key).replace("+", "%20");
  }

  private Sending sending(Method operation) {
    String body = Body.of(operation);
    if (body.isEmpty()) {
      return Sending.NOTHING;
    }
    String type = Body.type(operation);
    return switch (random.nextInt(8)) {
      case 0 -> new Sending(type, nasty.broken());
      case 1 -> new Sending(nasty.pick(List.of("text/html", "application/xml", "a/b", "x")), body);
      case 2 -> new Sending(type, body);
      default ->
          new Sending(
              type,
              Body.json(operation)
                  .map(nasty::spoilt)
                  .map(JsonNode::toString)
                  .orElse(nasty.pick(Nasty.TEXTS)));
    };
  }
}
