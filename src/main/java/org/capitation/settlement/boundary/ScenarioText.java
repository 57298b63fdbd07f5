package org.capitation.settlement.boundary;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** 试算文本: what somebody filled in, as the document that {@link Simulations} reads. */
final class ScenarioText {
  private static final List<String> SIMPLE = List.of("members", "score", "reserve");
  private static final List<String> OF_SEGMENT = List.of("budget", "spending", "violations");

  private final Map<String, String[]> fields;
  private final List<String> lines = new ArrayList<>();

  ScenarioText(Map<String, String[]> fields) {
    this.fields = fields;
  }

  /** What was filled in, as it was typed; empty for nothing. */
  String typed(String field) {
    String[] values = fields.get(field);
    return values == null || values.length == 0 ? "" : values[0].strip();
  }

  /**
   * The document.
   *
   * @param pot 310 or 390
   * @param apart signed and unsigned have figures of their own
   * @param indicators the indicators that the terms ask for
   */
  String of(String pot, boolean apart, List<String> indicators) {
    lines.clear();
    lines.add("pot: " + FlowText.quoted(pot));
    SIMPLE.forEach(field -> line("", field, field));
    if (apart) {
      segment("signed");
      segment("unsigned");
    } else {
      OF_SEGMENT.forEach(field -> line("", field, field));
    }
    mapping("relief", "share: %s, reason: –", "relief");
    mapping("paid", "withheld: %s", "withheld");
    if (indicators.stream().anyMatch(name -> !figure("indicator." + name).isEmpty())) {
      lines.add("indicators:");
      indicators.forEach(name -> line("  ", FlowText.quoted(name), "indicator." + name));
    }
    return String.join("\n", lines) + "\nterms:\n" + typed("terms").indent(2);
  }

  /** The line of the terms that is this line of the document; nothing if it is none of theirs. */
  Optional<Integer> lineOfTerms(int line) {
    int first = lines.size() + 1;
    return line > first ? Optional.of(line - first) : Optional.empty();
  }

  private void segment(String name) {
    lines.add(name + ":");
    OF_SEGMENT.forEach(field -> line("  ", field, name + "." + field));
  }

  private void mapping(String key, String values, String field) {
    String figure = figure(field);
    if (!figure.isEmpty()) {
      lines.add(key + ": {" + values.formatted(FlowText.quoted(figure)) + "}");
    }
  }

  private void line(String indent, String key, String field) {
    String figure = figure(field);
    if (!figure.isEmpty()) {
      lines.add(indent + key + ": " + FlowText.quoted(figure));
    }
  }

  /** A figure without separators, and with plain digits where wide ones were typed. */
  private String figure(String field) {
    return Normalizer.normalize(typed(field), Normalizer.Form.NFKC).replaceAll("[,\\s]", "");
  }
}
