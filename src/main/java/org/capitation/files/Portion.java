package org.capitation.files;

/** 一段: rows that are written in one transaction. */
@FunctionalInterface
public interface Portion {
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
