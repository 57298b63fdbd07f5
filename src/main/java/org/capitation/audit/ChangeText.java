package org.capitation.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** 变动文本: changes as they are kept, a line for each, its parts apart by tabs. */
public final class ChangeText {
  private static final String NULL = "\\N";

  private ChangeText() {}

  /** The text of changes. */
  public static String of(List<Change> changes) {
    return changes.stream()
        .map(
            change ->
                Stream.of(
                        change.table(),
                        change.row(),
                        change.column(),
                        change.before(),
                        change.after())
                    .map(ChangeText::escaped)
                    .collect(Collectors.joining("\t")))
        .collect(Collectors.joining("\n"));
  }

  private static String escaped(String part) {
    return part == null
        ? NULL
        : part.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n").replace("\r", "\\r");
  }

  /** The changes of a text. */
  public static List<Change> read(String text) {
    List<Change> changes = new ArrayList<>();
    for (String line : text.isEmpty() ? new String[0] : text.split("\n", -1)) {
      String[] parts =
          Arrays.stream(line.split("\t", -1)).map(ChangeText::plain).toArray(String[]::new);
      changes.add(
          parts.length == 5
              ? new Change(parts[0], parts[1], parts[2], parts[3], parts[4])
              : new Change("", "", "", null, line));
    }
    return changes;
  }

  private static String plain(String part) {
    if (part.equals(NULL)) {
      return null;
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < part.length(); i++) {
      char c = part.charAt(i);
      if (c == '\\' && i + 1 < part.length()) {
        i++;
        text.append(unescaped(part.charAt(i)));
      } else {
        text.append(c);
      }
    }
    return text.toString();
  }

  private static char unescaped(char letter) {
    return switch (letter) {
      case 't' -> '\t';
      case 'n' -> '\n';
      case 'r' -> '\r';
      default -> letter;
    };
  }
}
