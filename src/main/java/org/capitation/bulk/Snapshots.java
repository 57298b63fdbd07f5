package org.capitation.bulk;

import com.mysql.cj.jdbc.MysqlDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * 快照: opens snapshots of the database, each over a connection beside the pool: the container would
 * draw a pooled one into whatever transaction begins on the thread, and end the snapshot with it.
 */
@ApplicationScoped
public class Snapshots {
  @Inject
  @ConfigProperty(name = "capitation.db.url")
  private String url;

  @Inject
  @ConfigProperty(name = "capitation.db.user")
  private String user;

  @Inject
  @ConfigProperty(name = "capitation.db.password")
  private String password;

  /** What the database holds now; to be closed. */
  public Snapshot open() {
    MysqlDataSource database = new MysqlDataSource();
    database.setURL(url);
    try {
      Connection connection = database.getConnection(user, password);
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
