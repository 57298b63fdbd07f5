package org.capitation.access;

/** 不予签署: a signature is not taken; answered with 409. */
public final class NotSigned extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Hindrance hindrance;

  /** Something stands against it. */
  public NotSigned(Hindrance hindrance) {
    super(hindrance.toString());
    this.hindrance = hindrance;
  }

  /** What stands against it. */
  public Hindrance hindrance() {
    return hindrance;
  }
}
