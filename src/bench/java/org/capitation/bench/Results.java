package org.capitation.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** 结果: what was measured, kept in a file that the server and the tests outside both write. */
final class Results {
  private static final String[] HEADER = {
    "#", "work", "figure", "yardstick", "ratio", "goal", "reached", "machine"
  };
  private static final String SEPARATOR = "\t";

  private Results() {}

  /**
   * 一项比较: what was compared with what.
   *
   * @param number the number of the ratio
   * @param work what was done
   * @param figure what it took
   * @param yardstick what the yardstick took
   */
  record Compared(int number, String work, String figure, String yardstick) {}

  /** Begins anew. */
  static void clear() {
    try {
      Files.deleteIfExists(file());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Keeps a ratio. */
  static void add(Compared compared, double ratio, Goal goal, Load load) {
    keep(
        String.valueOf(compared.number()),
        compared.work(),
        compared.figure(),
        compared.yardstick(),
        number(ratio),
        goal.toString(),
        goal.isReached(ratio) ? "yes" : "NO",
        load.told());
  }

  /** Keeps something worth knowing that has no goal. */
  static void add(String what, String figure) {
    keep("", what, figure, "", "", "", "", "");
  }

  private static void keep(String... values) {
    try {
      Files.writeString(
          file(),
          String.join(SEPARATOR, values) + "\n",
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes the table and answers it. */
  static String table() {
    try {
      List<String[]> rows = new ArrayList<>();
      rows.add(HEADER);
      for (String line : Files.readAllLines(file())) {
        rows.add(line.split(SEPARATOR, -1));
      }
      rows.subList(1, rows.size()).sort(Results::byNumber);
      Files.write(Plan.folder().resolve("bench.csv"), rows.stream().map(Results::csv).toList());
      String table = markdown(rows);
      Files.writeString(Plan.folder().resolve("bench.md"), table);
      return table;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What has no number comes last. */
  private static int byNumber(String[] one, String[] other) {
    return (one[0].isEmpty() ? "~" : one[0]).compareTo(other[0].isEmpty() ? "~" : other[0]);
  }

  private static String csv(String... values) {
    return "\"" + String.join("\",\"", values) + "\"";
  }

  private static String markdown(List<String[]> rows) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < rows.size(); i++) {
      text.append("| ").append(String.join(" | ", rows.get(i))).append(" |\n");
      if (i == 0) {
        text.append("|---".repeat(HEADER.length)).append("|\n");
      }
    }
    return text.toString();
  }

  /** A number to three figures. */
  static String number(double value) {
    int decimals = value == 0 ? 0 : 2 - (int) Math.floor(Math.log10(Math.abs(value)));
    return String.format(Locale.ROOT, "%,." + Math.min(6, Math.max(0, decimals)) + "f", value)
        .replaceFirst("(\\.\\d*?)0+$", "$1")
        .replaceFirst("\\.$", "");
  }

  private static Path file() {
    return Plan.folder().resolve("measured.tsv");
  }
}
