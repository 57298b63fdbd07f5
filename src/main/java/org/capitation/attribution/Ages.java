package org.capitation.attribution;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 年龄段: whole years of age, both ends in it.
 *
 * @param from the youngest
 * @param to the oldest, {@link #NO_END} for no end
 */
public record Ages(int from, int to) {
  /** Stands for a band without an end. */
  public static final int NO_END = 999;

  /** All ages. */
  public static final Ages ALL = new Ages(0, NO_END);

  private static final Pattern FORM = Pattern.compile("(\\d{1,3})(?:-(\\d{1,3})|\\+)");

  /**
   * Checks the ends.
   *
   * @throws IllegalArgumentException if the band begins below 0 or ends before it begins
   */
  public Ages {
    if (from < 0 || to < from) {
      throw new IllegalArgumentException("ages " + from + " to " + to);
    }
  }

  /** The band of a text such as {@code 0-6} or {@code 60+}; nothing if it is none. */
  public static Optional<Ages> parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      return Optional.empty();
    }
    int from = Integer.parseInt(form.group(1));
    int to = form.group(2) == null ? NO_END : Integer.parseInt(form.group(2));
    return to < from ? Optional.empty() : Optional.of(new Ages(from, to));
  }

  /** The age is in the band. */
  public boolean contains(int age) {
    return from <= age && age <= to;
  }

  /** The ages at which something changes: the first in the band, and the first after it. */
  List<Integer> edges() {
    return to == NO_END ? List.of(from) : List.of(from, to + 1);
  }

  /** As it is parsed. */
  @Override
  public String toString() {
    return to == NO_END ? from + "+" : from + "-" + to;
  }
}
