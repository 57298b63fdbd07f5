package org.capitation.policy.boundary;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.capitation.page.MedicalWords;
import org.capitation.page.Words;
import org.capitation.policy.Origin;
import org.capitation.policy.Sheet;
import org.capitation.value.Figures;

/**
 * 条款表: the figures of a pack as a page shows them, section by section.
 *
 * @param section the name of the section in words
 * @param lines its figures
 */
public record SheetLines(String section, List<Line> lines) {
  /** Numbers that are hard to read without separators, and no years. */
  private static final Pattern LARGE = Pattern.compile("\\d{5,}(?:[.]\\d+)?|\\d{4}[.]\\d+");

  /**
   * One figure.
   *
   * @param words where it stands, in words
   * @param value as it is written, with the word for a code
   * @param source where it comes from, in words
   * @param unverified nobody has checked it
   */
  public record Line(String words, String value, String source, boolean unverified) {}

  static List<SheetLines> of(Sheet sheet, Words words) {
    Map<String, Map<String, List<Sheet.Figure>>> sections = new LinkedHashMap<>();
    for (Sheet.Figure figure : sheet.figures()) {
      sections
          .computeIfAbsent(figure.path().split("[.]")[0], section -> new LinkedHashMap<>())
          .computeIfAbsent(item(figure.path()), item -> new ArrayList<>())
          .add(figure);
    }
    return sections.entrySet().stream()
        .map(
            section ->
                new SheetLines(
                    words.path(section.getKey()),
                    section.getValue().entrySet().stream()
                        .map(item -> line(item.getKey(), item.getValue(), sheet, words))
                        .toList()))
        .toList();
  }

  /** The element of a list that a figure belongs to, such as a band; else the figure itself. */
  private static String item(String path) {
    int end = path.lastIndexOf(']');
    return end < 0 ? path : path.substring(0, end + 1);
  }

  private static Line line(String item, List<Sheet.Figure> figures, Sheet sheet, Words words) {
    Sheet.Figure first =
        figures.stream().filter(Sheet.Figure::unverified).findFirst().orElse(figures.get(0));
    return new Line(
        words.path(item.substring(item.indexOf('.') + 1)),
        figures.stream()
            .map(figure -> value(figure, item, words))
            .collect(Collectors.joining(" · ")),
        source(first, sheet, words),
        first.unverified());
  }

  /** The value, after its name where several figures make up an element. */
  private static String value(Sheet.Figure figure, String item, Words words) {
    String value = value(figure, words);
    return figure.path().equals(item)
        ? value
        : words.path(figure.path().substring(item.length() + 1)) + " " + value;
  }

  private static String value(Sheet.Figure figure, Words words) {
    String value = figure.value();
    return switch (figure.path().substring(figure.path().lastIndexOf('.') + 1)) {
      case "med-type" -> coded(MedicalWords.of(value, words), value);
      case "group" -> coded(words.ifText("enrolment.group." + value).orElse(""), value);
      default ->
          LARGE.matcher(value).matches()
              ? Figures.of(new BigDecimal(value))
              : words.ifText("policy.value." + value).orElseGet(() -> words.code(value));
    };
  }

  /** The word first, then the code, unless the word is about it. */
  private static String coded(String word, String code) {
    return word.contains(code) ? word : (word + " " + code).strip();
  }

  private static String source(Sheet.Figure figure, Sheet sheet, Words words) {
    return switch (figure.source()) {
      case "" ->
          sheet.heading().document() + " " + sheet.articles().get(figure.path().split("[.]")[0]);
      case Origin.UNVERIFIED -> words.text("policy.unverified");
      case Origin.CONFIRMED -> words.text("policy.confirmed", sheet.heading().document());
      default -> figure.source();
    };
  }
}
