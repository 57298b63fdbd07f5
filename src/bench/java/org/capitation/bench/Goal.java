package org.capitation.bench;

/**
 * 目标: what a ratio is to reach.
 *
 * @param least it is a lower bound, else an upper one
 * @param bound the bound
 */
record Goal(boolean least, double bound) {
  static Goal atLeast(double bound) {
    return new Goal(true, bound);
  }

  static Goal atMost(double bound) {
    return new Goal(false, bound);
  }

  boolean isReached(double ratio) {
    return least ? ratio >= bound : ratio <= bound;
  }

  @Override
  public String toString() {
    return (least ? "≥ " : "≤ ") + Results.number(bound);
  }
}
