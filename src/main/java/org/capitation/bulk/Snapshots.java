package org.capitation.bulk;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** 快照: opens snapshots of the database; to be called outside any transaction. */
@ApplicationScoped
public class Snapshots {
  @Resource(lookup = "java:global/jdbc/capitation")
  private DataSource dataSource;

  /** What the database holds now; to be closed. */
  public Snapshot open() {
    try {
      Connection connection = dataSource.getConnection();
      try {
        return new Snapshot(connection);
      } catch (SQLException e) {
        connection.close();
        throw e;
      }
    } catch (SQLException e) {
      throw new BulkFailure("start transaction with consistent snapshot", e);
    }
  }
}
