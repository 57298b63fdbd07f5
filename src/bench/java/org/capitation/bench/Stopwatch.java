package org.capitation.bench;

import java.util.Arrays;

/** 秒表. */
final class Stopwatch {
  private static final double NANOS = 1e9;

  private final long began = System.nanoTime();

  /** The seconds since it was made. */
  double seconds() {
    return (System.nanoTime() - began) / NANOS;
  }

  /** The seconds that some work takes. */
  static double time(Runnable work) {
    Stopwatch watch = new Stopwatch();
    work.run();
    return watch.seconds();
  }

  /** The median of the seconds of some runs. */
  static double median(int runs, Runnable work) {
    double[] seconds = new double[runs];
    Arrays.setAll(seconds, run -> time(work));
    return percentile(seconds, 50);
  }

  /** What a share of the values, in per cent, does not exceed. */
  static double percentile(double[] values, int perCent) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[Math.max(0, (int) Math.ceil(sorted.length * perCent / 100.0) - 1)];
  }
}
