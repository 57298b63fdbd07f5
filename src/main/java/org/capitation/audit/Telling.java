package org.capitation.audit;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.temporal.TemporalAccessor;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.capitation.value.Money;

/** 转述: what was given to a use case, in short readable form and without secrets (U4). */
final class Telling {
  private static final int LONGEST_VALUE = 200;
  private static final int LONGEST = 1_000;
  private static final int MOST = 40;
  private static final int DEEPEST = 3;

  private Telling() {}

  /** 参数. */
  record Told(String name, String value) {}

  /** Adds a value, or the parts of one; nothing of one that is empty. */
  static void add(List<Told> told, String name, Object value) {
    add(told, name, value, 0);
  }

  private static void add(List<Told> told, String name, Object value, int depth) {
    Object given = opened(value);
    if (given == null || told.size() >= MOST) {
      return;
    }
    if (Secrets.isSecret(name)) {
      told.add(new Told(name, Secrets.HIDDEN));
    } else if (isPlain(given)) {
      told.add(new Told(name, plain(name, given)));
    } else if (given instanceof Collection<?> all) {
      told.add(new Told(name + ".size", Integer.toString(all.size())));
    } else if (given instanceof Map<?, ?> all) {
      told.add(new Told(name + ".size", Integer.toString(all.size())));
    } else if (given instanceof Record parts && depth < DEEPEST) {
      for (RecordComponent part : parts.getClass().getRecordComponents()) {
        add(told, part.getName(), read(parts, part), depth + 1);
      }
    }
  }

  private static Object opened(Object value) {
    if (value instanceof OptionalInt number) {
      return number.isPresent() ? number.getAsInt() : null;
    }
    return value instanceof Optional<?> one ? one.orElse(null) : value;
  }

  private static boolean isPlain(Object value) {
    return value instanceof CharSequence
        || value instanceof Number
        || value instanceof Boolean
        || value instanceof Enum<?>
        || value instanceof TemporalAccessor
        || value instanceof Money;
  }

  private static String plain(String name, Object value) {
    if (value instanceof Money amount) {
      return amount.yuan().toPlainString();
    }
    if (value instanceof BigDecimal figure) {
      return figure.toPlainString();
    }
    String text = value instanceof Enum<?> one ? one.name() : value.toString();
    return Secrets.scrubbed(name, shortened(text.strip(), LONGEST_VALUE));
  }

  private static Object read(Record parts, RecordComponent part) {
    try {
      return part.getAccessor().trySetAccessible() ? part.getAccessor().invoke(parts) : null;
    } catch (IllegalAccessException | InvocationTargetException unreadable) {
      return null;
    }
  }

  /** The value of a name; empty for none. */
  static String value(List<Told> told, String name) {
    return told.stream()
        .filter(one -> one.name().equals(name))
        .findFirst()
        .map(Told::value)
        .orElse("");
  }

  /** All in lines. */
  static String lines(List<Told> told) {
    return shortened(
        told.stream()
            .filter(one -> !one.value().isEmpty())
            .map(one -> one.name() + "=" + one.value().replaceAll("\\R", " "))
            .collect(Collectors.joining("\n")),
        LONGEST);
  }

  /** The beginning of a text that is too long, with a mark. */
  static String shortened(String text, int longest) {
    if (text.codePointCount(0, text.length()) <= longest) {
      return text;
    }
    return text.substring(0, text.offsetByCodePoints(0, longest - 1)) + "…";
  }
}
