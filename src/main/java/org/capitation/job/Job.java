package org.capitation.job;

import java.util.Optional;

/** 作业种类: a kind of long work; found by CDI. */
public interface Job {
  /** The name in addresses and in the history: feature and verb, such as {@code files-import}. */
  String kind();

  /**
   * Does the work, outside any transaction, in the name of whoever asked for it.
   *
   * @throws Stopped if it stops because it was asked to; see {@link Work#stopIfAsked}
   * @throws Failed if it cannot be done, for a reason that people understand
   */
  void run(Work work);

  /** It finds by itself how far it had come when the server was stopped under it (J4). */
  default boolean goesOn() {
    return false;
  }

  /** What it needs for its subject is on this server; else it waits for one that has it (J7). */
  default boolean canRun(long subject) {
    return true;
  }

  /**
   * Where people see what it is about: the path of a page and its parameters, within the
   * application; absent if there is no such page.
   */
  default Optional<String> page(long subject) {
    return Optional.empty();
  }

  /**
   * Told in the transaction that ends a job, whichever way: also when it was cancelled before it
   * ran, or the server was stopped under it. What a feature keeps about the end belongs here and
   * not into {@link #run}, which cannot know whether the job ends or goes on at the next start.
   *
   * @param task the job as it ended
   */
  default void ended(Task task) {}
}
