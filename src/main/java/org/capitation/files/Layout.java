package org.capitation.files;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** 文件格式: the columns of a kind of file, in the order in which they were named. */
public final class Layout {
  private final List<Column> columns = new ArrayList<>();
  private volatile Header all;

  /** A column without which a file is refused. */
  public Column mandatory(String header, String... aliases) {
    return add(header, true, aliases);
  }

  /** A column that a file may leave out. */
  public Column optional(String header, String... aliases) {
    return add(header, false, aliases);
  }

  /** All columns. */
  public List<Column> columns() {
    return Collections.unmodifiableList(columns);
  }

  /** The header of a row that came without a file: it has all columns. */
  Header all() {
    Header known = all;
    if (known == null || known.names().size() < columns.size()) {
      known = Header.all(this);
      all = known;
    }
    return known;
  }

  private Column add(String header, boolean mandatory, String... aliases) {
    Column column = new Column(columns.size(), header, mandatory, List.of(aliases));
    columns.add(column);
    return column;
  }
}
