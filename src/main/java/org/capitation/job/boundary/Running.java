package org.capitation.job.boundary;

import java.time.Clock;
import org.capitation.job.Stopped;
import org.capitation.job.Task;
import org.capitation.job.Work;

/** 进行中: tells the table of jobs how far a job has come, at most twice a second. */
final class Running implements Work {
  private static final long PAUSE = 500;

  private final Task task;
  private final TaskBook book;
  private final Clock clock;

  private long done;
  private long total;
  private boolean told = true;
  private long toldAt;

  Running(Task task, TaskBook book, Clock clock) {
    this.task = task;
    this.book = book;
    this.clock = clock;
  }

  @Override
  public Task task() {
    return task;
  }

  @Override
  public synchronized void progress(long soFar, long ofAll) {
    done = soFar;
    total = ofAll;
    told = false;
    long now = clock.millis();
    if (now - toldAt >= PAUSE || now < toldAt) {
      toldAt = now;
      if (!tell()) {
        throw new Stopped();
      }
    }
  }

  /** Writes what was held back; false if the job is no longer ours (J5). */
  synchronized boolean tell() {
    told = told || book.progress(task, done, total);
    return told;
  }

  @Override
  public void stopIfAsked() {
    if (!book.mayGoOn(task)) {
      throw new Stopped();
    }
  }
}
