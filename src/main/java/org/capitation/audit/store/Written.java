package org.capitation.audit.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 写入语句: a statement as far as it tells which rows it writes.
 *
 * @param table the table
 * @param columns of an insertion the columns whose values are arguments, null for others; else none
 * @param where of a change or removal its condition; empty for an insertion
 * @param meets an insertion may meet a row that is there, and change it or leave it
 */
record Written(String table, List<String> columns, String where, boolean meets) {
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.DOTALL;
  private static final Pattern INSERT =
      Pattern.compile(
          "\\s*insert\\s+(?:ignore\\s+)?into\\s+(\\w+)\\s*\\(([^)]*)\\)\\s*values\\s*\\((.*)",
          FLAGS);
  private static final Pattern MEETING =
      Pattern.compile("\\s*insert\\s+ignore\\s.*|.*\\son\\s+duplicate\\s+key\\s.*", FLAGS);
  private static final Pattern UPDATE =
      Pattern.compile("\\s*update\\s+(\\w+)\\s+set\\s+.*\\swhere\\s+(.*)", FLAGS);
  private static final Pattern DELETE =
      Pattern.compile("\\s*delete\\s+from\\s+(\\w+)\\s+where\\s+(.*)", FLAGS);
  private static final Pattern TABLE =
      Pattern.compile(
          "\\s*(?:insert\\s+(?:ignore\\s+)?into|update|delete\\s+from)\\s+(\\w+).*", FLAGS);

  /** What a statement writes, if it can be told. */
  static Optional<Written> of(String sql) {
    Matcher insert = INSERT.matcher(sql);
    if (insert.matches()) {
      return Optional.of(
          new Written(
              table(insert),
              columns(insert.group(2), insert.group(3)),
              "",
              MEETING.matcher(sql).matches()));
    }
    for (Pattern kind : List.of(UPDATE, DELETE)) {
      Matcher statement = kind.matcher(sql);
      if (statement.matches() && isWhole(statement.group(2))) {
        return Optional.of(new Written(table(statement), List.of(), statement.group(2), false));
      }
    }
    return Optional.empty();
  }

  /** The table that a statement writes to; empty if it cannot be told. */
  static String table(String sql) {
    Matcher statement = TABLE.matcher(sql);
    return statement.matches() ? table(statement) : "";
  }

  private static String table(Matcher statement) {
    return statement.group(1).toLowerCase(Locale.ROOT);
  }

  /** A condition cut out of the middle of another query has brackets too many. */
  private static boolean isWhole(String where) {
    return where.chars().filter(c -> c == '(').count()
        == where.chars().filter(c -> c == ')').count();
  }

  /** The names of the columns in the order of the arguments; null for a part of an expression. */
  private static List<String> columns(String names, String rest) {
    List<String> all = Arrays.stream(names.split(",")).map(String::strip).toList();
    List<String> columns = new ArrayList<>();
    int place = 0;
    for (String value : values(rest)) {
      String name = place < all.size() ? all.get(place++) : null;
      if (value.strip().equals("?")) {
        columns.add(name);
      } else {
        value.chars().filter(c -> c == '?').forEach(mark -> columns.add(null));
      }
    }
    return columns;
  }

  private static List<String> values(String rest) {
    List<String> values = new ArrayList<>();
    int depth = 0;
    int from = 0;
    for (int i = 0; i < rest.length() && depth >= 0; i++) {
      char c = rest.charAt(i);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (depth < 0 || depth == 0 && c == ',') {
        values.add(rest.substring(from, i));
        from = i + 1;
      }
    }
    return values;
  }

  /** The arguments of the condition, which are the last ones. */
  Object[] ofWhere(Object[] arguments) {
    int marks = (int) where.chars().filter(c -> c == '?').count();
    return Arrays.copyOfRange(arguments, Math.max(0, arguments.length - marks), arguments.length);
  }
}
