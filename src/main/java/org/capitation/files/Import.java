package org.capitation.files;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * 导入记录: an import, as it stands and as history keeps it.
 *
 * @param run which one: its key, kind, file, and who brought the file, when
 * @param state how it stands
 * @param upload the file
 * @param counts the rows so far, as of the last portion
 * @param findings how many findings there are about accepted rows so far
 * @param failure why it failed, if it did
 * @param started when the first portion was begun; null before
 * @param ended null until it has ended
 */
public record Import(
    Run run,
    ImportState state,
    Upload upload,
    Counts counts,
    long findings,
    Optional<Failure> failure,
    LocalDateTime started,
    LocalDateTime ended) {
  private static final long SECOND = 1000;

  /** Our key. */
  public long id() {
    return run.id();
  }

  /** How long it has been running, or ran. */
  public Duration lasted(LocalDateTime now) {
    return started == null ? Duration.ZERO : Duration.between(started, ended == null ? now : ended);
  }

  /** How many rows are read in a second. */
  public long rowsPerSecond(LocalDateTime now) {
    return counts.read() * SECOND / Math.max(1, lasted(now).toMillis());
  }
}
