package org.capitation.files;

/** 一段: rows that are written in one transaction. */
@FunctionalInterface
public interface Portion {
  /**
   * Writes them, in the transaction of the caller; rows that turn out bad only now are rejected
   * through the result.
   */
  Flushed write();
}
