package org.capitation.access;

/** 无权: the caller may not do this; answered with 403. */
public class Refused extends RuntimeException {
  private final Refusal refusal;

  /**
   * A refused call.
   *
   * @param what class and method that were called
   */
  public Refused(Refusal refusal, String what) {
    super(refusal + ": " + what);
    this.refusal = refusal;
  }

  public Refusal refusal() {
    return refusal;
  }

  /** Finds a refusal below the exceptions that Faces and EL wrap around it. */
  public static boolean causedBy(Throwable failure) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof Refused) {
        return true;
      }
    }
    return false;
  }
}
