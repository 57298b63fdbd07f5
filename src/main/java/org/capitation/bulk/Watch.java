package org.capitation.bulk;

import java.util.List;

/** 写入观察: is told what is about to be written by {@link BulkLoad}, in the same transaction. */
public interface Watch {
  /** Rows are about to be put into a table. */
  void load(BulkRows rows);

  /**
   * A statement is about to be run once for each row of arguments.
   *
   * @return what is to be done once it has run
   */
  Runnable batch(String sql, List<Object[]> rows);
}
