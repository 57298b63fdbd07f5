package org.capitation.desk.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.capitation.bulk.BulkLoad;
import org.capitation.bulk.BulkRead;
import org.capitation.bulk.IdBlocks;
import org.capitation.desk.Condition;
import org.capitation.value.Stamp;

/** 运行状态的存储: what the database says of itself, and the backups that were noted. */
@ApplicationScoped
public class ConditionStore {
  private static final String DATABASE =
      """
      select version(), database(), @@innodb_buffer_pool_size, @@local_infile,
          (select coalesce(sum(data_length + index_length), 0) from information_schema.tables
            where table_schema = database()),
          (select version from flyway_schema_history where success = 1 and version is not null
            order by installed_rank desc limit 1),
          coalesce((select mark from registry_key where id = ?), '')
      """;

  @Inject private BulkRead read;
  @Inject private BulkLoad bulk;
  @Inject private IdBlocks ids;

  /**
   * How the database stands.
   *
   * @param key the number of the key of certificate numbers in use
   */
  public Condition.Database database(int key) {
    return read.list(
            DATABASE,
            row ->
                new Condition.Database(
                    row.getString(1),
                    row.getString(2),
                    row.getLong(5),
                    row.getLong(3),
                    row.getBoolean(4),
                    row.getString(6),
                    row.getString(7)),
            key)
        .get(0);
  }

  /** The last backup that was noted. */
  public Optional<Condition.Backup> backup() {
    return read
        .list(
            "select place, created_at, created_by from desk_backup order by id desc limit 1",
            row ->
                new Condition.Backup(
                    row.getString(1),
                    new Stamp(row.getObject(2, LocalDateTime.class), row.getString(3))))
        .stream()
        .findFirst();
  }

  /** Notes a backup. */
  public void add(Condition.Backup backup) {
    bulk.batch(
        "insert into desk_backup (id, place, created_at, created_by) values (?, ?, ?, ?)",
        List.<Object[]>of(
            new Object[] {
              ids.next("desk_backup"), backup.place(), backup.stamp().at(), backup.stamp().by()
            }));
  }
}
