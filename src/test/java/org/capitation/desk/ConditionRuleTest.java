package org.capitation.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.capitation.desk.ConditionRule.Kind;
import org.capitation.desk.ConditionRule.Worry;
import org.capitation.job.Node;
import org.capitation.job.TaskCourse;
import org.capitation.value.Stamp;
import org.junit.jupiter.api.Test;

class ConditionRuleTest {
  private static final LocalDateTime NOW = LocalDateTime.of(2026, 3, 2, 9, 0);
  private static final long GIGABYTE = 1L << 30;

  private Condition.Room disk = new Condition.Room(100 * GIGABYTE, 10 * GIGABYTE);
  private boolean trial;
  private List<Node> nodes = List.of(node("one", 0));
  private List<TaskCourse> jobs = List.of();
  private YearMonth open = YearMonth.of(2025, 12);
  private Optional<Condition.Backup> backup = backup(NOW.minusDays(7));

  @Test
  void nothing_is_wrong_at_the_bounds() {
    nodes = List.of(node("one", 0), node("two", 59));
    jobs = List.of(jobs(0, NOW.minusHours(1)));
    assertEquals(List.of(), worries());
  }

  @Test
  void T1_less_than_a_tenth_of_the_disk_or_two_gigabytes() {
    disk = new Condition.Room(100 * GIGABYTE, 10 * GIGABYTE - 1);
    assertEquals(List.of(new Worry(Kind.DISK, "", 10 * GIGABYTE - 1)), worries());
    disk = new Condition.Room(10 * GIGABYTE, 2 * GIGABYTE);
    assertEquals(List.of(), worries());
    disk = new Condition.Room(10 * GIGABYTE, 2 * GIGABYTE - 1);
    assertEquals(List.of(new Worry(Kind.DISK, "", 2 * GIGABYTE - 1)), worries());
  }

  @Test
  void T2_a_server_is_silent_for_a_minute() {
    nodes = List.of(node("one", 0), node("two", 60));
    assertEquals(List.of(new Worry(Kind.SILENT, "two", 1)), worries());
  }

  @Test
  void T3_jobs_have_failed() {
    jobs = List.of(jobs(2, null));
    List<Worry> worries = worries();
    assertEquals(List.of(new Worry(Kind.FAILED, "files-import", 2)), worries);
    assertEquals("/job/list?state=FAILED&kind=files-import", worries.get(0).address());
  }

  @Test
  void T4_a_job_waits_although_none_of_its_kind_runs() {
    LocalDateTime since = NOW.minusHours(1).minusSeconds(1);
    jobs = List.of(jobs(0, since));
    assertEquals(List.of(new Worry(Kind.WAITING, "files-import", 1)), worries());
    jobs = List.of(new TaskCourse("files-import", 1, 1, 0, Optional.of(since), Optional.empty()));
    assertEquals(List.of(), worries());
  }

  @Test
  void T5_a_backup_is_missing_or_old_but_for_a_trial() {
    backup = backup(NOW.minusDays(8));
    assertEquals(List.of(new Worry(Kind.BACKUP, "", 8)), worries());
    backup = Optional.empty();
    assertEquals(List.of(new Worry(Kind.NO_BACKUP, "", 0)), worries());
    trial = true;
    assertEquals(List.of(), worries());
  }

  @Test
  void T6_a_month_is_open_for_long() {
    open = YearMonth.of(2025, 11);
    assertEquals(List.of(new Worry(Kind.MONTH, "2025-11", 0)), worries());
  }

  private List<Worry> worries() {
    Condition.Here here = new Condition.Here("1", "/home", disk, disk, trial);
    Condition.Database database = new Condition.Database("11", "c", 1, 1, true, "089", "");
    return ConditionRule.worries(
        new Condition(NOW, here, database, nodes, jobs, Optional.of(open), backup));
  }

  private static Node node(String name, long silence) {
    return new Node(name, name, "1", Duration.ofHours(1), Duration.ofSeconds(silence), false);
  }

  private static TaskCourse jobs(int failed, LocalDateTime waits) {
    int waiting = waits == null ? 0 : 1;
    return new TaskCourse(
        "files-import", waiting, 0, failed, Optional.ofNullable(waits), Optional.of(NOW));
  }

  private static Optional<Condition.Backup> backup(LocalDateTime at) {
    return Optional.of(new Condition.Backup("tape", new Stamp(at, "admin")));
  }
}
