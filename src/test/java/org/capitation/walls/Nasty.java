package org.capitation.walls;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;

/** Values that nobody sends who means well, chosen by a seed. */
final class Nasty {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** Texts. */
  static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "'",
          "' OR '1'='1",
          "'; DROP TABLE access_account; --",
          "\"",
          "\\",
          "%",
          "_",
          "%27%20--",
          "*/ UNION SELECT password_hash FROM access_account",
          "${jndi:ldap://127.0.0.1/x}",
          "#{caller.name()}",
          "<script>alert(1)</script>",
          "../../../../etc/passwd",
          "\u0000",
          "\r\nSet-Cookie: a=b",
          "𠮷野家\uD83D\uDE00",
          "\u202Etxt.exe",
          "\uFFFF",
          "=1+1",
          "null",
          "NaN",
          "-0",
          "1e309",
          "9223372036854775808",
          "99999999999999999999999999999999999999999999",
          "0x10",
          "１２",
          "2025-13",
          "0000-00",
          "2025-02-30",
          "+999999999-12-31",
          "x".repeat(70_000));

  private final Random random;

  Nasty(Random random) {
    this.random = random;
  }

  /** A text for a parameter of an address, by the type that the description says. */
  String parameter(JsonNode schema) {
    String type = schema.path("type").asText();
    if ((type.equals("integer") || type.equals("number")) && random.nextBoolean()) {
      return pick(
          List.of(
              "0",
              "-1",
              "1",
              String.valueOf(Integer.MAX_VALUE),
              String.valueOf(Integer.MIN_VALUE),
              String.valueOf(Long.MAX_VALUE),
              String.valueOf(Long.MIN_VALUE),
              "1.5",
              "1e5"));
    }
    String text = pick(TEXTS);
    return text.length() > 2000 ? text.substring(0, 2000) : text;
  }

  /** Something in the place of any value. */
  private JsonNode value() {
    return switch (random.nextInt(9)) {
      case 0 -> JSON.nullNode();
      case 1 -> JSON.booleanNode(true);
      case 2 -> JSON.numberNode(pick(List.of(0L, -1L, 1L << 31, Long.MAX_VALUE, Long.MIN_VALUE)));
      case 3 -> JSON.numberNode(new BigDecimal(pick(List.of("1e400", "-0.001", "1e-400"))));
      case 4 -> JSON.objectNode();
      case 5 -> JSON.arrayNode().add(JSON.nullNode());
      case 6 -> deep(200);
      default -> JSON.textNode(pick(TEXTS));
    };
  }

  private static JsonNode deep(int levels) {
    ArrayNode within = JSON.arrayNode();
    for (int i = 0; i < levels; i++) {
      within = JSON.arrayNode().add(within);
    }
    return within;
  }

  /** The same with something wrong in it. */
  JsonNode spoilt(JsonNode good) {
    JsonNode copy = good.deepCopy();
    List<ObjectNode> objects = new ArrayList<>();
    collect(copy, objects);
    if (objects.isEmpty() || random.nextInt(8) == 0) {
      return value();
    }
    ObjectNode object = pick(objects);
    List<String> names = new ArrayList<>();
    for (Iterator<String> i = object.fieldNames(); i.hasNext(); ) {
      names.add(i.next());
    }
    String name = names.isEmpty() ? "extra" : pick(names);
    switch (random.nextInt(5)) {
      case 0 -> object.remove(name);
      case 1 -> object.set("extra", value());
      default -> object.set(name, value());
    }
    return copy;
  }

  private static void collect(JsonNode node, List<ObjectNode> objects) {
    if (node instanceof ObjectNode object) {
      objects.add(object);
    }
    node.forEach(child -> collect(child, objects));
  }

  /** Something that is no JSON, or none to the end. */
  String broken() {
    return pick(
        List.of(
            "", "{", "[", "]", "nul", "{\"a\":", "\u0000", "[".repeat(5000), "{\"a\":1,\"a\":2}"));
  }

  <T> T pick(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }
}
