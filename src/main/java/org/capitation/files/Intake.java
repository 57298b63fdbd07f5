package org.capitation.files;

/**
 * 接收: takes the rows of one file.
 *
 * <p>{@link #row} is called for every row and only reads and checks; {@link #flush} is called in a
 * transaction after at most 50,000 rows and writes what has been taken since the last time.
 */
public interface Intake {
  /**
   * Takes a row.
   *
   * @throws BadRow if the row is rejected
   */
  void row(Row row);

  /** Writes the rows taken; rows that turn out bad only now are rejected through the result. */
  Flushed flush();
}
