package org.capitation.desk;

import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.capitation.job.Node;
import org.capitation.job.TaskCourse;
import org.capitation.value.Stamp;

/**
 * 运行状态: how the installation stands at a moment.
 *
 * @param at the moment
 * @param here the server that answers
 * @param database the database of all servers
 * @param nodes the servers that work on it
 * @param jobs how the jobs of the county fare, kind by kind
 * @param open the earliest accounting month of the county that is not closed; nothing before the
 *     first booking
 * @param backup the last backup that was noted
 */
public record Condition(
    LocalDateTime at,
    Here here,
    Database database,
    List<Node> nodes,
    List<TaskCourse> jobs,
    Optional<YearMonth> open,
    Optional<Backup> backup) {

  /**
   * 本机: the server that answers.
   *
   * @param version the version of the product; empty where it is not known
   * @param home the folder that it works in
   * @param disk the room where that folder lies
   * @param heap the memory of its process
   * @param trial it shows a made-up county
   */
  public record Here(String version, String home, Room disk, Room heap, boolean trial) {}

  /**
   * 空间: room of some kind, in bytes.
   *
   * @param total how much there is
   * @param free how much of it is left
   */
  public record Room(long total, long free) {
    /** How much is taken. */
    public long used() {
      return total - free;
    }
  }

  /**
   * 数据库.
   *
   * @param version what it calls itself
   * @param name the name of the database on its server
   * @param size how much its tables and keys take, in bytes
   * @param buffer how much of them it keeps in memory at most, in bytes
   * @param localInfile it takes files as a whole, which is five times as fast
   * @param migration the version of the tables
   * @param key what the key of the certificate numbers is known by
   */
  public record Database(
      String version,
      String name,
      long size,
      long buffer,
      boolean localInfile,
      String migration,
      String key) {}

  /**
   * 备份记录.
   *
   * @param place where the backup lies
   * @param stamp who noted it, and when
   */
  public record Backup(String place, Stamp stamp) {}
}
