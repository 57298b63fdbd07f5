package org.capitation.bulk;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** 同一时刻: lets a transaction read everything as of one moment. */
@ApplicationScoped
public class Moments {
  private static final String HELD = Moments.class.getName();

  @Resource(lookup = "java:global/jdbc/capitation")
  private DataSource dataSource;

  @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
  private TransactionSynchronizationRegistry transaction;

  /**
   * What this transaction reads from now on is of this moment. To be called before its first
   * statement; once more is the same.
   */
  public void hold() {
    if (transaction.getResource(HELD) == null) {
      transaction.putResource(HELD, true);
      begin();
    }
  }

  /** Begins at once: whenever the pool hands out a connection, it sets the level of what begins. */
  private void begin() {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("set transaction isolation level repeatable read");
      statement.execute("start transaction with consistent snapshot");
    } catch (SQLException e) {
      throw new BulkFailure(HELD, e);
    }
  }
}
