package org.capitation.bulk;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** 编号段: hands out ids in blocks, each reserved in a transaction of its own (K3). */
@ApplicationScoped
public class IdBlocks {
  @Resource(lookup = "java:global/jdbc/capitation")
  private DataSource dataSource;

  /** One id of the sequence. */
  @Transactional(TxType.REQUIRES_NEW)
  public long next(String sequence) {
    return reserve(sequence, 1);
  }

  /**
   * Reserves ids that follow each other.
   *
   * @param sequence the name of the sequence, as a rule the table
   * @param count how many, at least 1
   * @return the first of them
   */
  @Transactional(TxType.REQUIRES_NEW)
  public long reserve(String sequence, long count) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement update =
            connection.prepareStatement(
                "insert into bulk_id_block (name, next_id) values (?, last_insert_id(1) + ?)"
                    + " on duplicate key update next_id = last_insert_id(next_id) + ?")) {
      update.setString(1, sequence);
      update.setLong(2, count);
      update.setLong(3, count);
      update.executeUpdate();
      try (Statement statement = connection.createStatement();
          ResultSet first = statement.executeQuery("select last_insert_id()")) {
        first.next();
        return first.getLong(1);
      }
    } catch (SQLException e) {
      throw new BulkFailure(sequence, e);
    }
  }
}
