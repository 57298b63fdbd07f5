package org.capitation.files;

/** 文件种类: a kind of file that the product takes; found by CDI. */
public interface FileKind {
  /** The name in addresses and in the history, such as {@code visit}. */
  String name();

  /** The columns. */
  Layout layout();

  /** Begins to take a file. */
  Intake open(Run run);
}
