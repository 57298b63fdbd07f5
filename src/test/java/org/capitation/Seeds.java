package org.capitation;

import java.util.SplittableRandom;
import java.util.function.Consumer;

/** 随机检验: runs a check on many random inputs; a failure names the seed that repeats it. */
public final class Seeds {
  private Seeds() {}

  /** Runs the check with the seeds 0, 1, 2 … */
  public static void each(int times, Consumer<SplittableRandom> check) {
    for (long seed = 0; seed < times; seed++) {
      only(seed, check);
    }
  }

  /** Runs the check with one seed: to look into a failure. */
  public static void only(long seed, Consumer<SplittableRandom> check) {
    try {
      check.accept(new SplittableRandom(seed));
    } catch (AssertionError | RuntimeException e) {
      throw new AssertionError("seed " + seed + ": " + e.getMessage(), e);
    }
  }
}
