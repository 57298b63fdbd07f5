package org.capitation.policy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.capitation.value.Money;
import org.capitation.value.Ratio;

/** 段落: a mapping of a pack, read key by key; whatever is wrong names the path of its key (T1). */
final class Section {
  private final String path;
  private final Map<?, ?> values;
  private final Set<String> read = new HashSet<>();

  Section(String path, Object value) {
    if (!(value instanceof Map<?, ?> map)) {
      throw new BadPack(path, "a mapping is expected");
    }
    this.path = path;
    values = map;
  }

  Section section(String key) {
    return new Section(path(key), required(key));
  }

  List<Section> sections(String key) {
    if (!(required(key) instanceof List<?> list)) {
      throw new BadPack(path(key), "a list is expected");
    }
    List<Section> sections = new ArrayList<>();
    for (Object element : list) {
      sections.add(new Section(path(key) + "[" + sections.size() + "]", element));
    }
    return sections;
  }

  List<String> texts(String key) {
    if (!(required(key) instanceof List<?> list)) {
      throw new BadPack(path(key), "a list is expected");
    }
    return list.stream().map(Object::toString).toList();
  }

  Set<String> keys() {
    values.keySet().forEach(key -> read.add(key.toString()));
    return Set.copyOf(read);
  }

  String text(String key) {
    return required(key).toString().strip();
  }

  Optional<String> ifText(String key) {
    read.add(key);
    return Optional.ofNullable(values.get(key)).map(value -> value.toString().strip());
  }

  int number(String key) {
    try {
      return Integer.parseInt(text(key));
    } catch (NumberFormatException e) {
      throw new BadPack(path(key), "a whole number is expected: " + text(key));
    }
  }

  Ratio percent(String key) {
    try {
      return Ratio.ofPercent(text(key));
    } catch (NumberFormatException e) {
      throw new BadPack(path(key), "a per cent figure is expected: " + text(key));
    }
  }

  Optional<Ratio> ifPercent(String key) {
    read.add(key);
    return values.containsKey(key) ? Optional.of(percent(key)) : Optional.empty();
  }

  Money yuan(String key) {
    try {
      return Money.ofYuan(text(key));
    } catch (ArithmeticException | NumberFormatException e) {
      throw new BadPack(path(key), "yuan with at most two decimals are expected: " + text(key));
    }
  }

  LocalDate day(String key) {
    try {
      return LocalDate.parse(text(key));
    } catch (DateTimeException e) {
      throw new BadPack(path(key), "a day such as 2025-01-31 is expected: " + text(key));
    }
  }

  /** Refuses keys that nothing has read. */
  void end() {
    for (Object key : values.keySet()) {
      if (!read.contains(key.toString())) {
        throw new BadPack(path(key.toString()), "unknown key");
      }
    }
  }

  BadPack bad(String key, String why) {
    return new BadPack(path(key), why);
  }

  private Object required(String key) {
    read.add(key);
    Object value = values.get(key);
    if (value == null) {
      throw new BadPack(path(key), "is missing");
    }
    return value;
  }

  private String path(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }
}
