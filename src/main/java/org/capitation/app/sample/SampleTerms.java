package org.capitation.app.sample;

/**
 * 试用县参数: which sample county to write.
 *
 * @param seed the same seed gives the same bytes
 * @param residents how many people are insured at any time of the period
 * @param year the full year; two months of the next year follow it
 */
public record SampleTerms(long seed, int residents, int year) {

  /** The fewest people that still fill every file. */
  public static final int FEWEST = 1_000;

  /** The most people; their certificate numbers stay distinct up to here. */
  public static final int MOST = 1_000_000;

  private static final long TRIAL_SEED = 20_250_101L;
  private static final int TRIAL_RESIDENTS = 60_000;
  private static final int TRIAL_YEAR = 2025;
  private static final int EARLIEST_YEAR = 2020;
  private static final int LATEST_YEAR = 2035;

  /** Checks the bounds. */
  public SampleTerms {
    if (residents < FEWEST || residents > MOST) {
      throw new IllegalArgumentException(
          "residents must be between " + FEWEST + " and " + MOST + ", not " + residents);
    }
    if (year < EARLIEST_YEAR || year > LATEST_YEAR) {
      throw new IllegalArgumentException(
          "year must be between " + EARLIEST_YEAR + " and " + LATEST_YEAR + ", not " + year);
    }
  }

  /** Returns the county that a first start loads. */
  public static SampleTerms trial() {
    return new SampleTerms(TRIAL_SEED, TRIAL_RESIDENTS, TRIAL_YEAR);
  }
}
