package org.capitation.audit;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.temporal.TemporalAccessor;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.capitation.value.Money;

/** By what names an event tells what was given to a use case. */
final class Names {
  private static final int DEEPEST = 3;
  private static final List<Class<?>> PLAIN =
      List.of(
          CharSequence.class,
          Number.class,
          Boolean.class,
          Enum.class,
          TemporalAccessor.class,
          Money.class,
          OptionalInt.class,
          Collection.class,
          Map.class);

  private Names() {}

  /** In small letters, their words apart as in names of columns. */
  static Set<String> of(Method method) {
    Set<String> names = new TreeSet<>();
    for (Parameter parameter : method.getParameters()) {
      add(names, parameter.getName(), parameter.getParameterizedType(), 0);
    }
    return names;
  }

  private static void add(Set<String> names, String name, Type type, int depth) {
    if (type instanceof ParameterizedType of && of.getRawType() == Optional.class) {
      add(names, name, of.getActualTypeArguments()[0], depth);
      return;
    }
    Class<?> raw = (Class<?>) (type instanceof ParameterizedType of ? of.getRawType() : type);
    if (raw.isPrimitive() || PLAIN.stream().anyMatch(plain -> plain.isAssignableFrom(raw))) {
      names.add(name.replaceAll("(?<=[a-z])[A-Z]", "_$0").toLowerCase(Locale.ROOT));
    } else if (raw.isRecord() && depth < DEEPEST) {
      Stream.of(raw.getRecordComponents())
          .forEach(part -> add(names, part.getName(), part.getGenericType(), depth + 1));
    }
  }
}
