package org.capitation.job.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.util.List;
import org.capitation.bulk.BulkRead;
import org.capitation.job.Node;

/** 节点的存储. All times are those of the database: the clocks of servers may differ. */
@ApplicationScoped
public class NodeStore {
  private static final String SILENCE =
      "timestampdiff(microsecond, seen_at, current_timestamp(3)) div 1000";
  private static final String AGE =
      "timestampdiff(microsecond, started_at, current_timestamp(3)) div 1000";

  @PersistenceContext private EntityManager entities;
  @Inject private BulkRead read;

  /**
   * 节点身份: what a life of a server is known by.
   *
   * @param home the folder that it alone uses, as it is called on its machine
   */
  public record Identity(String life, String name, String home, String version) {}

  /** A server is there; earlier lives in its folder are over. */
  public void enter(Identity node) {
    run("delete from job_node where name = ? and home = ?", node.name(), node.home());
    run(
        "insert into job_node (life, name, home, version, started_at, seen_at)"
            + " values (?, ?, ?, ?, current_timestamp(3), current_timestamp(3))",
        node.life(),
        node.name(),
        node.home(),
        node.version());
  }

  /** A server gives a sign of life; false if it is not known. */
  public boolean sign(String life) {
    return run("update job_node set seen_at = current_timestamp(3) where life = ?", life) > 0;
  }

  /** A server is there no more. */
  public void leave(String life) {
    run("delete from job_node where life = ?", life);
  }

  /** Forgets the servers that have been silent for so many days. */
  public void forget(int days) {
    run("delete from job_node where seen_at < current_timestamp(3) - interval ? day", days);
  }

  /** All servers, in the order of their names. */
  public List<Node> all(String here) {
    return read.list(
        "select life, name, version, "
            + AGE
            + ", "
            + SILENCE
            + " from job_node order by name, started_at",
        row ->
            new Node(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                Duration.ofMillis(row.getLong(4)),
                Duration.ofMillis(row.getLong(5)),
                row.getString(1).equals(here)));
  }

  private int run(String sql, Object... arguments) {
    var query = entities.createNativeQuery(sql);
    for (int i = 0; i < arguments.length; i++) {
      query.setParameter(i + 1, arguments[i]);
    }
    return query.executeUpdate();
  }
}
