package org.capitation.bulk;

import java.sql.SQLException;
import java.util.Set;

/** 批量写入失败: rows did not get into a table exactly as they were given. */
public final class BulkFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Duplicate key, lock wait timeout, deadlock, record changed since it was read. */
  private static final Set<Integer> COLLISIONS = Set.of(1062, 1205, 1213, 1020);

  /** The table, and what the database said. */
  public BulkFailure(String table, SQLException cause) {
    super(table + ": " + cause.getMessage(), cause);
  }

  /**
   * The failure comes from another transaction that was there first: whoever looks again at what is
   * there now, and works it out anew, may well get through (K5).
   */
  public static boolean isCollision(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException said && COLLISIONS.contains(said.getErrorCode())) {
        return true;
      }
    }
    return false;
  }
}
