package org.capitation.walls;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.capitation.registry.Pot;

/** What a method of the API asks for, well made: nothing of it is refused for its form. */
final class Body {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** What looks like a PDF at its start, in base64. */
  private static final String PDF = "JVBERi0xLjc=";

  private Body() {}

  /** The parameters of the address that have to be there. */
  static String query(Method method) {
    Map<String, Class<?>> asked = new LinkedHashMap<>();
    for (Parameter parameter : method.getParameters()) {
      if (parameter.isAnnotationPresent(BeanParam.class)) {
        fields(parameter.getType()).forEach(field -> ask(asked, field, field.getType()));
      } else {
        ask(asked, parameter, parameter.getType());
      }
    }
    return asked.entrySet().stream()
        .map(one -> one.getKey() + "=" + encoded(parameter(one.getKey(), one.getValue())))
        .collect(Collectors.joining("&"));
  }

  /** Of files and documents; in bodies it is that of a place. */
  private static String parameter(String name, Class<?> type) {
    return name.equals("kind") ? "insured" : value(name, type).asText();
  }

  private static void ask(Map<String, Class<?>> asked, AnnotatedElement element, Class<?> type) {
    QueryParam query = element.getAnnotation(QueryParam.class);
    boolean needed =
        element.isAnnotationPresent(NotNull.class) || element.isAnnotationPresent(NotBlank.class);
    if (query != null && needed) {
      asked.put(query.value(), type);
    }
  }

  /** The parameters of the address that it knows. */
  static List<String> parameters(Method method) {
    return Arrays.stream(method.getParameters())
        .flatMap(
            parameter ->
                parameter.isAnnotationPresent(BeanParam.class)
                    ? fields(parameter.getType()).stream()
                    : List.of(parameter).stream())
        .flatMap(known -> Optional.ofNullable(known.getAnnotation(QueryParam.class)).stream())
        .map(QueryParam::value)
        .toList();
  }

  /** What type of content is sent. */
  static String type(Method method) {
    Consumes own = method.getAnnotation(Consumes.class);
    Consumes all = method.getDeclaringClass().getAnnotation(Consumes.class);
    String type = own != null ? own.value()[0] : all != null ? all.value()[0] : "application/json";
    boolean json = json(method).isPresent();
    return type.equals("*/*") ? json ? "application/json" : "application/octet-stream" : type;
  }

  private static boolean isObject(Parameter entity) {
    return isOurs(entity.getType()) || List.class.isAssignableFrom(entity.getType());
  }

  /** What is sent; empty for nothing. */
  static String of(Method method) {
    return json(method)
        .map(JsonNode::toString)
        .orElse(entity(method).isPresent() ? stream(method) : "");
  }

  /** Evidence, or an array. */
  private static String stream(Method method) {
    return type(method).equals("application/octet-stream") ? "%PDF-1.7" : "[{}]";
  }

  /** What is sent, if it is an object. */
  static Optional<JsonNode> json(Method method) {
    return entity(method).filter(Body::isObject).map(one -> value("", one.getParameterizedType()));
  }

  private static Optional<Parameter> entity(Method method) {
    return Arrays.stream(method.getParameters())
        .filter(
            parameter ->
                Arrays.stream(parameter.getAnnotations())
                    .noneMatch(
                        mark -> mark.annotationType().getPackageName().startsWith("jakarta.ws.rs")))
        .findFirst();
  }

  private static List<Field> fields(Class<?> type) {
    List<Field> fields =
        type.getSuperclass() == null || type.isRecord()
            ? new java.util.ArrayList<>()
            : fields(type.getSuperclass());
    Arrays.stream(type.getDeclaredFields())
        .filter(field -> !Modifier.isStatic(field.getModifiers()) && !field.isSynthetic())
        .forEach(fields::add);
    return fields;
  }

  private static JsonNode value(String name, Type type) {
    if (type instanceof ParameterizedType of) {
      return several(name, of);
    }
    Class<?> plain = (Class<?>) type;
    if (plain == Pot.class || name.equals("pot")) {
      return JSON.textNode("390");
    }
    if (plain == YearMonth.class || name.equals("month")) {
      return JSON.textNode("2025-03");
    }
    if (plain == LocalDate.class) {
      return JSON.textNode("2025-04-01");
    }
    if (plain.isEnum()) {
      return JSON.textNode(((Enum<?>) plain.getEnumConstants()[0]).name());
    }
    if (plain == Boolean.class || plain == boolean.class) {
      return JSON.booleanNode(false);
    }
    if (plain == Integer.class
        || plain == int.class
        || plain == Long.class
        || plain == long.class) {
      return JSON.numberNode(name.equals("year") ? 2025 : 1);
    }
    return plain.getName().startsWith("org.capitation.value") || !isOurs(plain)
        ? JSON.textNode(word(name, plain))
        : object(plain);
  }

  private static boolean isOurs(Class<?> type) {
    return type.getName().startsWith("org.capitation");
  }

  private static JsonNode several(String name, ParameterizedType of) {
    if (Map.class.isAssignableFrom((Class<?>) of.getRawType())) {
      return JSON.objectNode();
    }
    ArrayNode one = JSON.arrayNode();
    one.add(value(name, of.getActualTypeArguments()[0]));
    return one;
  }

  private static JsonNode object(Class<?> type) {
    ObjectNode object = JSON.objectNode();
    fields(type).stream()
        .filter(field -> Modifier.isPublic(field.getModifiers()) || type.isRecord())
        // an amount or a share, not both
        .filter(field -> !field.getName().equals("share"))
        .forEach(
            field -> object.set(field.getName(), value(field.getName(), field.getGenericType())));
    return object;
  }

  private static String word(String name, Class<?> type) {
    return switch (name) {
      case "community", "target", "giver", "taker" -> "C01";
      case "day", "from", "to", "deadline", "lastDay", "agreedLast", "signed", "first", "last" ->
          "2025-04-01";
      case "evidence", "minutes" -> PDF;
      case "kind" -> "township";
      case "tier" -> "county";
      case "endReason" -> "01";
      case "marks" -> "1";
      case "text", "words", "reason" -> "some words";
      default -> type == String.class ? "word" : "1.00";
    };
  }

  /** A text as a part of an address. */
  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** A text as JSON. */
  static JsonNode read(String text) {
    try {
      return new ObjectMapper().readTree(text);
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new AssertionError("no JSON: " + text, e);
    }
  }
}
