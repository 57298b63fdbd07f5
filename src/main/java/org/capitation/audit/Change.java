package org.capitation.audit;

/**
 * 变动: a value of a row before and after a deed.
 *
 * @param table the table
 * @param row the key of the row
 * @param column the column; empty for several rows that are only counted
 * @param before the old value; null for none
 * @param after the new value; null for none
 */
public record Change(String table, String row, String column, String before, String after) {
  /** So many rows that one statement touches are told one by one. */
  public static final int MOST_ROWS = 20;

  /** So many values one event tells. */
  public static final int MOST = 400;

  /** So many rows of a table were written, which are not told one by one. */
  public static Change counted(String table, long rows) {
    return new Change(table, "", "", null, Long.toString(rows));
  }

  /** Several rows, only counted. */
  public boolean isCount() {
    return column.isEmpty();
  }
}
