package org.capitation.crash;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Stream;

/** 送审记录: the visits of the sample under new numbers, so that they are new to the ledger. */
final class VisitRows {
  private static final int PREFIX = 6;
  private static final String SEPARATOR = ",";

  private final String header;
  private final List<String> rows = new ArrayList<>();
  private final int original;

  private VisitRows(String header) {
    this.header = header;
    original = List.of(header.split(SEPARATOR)).indexOf("init_setl_id");
  }

  /** The rows of the sample that lies in a home. */
  static VisitRows of(Path home) throws IOException {
    VisitRows visits = null;
    List<Path> files;
    try (Stream<Path> all = Files.list(home.resolve("sample"))) {
      files = all.filter(p -> p.getFileName().toString().startsWith("visit-")).sorted().toList();
    }
    for (Path file : files) {
      List<String> lines = Files.readAllLines(file);
      if (visits == null) {
        visits = new VisitRows(lines.get(0));
      }
      visits.rows.addAll(lines.subList(1, lines.size()));
    }
    return visits;
  }

  /** Writes them so many times over, each time under other numbers; how many rows that are. */
  int write(Path file, int times) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.append(header).append('\n');
      for (int time = 0; time < times; time++) {
        for (String row : rows) {
          out.append(renamed(row, "K%05d".formatted(time))).append('\n');
        }
      }
    }
    return times * rows.size();
  }

  private String renamed(String row, String prefix) {
    String[] values = row.split(SEPARATOR, -1);
    if (values.length <= original) {
      return row;
    }
    values[0] = renamedNumber(values[0], prefix);
    values[original] = renamedNumber(values[original], prefix);
    return String.join(SEPARATOR, values);
  }

  private static String renamedNumber(String number, String prefix) {
    return number.length() > PREFIX ? prefix + number.substring(PREFIX) : number;
  }

  /** The first of them as the interface takes them one by one, under other numbers again. */
  List<Single> singles(int count) {
    List<Single> singles = new ArrayList<>();
    for (String row : rows.subList(0, count)) {
      String[] names = header.split(SEPARATOR);
      String[] values = renamed(row, "S00000").split(SEPARATOR, -1);
      StringJoiner json = new StringJoiner(SEPARATOR, "{", "}");
      for (int i = 0; i < Math.min(names.length, values.length); i++) {
        json.add("\"" + names[i] + "\":\"" + values[i] + "\"");
      }
      singles.add(new Single(values[0], json.toString()));
    }
    return singles;
  }

  /** A single record: its setl_id, and itself as JSON. */
  record Single(String settlement, String json) {}
}
