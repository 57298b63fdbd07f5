package org.capitation.files;

import java.io.Closeable;

/** 记录: the records of a part, one after the other. */
interface Records extends Closeable {
  /**
   * Goes to the next record that says anything; false at the end.
   *
   * @throws BadFile if it cannot be read
   */
  boolean next();

  /** The values of the record gone to, overwritten by the next. */
  Fields fields();

  /** What separates the values; 0 in a sheet. */
  char separator();
}
