package org.capitation.files;

/**
 * 接收: takes the rows of one file.
 *
 * <p>{@link #row} is called for every row and only reads and checks. After at most 50,000 rows
 * {@link #portion} is called, still outside a transaction, while portions before are being written;
 * what must be looked up or worked out beforehand is done there. The portions are written one after
 * the other, in their order; only those that let others write beside them are begun while the one
 * before is on its way.
 */
public interface Intake extends AutoCloseable {
  /**
   * Takes a row.
   *
   * @throws BadRow if the row is rejected
   */
  void row(Row row);

  /** What has been taken since the last time, ready to be written. */
  Portion portion();

  /** Lets go of what was held for portions that will not be written. */
  @Override
  default void close() {}
}
