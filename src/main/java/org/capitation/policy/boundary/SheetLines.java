package org.capitation.policy.boundary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.capitation.page.Words;
import org.capitation.policy.Origin;
import org.capitation.policy.Sheet;

/**
 * 条款表: the figures of a pack as a page shows them, section by section.
 *
 * @param section the name of the section in words
 * @param lines its figures
 */
public record SheetLines(String section, List<Line> lines) {
  /**
   * One figure.
   *
   * @param words where it stands, in words
   * @param value as it is written
   * @param source where it comes from, in words
   * @param unverified nobody has checked it
   */
  public record Line(String words, String value, String source, boolean unverified) {}

  static List<SheetLines> of(Sheet sheet, Words words) {
    Map<String, List<Line>> sections = new LinkedHashMap<>();
    for (Sheet.Figure figure : sheet.figures()) {
      String section = figure.path().split("[.]")[0];
      String rest = figure.path().substring(section.length() + 1);
      sections
          .computeIfAbsent(words.path(section), s -> new ArrayList<>())
          .add(
              new Line(
                  words.path(rest),
                  value(figure.value(), words),
                  source(figure, sheet, words),
                  figure.unverified()));
    }
    return sections.entrySet().stream()
        .map(section -> new SheetLines(section.getKey(), section.getValue()))
        .toList();
  }

  private static String value(String value, Words words) {
    return words.ifText("policy.value." + value).orElseGet(() -> words.indicator(value));
  }

  private static String source(Sheet.Figure figure, Sheet sheet, Words words) {
    return switch (figure.source()) {
      case "" -> sheet.heading().document();
      case Origin.UNVERIFIED -> words.text("policy.unverified");
      case Origin.CONFIRMED -> words.text("policy.confirmed", sheet.heading().document());
      default -> figure.source();
    };
  }
}
