package org.capitation.job.boundary;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.capitation.bulk.IdBlocks;
import org.capitation.job.TaskState;

/** The table of jobs as another server, or a kill, would leave it; and transactions for tests. */
@ApplicationScoped
public class JobTable {
  @Resource(lookup = "java:global/jdbc/capitation")
  private DataSource dataSource;

  @Inject private IdBlocks ids;

  /** Adds a row that another life of the server wrote. */
  public long plant(String county, String kind, long subject, TaskState state) {
    long id = ids.next("job_task");
    change(
        "insert into job_task (id, county, kind, subject, label, state, done, total, stop_asked,"
            + " life, started_at, created_at, created_by)"
            + " values (?, ?, ?, ?, 'planted', ?, 3, 9, false, ?, now(3), now(3), 'system:it')",
        id,
        county,
        kind,
        subject,
        state.name(),
        state == TaskState.RUNNING ? "former" : null);
    return id;
  }

  /** Has another server give its last sign of life so many seconds ago. */
  public void plantServer(String life, int seconds) {
    change(
        "insert into job_node (life, name, home, version, started_at, seen_at) values"
            + " (?, ?, '/', '', now(3), now(3) - interval ? second)"
            + " on duplicate key update seen_at = values(seen_at)",
        life,
        life,
        seconds);
  }

  /** Changes rows. */
  public void change(String sql, Object... values) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }

  /** Does it in a transaction. */
  @Transactional
  public <T> T together(Supplier<T> work) {
    return work.get();
  }
}
