package org.capitation.audit.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.capitation.bulk.BulkRead;

/** 原始行: reads rows of any table as they are, by key or condition. */
@ApplicationScoped
class RowReader {
  private static final String KEY =
      "select column_name from information_schema.key_column_usage"
          + " where table_schema = database() and constraint_name = 'PRIMARY' and table_name = ?"
          + " order by ordinal_position";
  private static final Set<Integer> BINARY =
      Set.of(Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB);
  private static final int LONGEST = 400;

  @Inject private BulkRead read;

  private final Map<String, List<String>> keys = new ConcurrentHashMap<>();

  /**
   * 行键.
   *
   * @param values of its key, in the order of the columns
   */
  record Key(String table, List<String> values) {
    Key {
      values = List.copyOf(values);
    }

    @Override
    public String toString() {
      return String.join("/", values);
    }
  }

  /** The columns of the primary key. */
  List<String> keyOf(String table) {
    return keys.computeIfAbsent(
        table, name -> read.list(KEY, row -> row.getString(1).toLowerCase(), name));
  }

  /** At most so many rows that fit a condition, by key; held, so that they stay as they are. */
  Map<Key, Map<String, String>> fitting(Written statement, Object[] arguments, int most) {
    Map<Key, Map<String, String>> found = new LinkedHashMap<>();
    String table = statement.table();
    read.list(
            "select * from "
                + table
                + " where "
                + statement.where()
                + " limit "
                + most
                + " for update",
            RowReader::image,
            statement.ofWhere(arguments))
        .forEach(image -> found.put(key(table, image), image));
    return found;
  }

  /** A row by its key; nothing if there is none. */
  Map<String, String> find(Key key) {
    String condition =
        keyOf(key.table()).stream().map(name -> name + " = ?").collect(Collectors.joining(" and "));
    return read
        .list(
            "select * from " + key.table() + " where " + condition,
            RowReader::image,
            key.values().toArray())
        .stream()
        .findFirst()
        .orElse(Map.of());
  }

  private Key key(String table, Map<String, String> image) {
    return new Key(table, keyOf(table).stream().map(image::get).toList());
  }

  private static Map<String, String> image(ResultSet row) throws SQLException {
    ResultSetMetaData columns = row.getMetaData();
    Map<String, String> image = new LinkedHashMap<>();
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      image.put(columns.getColumnName(i).toLowerCase(), value(row, columns.getColumnType(i), i));
    }
    return image;
  }

  private static String value(ResultSet row, int type, int column) throws SQLException {
    if (BINARY.contains(type)) {
      byte[] bytes = row.getBytes(column);
      return bytes == null ? null : HexFormat.of().formatHex(bytes, 0, Math.min(64, bytes.length));
    }
    String text = row.getString(column);
    return text == null || text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }

  /** The keys of rows that are put in; nothing where the arguments do not tell them. */
  List<Key> inserted(Written statement, List<Object[]> rows) {
    List<Integer> places =
        keyOf(statement.table()).stream().map(statement.columns()::indexOf).toList();
    if (places.isEmpty() || places.contains(-1)) {
      return List.of();
    }
    List<Key> inserted = new ArrayList<>();
    for (Object[] row : rows) {
      inserted.add(
          new Key(statement.table(), places.stream().map(i -> String.valueOf(row[i])).toList()));
    }
    return inserted;
  }
}
