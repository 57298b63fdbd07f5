package org.capitation.settlement.boundary;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** 变动文本: what somebody filled in as the changes of a scenario, as a document. */
final class ChangesText {
  private final Map<String, Object> text = new LinkedHashMap<>();

  /** A figure; one that was left empty changes nothing. */
  ChangesText with(String key, String typed) {
    figure(typed).ifPresent(figure -> text.put(key, figure));
    return this;
  }

  /** Figures by the code of the community. */
  ChangesText with(String key, Map<String, String> typed) {
    Map<String, String> each = new LinkedHashMap<>();
    typed.forEach((code, one) -> figure(one).ifPresent(figure -> each.put(code, figure)));
    text.put(key, each);
    return this;
  }

  /** Without separators, and with plain digits where wide ones were typed. */
  private static Optional<String> figure(String typed) {
    return Optional.ofNullable(typed)
        .map(some -> Normalizer.normalize(some, Normalizer.Form.NFKC).replaceAll("[,\\s]", ""))
        .filter(some -> !some.isEmpty());
  }

  @Override
  public String toString() {
    return FlowText.of(text);
  }
}
