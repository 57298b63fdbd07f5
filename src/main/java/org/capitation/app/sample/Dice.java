package org.capitation.app.sample;

/**
 * A small random generator whose sequence never changes (splitmix64).
 *
 * <p>It is restarted for each person and purpose, so that what one person draws does not depend on
 * what was drawn before. Logarithms and exponentials are those of {@link StrictMath}, equal on
 * every platform.
 */
final class Dice {

  /** The independent purposes of a restart. */
  enum Stream {
    COUNTY,
    PERSON,
    SIGN_UP,
    VISIT
  }

  private static final long GAMMA = 0x9E3779B97F4A7C15L;
  private static final int MILLION = 1_000_000;
  private static final double UNIT_53 = 0x1.0p-53;
  private static final int SIXTEENS = 4;
  private static final long MASK_16 = 0xFFFFL;

  private final long seed;
  private long state;

  Dice(long seed) {
    this.seed = seed;
    restart(Stream.COUNTY, 0);
  }

  /** Begins the sequence that belongs to this purpose and number. */
  Dice restart(Stream stream, long number) {
    state = mix(mix(seed + GAMMA * (stream.ordinal() + 1)) + GAMMA * number);
    return this;
  }

  /** A number from 0 to bound − 1. */
  int below(int bound) {
    return (int) (((next() >>> 32) * bound) >>> 32);
  }

  /** A number from low to high, both included. */
  int between(int low, int high) {
    return low + below(high - low + 1);
  }

  /** True so many times in a million. */
  boolean chance(int perMillion) {
    return below(MILLION) < perMillion;
  }

  /** One of the items, each as likely as the others. */
  <T> T oneOf(T[] items) {
    return items[below(items.length)];
  }

  /** The index of a weight, drawn in proportion to the weights. */
  int pick(int[] weights) {
    int total = 0;
    for (int weight : weights) {
      total += weight;
    }
    int left = below(total);
    int index = 0;
    while (left >= weights[index]) {
      left -= weights[index++];
    }
    return index;
  }

  /** A log-normal factor with mean 1; the larger sigma, the longer the tail. */
  double spread(double sigma) {
    return StrictMath.exp(sigma * normal() - sigma * sigma / 2);
  }

  /** A Poisson count. */
  int poisson(double mean) {
    double floor = StrictMath.exp(-mean);
    double product = unit();
    int count = 0;
    while (product > floor) {
      product *= unit();
      count++;
    }
    return count;
  }

  private double normal() {
    long bits = next();
    long sum = 0;
    for (int i = 0; i < SIXTEENS; i++) {
      sum += bits & MASK_16;
      bits >>>= Short.SIZE;
    }
    double centred = (double) sum / MASK_16 - SIXTEENS / 2.0;
    return centred * StrictMath.sqrt(12.0 / SIXTEENS);
  }

  private double unit() {
    return (next() >>> 11) * UNIT_53;
  }

  private long next() {
    state += GAMMA;
    return mix(state);
  }

  private static long mix(long value) {
    long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
