package org.capitation.files;

/** 一段: rows that are written in one transaction. */
@FunctionalInterface
public interface Portion {
  /**
   * Sends rows that nobody else holds or waits for, in the transaction of {@link #write} and before
   * it; portions before this one may still be on their way.
   *
   * @throws Changed if somebody else has written such rows
   */
  default void ahead() {
    // mostly the rows depend on what is stored
  }

  /**
   * Writes them, in the transaction of the caller; rows that turn out bad only now are rejected
   * through the result.
   *
   * @throws Changed if what they were prepared on is no longer so
   */
  Flushed write();

  /** It lets others write beside it, and keeps off what it must itself; else the county is held. */
  default boolean beside() {
    return false;
  }
}
