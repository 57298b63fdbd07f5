package org.capitation.app;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.capitation.registry.Pot;
import org.capitation.value.Money;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/**
 * 接口类型: how what is sent and answered looks as JSON, as {@link JsonFormat} writes it. Each type of
 * ours has a name of its own: that of its feature, and those of the types that it stands in.
 */
final class Schemas {
  private static final String OURS = "org.capitation.";
  private static final String AT = "#/components/schemas/";

  private final Map<String, Schema> named = new TreeMap<>();
  private final Map<String, Class<?>> types = new HashMap<>();

  /** Those of our types, by name. */
  Map<String, Schema> named() {
    return named;
  }

  /** Whether a type is an object or a list of ours. */
  static boolean isOurs(Type type) {
    return type instanceof ParameterizedType of
        ? Arrays.stream(of.getActualTypeArguments()).anyMatch(Schemas::isOurs)
        : type instanceof Class<?> plain && plain.getName().startsWith(OURS);
  }

  /** The schema of a type, or what refers to it. */
  Schema of(Type type) {
    if (type instanceof ParameterizedType of) {
      return parameterized((Class<?>) of.getRawType(), of.getActualTypeArguments());
    }
    Class<?> plain = (Class<?>) type;
    return simple(plain)
        .orElseGet(() -> isOurs(plain) ? reference(plain) : schema(SchemaType.OBJECT));
  }

  private Schema parameterized(Class<?> raw, Type[] parts) {
    if (Collection.class.isAssignableFrom(raw)) {
      return schema(SchemaType.ARRAY).items(of(parts[0]));
    }
    if (Map.class.isAssignableFrom(raw)) {
      return schema(SchemaType.OBJECT).additionalPropertiesSchema(of(parts[1]));
    }
    return raw == Optional.class ? of(parts[0]) : of(raw);
  }

  private static Optional<Schema> simple(Class<?> type) {
    if (type == boolean.class || type == Boolean.class) {
      return Optional.of(schema(SchemaType.BOOLEAN));
    }
    if (type == int.class || type == Integer.class || type == OptionalInt.class) {
      return Optional.of(schema(SchemaType.INTEGER).format("int32"));
    }
    if (type == long.class || type == Long.class || type == OptionalLong.class) {
      return Optional.of(schema(SchemaType.INTEGER).format("int64"));
    }
    if (type == Pot.class) {
      List<Object> pots = new ArrayList<>();
      Arrays.stream(Pot.values()).map(Pot::insuranceType).forEach(pots::add);
      return Optional.of(schema(SchemaType.STRING).enumeration(pots));
    }
    return Optional.ofNullable(TEXTS.get(type))
        .map(format -> schema(SchemaType.STRING).format(format.isEmpty() ? null : format));
  }

  /** What is a text, and of which form. */
  private static final Map<Class<?>, String> TEXTS =
      Map.of(
          String.class, "",
          Money.class, "decimal",
          BigDecimal.class, "decimal",
          YearMonth.class, "year-month",
          LocalDate.class, "date",
          LocalDateTime.class, "local-date-time");

  private Schema reference(Class<?> type) {
    String name = name(type);
    Class<?> known = types.putIfAbsent(name, type);
    if (known != null && known != type) {
      throw new IllegalStateException(known + " and " + type + " have one name");
    }
    if (known == null) {
      // first, since a type may hold itself
      Schema schema = schema(type.isEnum() ? SchemaType.STRING : SchemaType.OBJECT);
      named.put(name, schema);
      if (type.isEnum()) {
        Arrays.stream(type.getEnumConstants())
            .forEach(one -> schema.addEnumeration(((Enum<?>) one).name()));
      } else {
        fields(type).forEach(field -> property(schema, field));
      }
    }
    return OASFactory.createSchema().ref(AT + name);
  }

  /** That of the feature, and of the types that it stands in. */
  static String name(Class<?> type) {
    String full = type.getName().substring(OURS.length());
    String feature = full.substring(0, full.indexOf('.'));
    return feature + "." + full.substring(full.lastIndexOf('.') + 1).replace('$', '.');
  }

  private void property(Schema schema, Field field) {
    Schema property = of(field.getGenericType());
    Size size = field.getAnnotation(Size.class);
    if (size != null && property.getRef() == null && size.max() < Integer.MAX_VALUE) {
      property.setMaxLength(size.max());
    }
    schema.addProperty(field.getName(), property);
    if (isRequired(field)) {
      schema.addRequired(field.getName());
    }
  }

  private static boolean isRequired(AnnotatedElement field) {
    return field.isAnnotationPresent(NotNull.class) || field.isAnnotationPresent(NotBlank.class);
  }

  /** Components of a record, and public fields of other types. */
  private static List<Field> fields(Class<?> type) {
    List<Field> fields = new ArrayList<>();
    for (Class<?> one = type; one != null && one != Object.class; one = one.getSuperclass()) {
      Arrays.stream(one.getDeclaredFields())
          .filter(field -> !Modifier.isStatic(field.getModifiers()))
          .filter(field -> type.isRecord() || Modifier.isPublic(field.getModifiers()))
          .forEach(fields::add);
    }
    return fields;
  }

  private static Schema schema(SchemaType type) {
    return OASFactory.createSchema().type(type);
  }
}
