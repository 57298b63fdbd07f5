package org.capitation.policy;

import java.time.YearMonth;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.capitation.registry.Pot;
import org.capitation.value.BudgetYear;

/** 政策包草稿: the text of a pack while it is written. */
public final class Draft {
  /** Where the terms begin: what stands above belongs to the preset itself. */
  private static final Pattern TERMS = Pattern.compile("^enrolment:", Pattern.MULTILINE);

  private Draft() {}

  /**
   * A county's own pack from a preset: its terms and sources under a heading that waits for the
   * county's document (T5).
   *
   * @param preset the name of the preset
   * @param text the preset as it is written
   */
  public static String of(String preset, String text, Pot pot, BudgetYear year) {
    Matcher terms = TERMS.matcher(text);
    if (!terms.find()) {
      throw new IllegalArgumentException(preset + " has no terms");
    }
    YearMonth last = year.firstMonth().plusMonths(11);
    String heading =
        """
        policy: %1$s-%2$s
        status: in-force
        template: %3$s
        pot: %1$s
        year: %2$s
        document: {number: "", title: ""}
        valid: {from: %4$s, to: %5$s}
        """
            .formatted(
                pot.insuranceType(),
                Integer.toString(year.year()),
                preset,
                year.range().from(),
                last.atEndOfMonth());
    return heading + text.substring(terms.start());
  }

  /**
   * The same with some sources turned from unverified into confirmed.
   *
   * @param keys the keys of {@code sources}, each with its mark on one line
   */
  public static String confirmed(String text, Set<String> keys) {
    String result = text;
    for (String key : keys) {
      Pattern entry =
          Pattern.compile(
              "^(\\s+[\"']?" + Pattern.quote(key) + "[\"']?\\s*:\\s*)" + Origin.UNVERIFIED + "\\b",
              Pattern.MULTILINE);
      result = entry.matcher(result).replaceAll("$1" + Origin.CONFIRMED);
    }
    return result;
  }

  /**
   * One section of a pack by itself, as it is written but no longer indented.
   *
   * @param section its key at the beginning of a line, such as {@code settlement}
   * @return empty if there is none
   */
  public static String section(String text, String section) {
    Matcher found =
        Pattern.compile("(?ms)^" + Pattern.quote(section) + ":[ \\t]*(.*?)(?=^\\S|\\z)")
            .matcher(text);
    return found.find() ? found.group(1).stripTrailing().stripIndent().strip() + "\n" : "";
  }
}
