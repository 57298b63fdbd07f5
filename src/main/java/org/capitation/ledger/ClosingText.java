package org.capitation.ledger;

import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.capitation.value.Stamp;

/**
 * 封存文本: what a closed month came to, line by line, always written the same way (L27). A line says
 * what it is about, a colon, and what there is to say.
 */
public final class ClosingText {
  /** What the line about the closing before it is about. */
  private static final String PREVIOUS = "previous";

  /** With what lines about explained differences begin. */
  static final String EXPLAINED = "explained ";

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS");

  private final Map<String, String> lines = new LinkedHashMap<>();

  /**
   * 月度封存项: what a closed month came to, by what it is kept by.
   *
   * @param home the code of the community that bears it; - for nobody
   * @param disposition as it is kept
   */
  public record Sum(int pot, String home, String disposition, Amounts amounts) {}

  /**
   * 封存说明: what was said about a difference.
   *
   * @param pot the code of the pot
   * @param part the institution and the kind of clearing, in one word each
   * @param at when it was said
   * @param told the figures that it is about, who said it and what
   */
  public record Said(int pot, String part, LocalDateTime at, String told) {
    String about() {
      return EXPLAINED + pot + " " + part;
    }
  }

  /**
   * 封存内容: what a month is sealed with.
   *
   * @param sums what it came to
   * @param marks the blocks of marks of its rows
   * @param said what was said about differences
   */
  public record Contents(List<Sum> sums, List<MarkOutline> marks, List<Said> said) {}

  private ClosingText() {}

  /**
   * Writes a text.
   *
   * @param county the area code of the county
   * @param stamp who closed the month, and when
   * @param contents what it is sealed with
   */
  public static ClosingText of(String county, YearMonth month, Stamp stamp, Contents contents) {
    ClosingText text = new ClosingText();
    text.line("county", county);
    text.line("month", month);
    text.line("closed", TIME.format(stamp.at()) + " " + stamp.by());
    contents.sums.stream()
        .sorted(
            Comparator.comparingInt(Sum::pot)
                .thenComparing(Sum::home)
                .thenComparing(Sum::disposition))
        .forEach(sum -> text.line(about(sum), told(sum.amounts)));
    contents.marks.stream()
        .sorted(
            Comparator.comparing((MarkOutline m) -> m.source().kind())
                .thenComparing(m -> m.source().pot())
                .thenComparing(MarkOutline::first))
        .forEach(m -> text.line(about(m), m.last() + " " + m.rows() + " " + m.digest()));
    contents.said.stream()
        .sorted(Comparator.comparing(Said::about))
        .forEach(said -> text.line(said.about(), TIME.format(said.at) + " " + said.told));
    return text;
  }

  /** The same with what it is linked to: the digest of the closing before it. */
  public ClosingText after(String previous) {
    line(PREVIOUS, previous);
    return this;
  }

  /** The same as the first of a chain: months that were closed before have no seal. */
  public ClosingText first(Collection<YearMonth> unsealed) {
    String months =
        unsealed.stream().sorted().map(YearMonth::toString).collect(Collectors.joining(" "));
    line(PREVIOUS, unsealed.isEmpty() ? "none" : "none, closed without a seal " + months);
    return this;
  }

  private static String about(Sum sum) {
    return "sum " + sum.pot + " " + sum.home + " " + sum.disposition;
  }

  private static String told(Amounts amounts) {
    return amounts.visits() + " " + amounts.fee() + " " + amounts.fund();
  }

  private static String about(MarkOutline block) {
    return "marks " + block.source().kind() + " " + block.source().pot() + " " + block.first();
  }

  private void line(String about, Object told) {
    // a line is a line, whatever is told
    String one = told.toString().replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
    lines.put(about, one);
  }

  /** All lines. */
  @Override
  public String toString() {
    return lines.entrySet().stream()
        .map(line -> line.getKey() + ": " + line.getValue() + "\n")
        .collect(Collectors.joining());
  }

  /** The lines of a text, by what they are about. */
  static Map<String, String> lines(String text) {
    return text.lines()
        .map(line -> line.split(": ", 2))
        .collect(
            Collectors.toMap(
                line -> line[0],
                line -> line.length > 1 ? line[1] : "",
                (one, other) -> one + "\n" + other,
                LinkedHashMap::new));
  }

  /** The lines, by what they are about. */
  Map<String, String> lines() {
    return lines;
  }
}
