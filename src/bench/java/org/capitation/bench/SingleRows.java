package org.capitation.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** 单笔记录: visits as they come one by one, each under a new number, from any number of threads. */
final class SingleRows {
  private static final String SEPARATOR = ",";

  private final List<String> names;
  private final List<String[]> rows;
  private final String prefix;
  private final AtomicInteger count = new AtomicInteger();

  /**
   * Records made of the rows of a file.
   *
   * @param prefix two letters by which the numbers begin; nobody else may use them
   */
  SingleRows(Path file, String prefix) throws IOException {
    List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    names = List.of(lines.get(0).split(SEPARATOR));
    this.prefix = prefix;
    int original = names.indexOf("init_setl_id");
    rows =
        lines.stream()
            .skip(1)
            .map(line -> line.split(SEPARATOR, -1))
            // nothing that refers to another record
            .filter(row -> row.length == names.size() && row[original].isEmpty())
            .toList();
  }

  /** The next record, by the names of the columns. */
  Map<String, String> next() {
    int number = count.getAndIncrement();
    String[] row = rows.get(number % rows.size());
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 0; i < row.length; i++) {
      values.put(names.get(i), row[i]);
    }
    values.put("setl_id", "%s%010d".formatted(prefix, number));
    return values;
  }

  /** The next record as JSON. */
  String nextAsJson() {
    return next().entrySet().stream()
        .map(value -> "\"" + value.getKey() + "\":\"" + value.getValue() + "\"")
        .collect(Collectors.joining(SEPARATOR, "{", "}"));
  }
}
