package org.capitation.files;

/** 行有误: a row cannot be taken; says which line, which field and why. */
public final class BadRow extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Rejection rejection;

  /** The row is rejected for this. */
  public BadRow(Rejection rejection) {
    super(rejection.toString(), null, false, false);
    this.rejection = rejection;
  }

  /** Line, field, reason and value. */
  public Rejection rejection() {
    return rejection;
  }
}
