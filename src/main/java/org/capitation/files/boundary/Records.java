package org.capitation.files.boundary;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * 退回行写法: rows as the download of rejected rows has them: the columns of the file as they came,
 * behind two of ours, which are left out again when the mended file is sent.
 */
final class Records {
  /** The line that the row had. */
  static final String LINE = "reject_line";

  /** What is wrong with it, in words. */
  static final String REASON = "reject_reason";

  /** A row longer than this is named, but not kept. */
  static final int LONGEST = 1 << 18;

  private static final int END = LineDelimiter.CRLF.toString().length();
  private static final Set<String> OURS = Set.of(LINE, REASON);
  private static final String FORMULA = "=+-@\t\r\n\0＝＋－＠";
  private static final Pattern NUMBER = Pattern.compile("[-+]?\\d[\\d.,]*");

  private final List<String> names;
  private final List<Integer> own = new ArrayList<>();

  /** For a file with these names in its first row. */
  Records(List<String> names) {
    this.names = names;
    for (int i = 0; i < names.size(); i++) {
      if (isOurs(names.get(i))) {
        own.add(0, i);
      }
    }
  }

  /** Whether a column is one of those that we put before rejected rows. */
  static boolean isOurs(String name) {
    return OURS.contains(name.strip().toLowerCase(Locale.ROOT));
  }

  /** The names of the columns. */
  String header() {
    return record(names);
  }

  /** A row; empty if it is too long to be kept. */
  String record(List<String> values) {
    List<String> kept = new ArrayList<>(values);
    own.stream().filter(i -> i < kept.size()).forEach(i -> kept.remove((int) i));
    String record = line(kept);
    return record.getBytes(StandardCharsets.UTF_8).length > LONGEST ? "" : record;
  }

  /** A line of values, which no spreadsheet runs. */
  static String line(List<String> values) {
    StringWriter line = new StringWriter();
    CsvWriter.builder()
        .bufferSize(0)
        .build(line)
        .writeRecord(values.stream().map(Records::harmless).toList());
    return line.getBuffer().substring(0, line.getBuffer().length() - END);
  }

  /**
   * A value that no spreadsheet takes for a formula: one that begins like one, and is no number, is
   * marked as a text. The mark is not read when the mended file is sent.
   */
  private static String harmless(String value) {
    boolean formula =
        value != null
            && !value.isEmpty()
            && FORMULA.indexOf(value.charAt(0)) >= 0
            && !NUMBER.matcher(value).matches();
    return formula ? "'" + value : value;
  }
}
