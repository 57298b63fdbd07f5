package org.capitation.files;

import java.util.Map;

/** 目录核对: finds the key behind a code in a row. */
public final class Known {
  private Known() {}

  /**
   * The key of a code that must be known.
   *
   * @throws BadRow for the given reason if it is not
   */
  public static int id(Row row, Column column, Map<String, Integer> ids, Reason reason) {
    Integer id = ids.get(row.required(column));
    if (id == null) {
      throw row.bad(column, reason);
    }
    return id;
  }
}
