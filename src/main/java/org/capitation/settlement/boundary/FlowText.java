package org.capitation.settlement.boundary;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** 文档文本: maps, lists and texts as one line of YAML, which is JSON as well. */
final class FlowText {
  private FlowText() {}

  static String of(Object value) {
    if (value instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .map(one -> of(one.getKey()) + ": " + of(one.getValue()))
          .collect(Collectors.joining(", ", "{", "}"));
    }
    if (value instanceof List<?> list) {
      return list.stream().map(FlowText::of).collect(Collectors.joining(", ", "[", "]"));
    }
    return quoted(value.toString());
  }

  /** Without what no text of a document may hold. */
  static String quoted(String text) {
    String plain = text.replaceAll("\\p{Cntrl}", " ");
    return '"' + plain.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
