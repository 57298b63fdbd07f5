package org.capitation.files;

/**
 * 情况有变: what a portion was prepared from is not so any more, or another transaction was in its way;
 * nothing of it was written, and the import goes on from where it stands (F9).
 */
public final class Changed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Something has changed.
   *
   * @param what it was, for the log
   */
  public Changed(String what) {
    super(what);
  }
}
