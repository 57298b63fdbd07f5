package org.capitation.bulk;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * 增改: how rows are added to a register, or change the ones that its unique key knows already.
 *
 * @param table a table with the columns id, created_at, created_by, changed_at and changed_by
 * @param key the columns of the unique key, and others that never change
 * @param content the columns that may change
 */
public record Upsert(String table, List<String> key, List<String> content) {
  /** The columns of key and content, each separated by blanks. */
  public Upsert(String table, String key, String content) {
    this(table, List.of(key.split(" ")), List.of(content.split(" ")));
  }

  /** The statement; its arguments are id, key, content, time and account. */
  String sql() {
    List<String> columns =
        Stream.of(List.of("id"), key, content, List.of("created_at", "created_by"))
            .flatMap(List::stream)
            .toList();
    return "insert into "
        + table
        + " ("
        + String.join(", ", columns)
        + ") values ("
        + String.join(", ", Collections.nCopies(columns.size(), "?"))
        + ") on duplicate key update "
        + content.stream().map(c -> c + " = values(" + c + ")").collect(Collectors.joining(", "))
        + ", changed_at = values(created_at), changed_by = values(created_by)";
  }
}
