package org.capitation.job;

/** 进行中的作业: what a job is told, and what it tells, while it runs. */
public interface Work {
  /** What is to be done. */
  Task task();

  /**
   * Tells how far the work has come, in whatever unit the job counts in; seen by others at once.
   *
   * @param done how much is done, from 0 to total
   * @param total how much there is to do; 0 while unknown
   */
  void progress(long done, long total);

  /**
   * Ends the work here if it was asked to stop.
   *
   * @throws Stopped if so
   */
  void stopIfAsked();
}
