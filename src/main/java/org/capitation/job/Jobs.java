package org.capitation.job;

import java.util.Optional;

/** 作业调度: has work done by and by. To be called by use cases, which say who may. */
public interface Jobs {
  /**
   * Has a job done in the county and in the name of the caller; it begins when the caller's
   * transaction, if there is one, has been committed.
   *
   * @param kind the kind of job
   * @param subject the key of what it is about
   * @param label what people call it by
   * @return the job, which waits for its turn
   * @throws IllegalArgumentException if there is no such kind
   */
  Task submit(String kind, long subject, String label);

  /** The latest job about something, if there was one in the caller's county. */
  Optional<Task> about(String kind, long subject);

  /** Asks the jobs about something to stop; nothing happens to those that have ended. */
  void stop(String kind, long subject);
}
