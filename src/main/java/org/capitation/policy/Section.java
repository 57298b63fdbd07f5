package org.capitation.policy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.capitation.value.Citation;
import org.capitation.value.Money;
import org.capitation.value.Ratio;
import org.capitation.value.Unfit;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** 段落: a mapping of a pack, read key by key; faults are told with line and path (T1). */
final class Section {
  /** A figure is short: an exponent such as 1e999999 would fill the memory with digits. */
  private static final Pattern FIGURE = Pattern.compile("-?\\d{1,15}(\\.\\d{1,10})?");

  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
  private static final int LONGEST_TOLD = 40;

  private final String path;
  private final Node node;
  private final Map<String, Node> values = new LinkedHashMap<>();
  private final Set<String> read = new HashSet<>();

  Section(String path, Node node) {
    this.path = path;
    this.node = node;
    if (!(node instanceof MappingNode mapping)) {
      throw new BadPack(line(node), path.isEmpty() ? Fault.YAML : path, "mapping");
    }
    for (NodeTuple tuple : mapping.getValue()) {
      String key = scalar(path, tuple.getKeyNode());
      if (values.put(key, tuple.getValueNode()) != null) {
        throw new BadPack(line(tuple.getKeyNode()), path(told(key)), "twice");
      }
    }
  }

  Section section(String key) {
    return new Section(path(key), required(key));
  }

  List<Section> sections(String key) {
    List<Section> sections = new ArrayList<>();
    for (Node element : list(key)) {
      sections.add(new Section(path(key) + "[" + sections.size() + "]", element));
    }
    return sections;
  }

  List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    for (Node element : list(key)) {
      texts.add(scalar(path(key) + "[" + texts.size() + "]", element));
    }
    return texts;
  }

  /** All keys: those of a mapping whose keys are data. */
  List<String> keys() {
    read.addAll(values.keySet());
    return List.copyOf(values.keySet());
  }

  boolean has(String key) {
    return values.containsKey(key);
  }

  String text(String key, int longest) {
    String text = text(key);
    if (text.codePointCount(0, text.length()) > longest) {
      throw bad(key, "too-long", longest);
    }
    return text;
  }

  String text(String key) {
    return scalar(path(key), required(key));
  }

  /** One of the words given, in the order of the values that they stand for. */
  <T> T word(String key, Map<String, T> words) {
    String text = text(key);
    T meant = words.get(text);
    if (meant == null) {
      throw bad(key, "word", String.join(", ", words.keySet()), told(text));
    }
    return meant;
  }

  /** A list of such words. */
  <T> List<T> words(String key, Map<String, T> words) {
    List<T> meant = new ArrayList<>();
    for (String text : texts(key)) {
      if (!words.containsKey(text)) {
        throw bad(
            key + "[" + meant.size() + "]", "word", String.join(", ", words.keySet()), told(text));
      }
      meant.add(words.get(text));
    }
    return meant;
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
    throw bad(key, "number", least, most, told(text));
  }

  /** A per cent figure from 0 to 100. */
  Ratio share(String key) {
    Ratio share = percent(key);
    if (!share.isShare()) {
      throw bad(key, "share", told(text(key)));
    }
    return share;
  }

  /** A per cent figure, also above 100 or below 0. */
  Ratio percent(String key) {
    String text = text(key);
    String figure = text.endsWith("%") ? text.substring(0, text.length() - 1).strip() : text;
    if (!FIGURE.matcher(figure).matches()) {
      throw bad(key, "percent", told(text));
    }
    return Ratio.ofPercent(figure);
  }

  /** A bare figure, such as a score or a weight: 0.5, or 50 %. */
  Ratio figure(String key) {
    String text = text(key);
    if (text.endsWith("%")) {
      return percent(key);
    }
    if (!FIGURE.matcher(text).matches()) {
      throw bad(key, "figure", told(text));
    }
    return Ratio.of(text);
  }

  /** An amount of yuan, not negative. */
  Money yuan(String key) {
    Money amount = signedYuan(key);
    if (amount.isNegative()) {
      throw bad(key, "yuan", told(text(key)));
    }
    return amount;
  }

  List<Money> yuans(String key) {
    List<Money> amounts = new ArrayList<>();
    for (Node element : list(key)) {
      values.put(key + "[" + amounts.size() + "]", element);
      amounts.add(yuan(key + "[" + amounts.size() + "]"));
    }
    return amounts;
  }

  /** An amount of yuan of either sign. */
  Money signedYuan(String key) {
    String text = text(key);
    try {
      if (FIGURE.matcher(text).matches()) {
        return Money.ofYuan(text);
      }
    } catch (ArithmeticException e) {
      // a fraction of a fen is refused like a word
    }
    throw bad(key, "yuan", told(text));
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
    throw bad(key, "day", told(text));
  }

  Optional<LocalDate> ifDay(String key) {
    return has(key) ? Optional.of(day(key)) : Optional.empty();
  }

  /** 依据: the document and the article that the section names (T3). */
  Citation basis(String document) {
    return new Citation(document, text("article", 100));
  }

  /** All texts and figures below, with their paths, in the order of the document. */
  List<Leaf> leaves() {
    List<Leaf> leaves = new ArrayList<>();
    values.forEach((key, value) -> collect(path(key), value, leaves));
    return leaves;
  }

  /**
   * 末项: a text or figure of a pack.
   *
   * @param path the path of its key
   * @param line its line, from 1
   * @param text as it is written
   */
  record Leaf(String path, int line, String text) {}

  private static void collect(String path, Node node, List<Leaf> leaves) {
    if (node instanceof ScalarNode text) {
      leaves.add(new Leaf(path, line(node), text.getValue().strip()));
    } else if (node instanceof SequenceNode list) {
      int number = 0;
      for (Node element : list.getValue()) {
        collect(path + "[" + number++ + "]", element, leaves);
      }
    } else {
      leaves.addAll(new Section(path, node).leaves());
    }
  }

  /** Refuses keys that nothing has read. */
  void end() {
    for (String key : values.keySet()) {
      if (!read.contains(key)) {
        throw bad(told(key), "unknown");
      }
    }
  }

  /** What the terms themselves refuse is told with the key that it stands under. */
  <T> T checked(String key, Supplier<T> terms) {
    try {
      return terms.get();
    } catch (Unfit e) {
      throw bad(key, e.reason(), e.arguments().toArray());
    }
  }

  /** What is wrong with the value of a key: the end of its message key, and what that names. */
  BadPack bad(String key, String reason, Object... arguments) {
    return new BadPack(line(values.getOrDefault(key, node)), path(key), reason, arguments);
  }

  private List<Node> list(String key) {
    if (required(key) instanceof SequenceNode list) {
      return list.getValue();
    }
    throw bad(key, "list");
  }

  private Node required(String key) {
    read.add(key);
    Node value = values.get(key);
    if (value == null || value instanceof ScalarNode text && text.getValue().isBlank()) {
      throw bad(key, "missing");
    }
    return value;
  }

  private static String scalar(String path, Node value) {
    if (value instanceof ScalarNode text && text.getTag().equals(Tag.STR)) {
      return text.getValue().strip();
    }
    throw new BadPack(line(value), path.isEmpty() ? Fault.YAML : path, "scalar");
  }

  private static int line(Node node) {
    return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
  }

  private static String told(String text) {
    return text.length() <= LONGEST_TOLD ? text : text.substring(0, LONGEST_TOLD) + "…";
  }

  private String path(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }
}
