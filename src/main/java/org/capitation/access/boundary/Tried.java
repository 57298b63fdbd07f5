package org.capitation.access.boundary;

import java.time.Duration;

/**
 * 核验结果: what has come of a name and a password.
 *
 * @param right whether they belong together
 * @param pause how long the next try has to wait, where this one came too early and was not looked
 *     at; else zero
 */
record Tried(boolean right, Duration pause) {
  static final Tried RIGHT = new Tried(true, Duration.ZERO);
  static final Tried WRONG = new Tried(false, Duration.ZERO);

  static Tried early(Duration pause) {
    return new Tried(false, pause);
  }

  boolean early() {
    return !pause.isZero();
  }

  /** The seconds to wait, for people. */
  long seconds() {
    return pause.plusMillis(999).toSeconds();
  }
}
