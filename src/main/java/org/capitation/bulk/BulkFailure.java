package org.capitation.bulk;

import java.sql.SQLException;

/** 批量写入失败: rows did not get into a table exactly as they were given. */
public final class BulkFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The table, and what the database said. */
  public BulkFailure(String table, SQLException cause) {
    super(table + ": " + cause.getMessage(), cause);
  }
}
