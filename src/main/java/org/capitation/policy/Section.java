package org.capitation.policy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.capitation.value.Money;
import org.capitation.value.Ratio;

/** 段落: a mapping of a pack, read key by key; whatever is wrong names the path of its key (T1). */
final class Section {
  /** A figure is short: an exponent such as 1e999999 would fill the memory with digits. */
  private static final Pattern FIGURE = Pattern.compile("-?\\d{1,15}(\\.\\d{1,10})?");

  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
  private static final int LONGEST_TOLD = 40;

  private final String path;
  private final Map<?, ?> values;
  private final Set<String> read = new HashSet<>();

  Section(String path, Object value) {
    if (!(value instanceof Map<?, ?> map)) {
      throw new BadPack(path.isEmpty() ? "(yaml)" : path, "a mapping is expected");
    }
    this.path = path;
    values = map;
  }

  Section section(String key) {
    return new Section(path(key), required(key));
  }

  List<Section> sections(String key) {
    List<Section> sections = new ArrayList<>();
    for (Object element : list(key)) {
      sections.add(new Section(path(key) + "[" + sections.size() + "]", element));
    }
    return sections;
  }

  List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    for (Object element : list(key)) {
      texts.add(scalar(path(key) + "[" + texts.size() + "]", element));
    }
    return texts;
  }

  /** All keys: those of a mapping whose keys are data. */
  List<String> keys() {
    List<String> keys = values.keySet().stream().map(key -> scalar(path, key)).toList();
    read.addAll(keys);
    return keys;
  }

  boolean has(String key) {
    return values.containsKey(key);
  }

  String text(String key, int longest) {
    String text = text(key);
    if (text.codePointCount(0, text.length()) > longest) {
      throw bad(key, "at most " + longest + " characters are expected");
    }
    return text;
  }

  String text(String key) {
    return scalar(path(key), required(key));
  }

  /** A whole number from the least to the most. */
  int number(String key, int least, int most) {
    String text = text(key);
    if (text.matches("\\d{1,9}")) {
      int number = Integer.parseInt(text);
      if (number >= least && number <= most) {
        return number;
      }
    }
    throw bad(key, "a whole number from " + least + " to " + most + " is expected: " + told(text));
  }

  /** A per cent figure from 0 to 100. */
  Ratio share(String key) {
    Ratio share = percent(key);
    if (!share.isShare()) {
      throw bad(key, "0 % to 100 % is expected: " + told(text(key)));
    }
    return share;
  }

  /** A per cent figure, also above 100 or below 0. */
  Ratio percent(String key) {
    String text = text(key);
    String figure = text.endsWith("%") ? text.substring(0, text.length() - 1).strip() : text;
    if (!FIGURE.matcher(figure).matches()) {
      throw bad(key, "a per cent figure is expected: " + told(text));
    }
    return Ratio.ofPercent(figure);
  }

  /** An amount of yuan, not negative. */
  Money yuan(String key) {
    String text = text(key);
    try {
      Money amount = FIGURE.matcher(text).matches() ? Money.ofYuan(text) : null;
      if (amount != null && !amount.isNegative()) {
        return amount;
      }
    } catch (ArithmeticException e) {
      // a fraction of a fen is refused like a word
    }
    throw bad(key, "yuan with at most two decimals, not negative, are expected: " + told(text));
  }

  LocalDate day(String key) {
    String text = text(key);
    try {
      if (DAY.matcher(text).matches()) {
        return LocalDate.parse(text);
      }
    } catch (DateTimeException e) {
      // a day that does not exist is refused like a word
    }
    throw bad(key, "a day such as 2025-01-31 is expected: " + told(text));
  }

  Optional<LocalDate> ifDay(String key) {
    return has(key) ? Optional.of(day(key)) : Optional.empty();
  }

  /** Refuses keys that nothing has read. */
  void end() {
    for (Object key : values.keySet()) {
      String name = scalar(path, key);
      if (!read.contains(name)) {
        throw bad(told(name), "unknown key");
      }
    }
  }

  BadPack bad(String key, String why) {
    return new BadPack(path(key), why);
  }

  private List<?> list(String key) {
    if (required(key) instanceof List<?> list) {
      return list;
    }
    throw bad(key, "a list is expected");
  }

  private Object required(String key) {
    read.add(key);
    Object value = values.get(key);
    if (value == null || value instanceof String text && text.isBlank()) {
      throw bad(key, "is missing");
    }
    return value;
  }

  private static String scalar(String path, Object value) {
    if (value instanceof String text) {
      return text.strip();
    }
    throw new BadPack(path, "a text or a figure is expected");
  }

  private static String told(String text) {
    return text.length() <= LONGEST_TOLD ? text : text.substring(0, LONGEST_TOLD) + "…";
  }

  private String path(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }
}
