package org.capitation.job;

/** 作业种类: a kind of long work; found by CDI. */
public interface Job {
  /** The name in addresses and in the history: feature and verb, such as {@code files-import}. */
  String kind();

  /**
   * Does the work, outside any transaction, in the name of whoever asked for it.
   *
   * @throws Stopped if it stops because it was asked to; see {@link Work#stopIfAsked}
   */
  void run(Work work);

  /** It finds by itself how far it had come when the server was stopped under it (J4). */
  default boolean goesOn() {
    return false;
  }
}
