package org.capitation.job;

/** 已停止: a job ends early because it was asked to. */
public final class Stopped extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Nothing is wrong: no trace. */
  public Stopped() {
    super("stopped", null, false, false);
  }
}
