package org.capitation.desk;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.capitation.job.Node;
import org.capitation.job.TaskCourse;

/** 运行状态的判断: what of a condition somebody has to do something about (C1 to C6). */
public final class ConditionRule {
  /** For so many days failures of jobs count. */
  public static final int FAILURE_DAYS = 7;

  /** A backup that is older is too old, in days. */
  public static final int BACKUP_DAYS = 7;

  private static final long GIGABYTE = 1L << 30;
  private static final long LEAST_DISK = 2 * GIGABYTE;
  private static final int LEAST_DISK_SHARE = 10;
  private static final Duration LONGEST_WAIT = Duration.ofHours(1);
  private static final int LATEST_MONTHS = 3;

  private ConditionRule() {}

  /** 问题的种类, each with its rule. */
  public enum Kind {
    /** C1. */
    DISK("/desk/status"),
    /** C2. */
    SILENT("/desk/status"),
    /** C3. */
    FAILED("/job/list?state=FAILED&kind="),
    /** C4. */
    WAITING("/job/list?state=WAITING&kind="),
    /** C5. */
    BACKUP("/desk/status"),
    /** C5. */
    NO_BACKUP("/desk/status"),
    /** C6. */
    MONTH("/ledger/months");

    private final String address;

    Kind(String address) {
      this.address = address;
    }
  }

  /**
   * 问题: what somebody has to do something about.
   *
   * @param kind its kind
   * @param name what it is about: a server, a kind of jobs, a month
   * @param count how many or how much
   */
  public record Worry(Kind kind, String name, long count) {
    /** Where it is seen, within the application. */
    public String address() {
      return kind.address.endsWith("=") ? kind.address + name : kind.address;
    }
  }

  /** All that is wrong, the most urgent first; nothing if the installation runs well. */
  public static List<Worry> worries(Condition condition) {
    List<Worry> worries = new ArrayList<>();
    disk(condition.here().disk()).ifPresent(worries::add);
    condition.nodes().forEach(node -> silent(node).ifPresent(worries::add));
    condition.jobs().forEach(jobs -> failed(jobs).ifPresent(worries::add));
    condition.jobs().forEach(jobs -> waiting(jobs, condition.at()).ifPresent(worries::add));
    if (!condition.here().trial()) {
      backup(condition).ifPresent(worries::add);
    }
    condition.open().flatMap(month -> late(month, condition.at())).ifPresent(worries::add);
    return worries;
  }

  /** C1. */
  private static Optional<Worry> disk(Condition.Room disk) {
    boolean little = disk.free() < LEAST_DISK || disk.free() < disk.total() / LEAST_DISK_SHARE;
    return little ? Optional.of(new Worry(Kind.DISK, "", disk.free())) : Optional.empty();
  }

  /** C2. */
  private static Optional<Worry> silent(Node node) {
    return node.isAlive()
        ? Optional.empty()
        : Optional.of(new Worry(Kind.SILENT, node.name(), node.silence().toMinutes()));
  }

  /** C3. */
  private static Optional<Worry> failed(TaskCourse jobs) {
    return jobs.failed() == 0
        ? Optional.empty()
        : Optional.of(new Worry(Kind.FAILED, jobs.kind(), jobs.failed()));
  }

  /** C4. */
  private static Optional<Worry> waiting(TaskCourse jobs, LocalDateTime now) {
    return jobs.waits()
        .map(since -> Duration.between(since, now))
        .filter(wait -> jobs.running() == 0 && wait.compareTo(LONGEST_WAIT) > 0)
        .map(wait -> new Worry(Kind.WAITING, jobs.kind(), wait.toHours()));
  }

  /** C5. */
  private static Optional<Worry> backup(Condition condition) {
    if (condition.backup().isEmpty()) {
      return Optional.of(new Worry(Kind.NO_BACKUP, "", 0));
    }
    long days = Duration.between(condition.backup().get().stamp().at(), condition.at()).toDays();
    return days > BACKUP_DAYS ? Optional.of(new Worry(Kind.BACKUP, "", days)) : Optional.empty();
  }

  /** C6. */
  private static Optional<Worry> late(YearMonth month, LocalDateTime now) {
    return month.isBefore(YearMonth.from(now).minusMonths(LATEST_MONTHS))
        ? Optional.of(new Worry(Kind.MONTH, month.toString(), 0))
        : Optional.empty();
  }
}
