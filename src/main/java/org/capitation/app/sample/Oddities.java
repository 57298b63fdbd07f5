package org.capitation.app.sample;

import java.util.List;

/** Tells when the next odd row is due: spread evenly over all rows, the kinds in turn. */
final class Oddities {

  private static final List<Oddity> BAD =
      List.of(
          Oddity.IMPOSSIBLE_DATE,
          Oddity.LETTER_IN_AMOUNT,
          Oddity.UNKNOWN_POT,
          Oddity.NO_NUMBER,
          Oddity.DAMAGED_CERTIFICATE,
          Oddity.UNKNOWN_PERSON,
          Oddity.THREE_DECIMALS,
          Oddity.NO_INSTITUTION);
  private static final List<Oddity> STRANGE =
      List.of(
          Oddity.PARTS_DO_NOT_ADD_UP,
          Oddity.PAYERS_DO_NOT_ADD_UP,
          Oddity.LOCAL_KIND,
          Oddity.INVALID,
          Oddity.PARTS_DO_NOT_ADD_UP,
          Oddity.LOCAL_KIND,
          Oddity.PAYERS_DO_NOT_ADD_UP,
          Oddity.SUSPENDED,
          Oddity.PARTS_DO_NOT_ADD_UP,
          Oddity.CATASTROPHIC_POT);
  private static final int RESIDENTS_PER_BAD = 1_500;
  private static final int RESIDENTS_PER_STRANGE = 700;
  private static final int ROWS_PER_RESIDENT = 7;

  private final int badEvery;
  private final int strangeEvery;
  private int rows;
  private int bad;
  private int strange;

  Oddities(int residents) {
    int expected = residents * ROWS_PER_RESIDENT;
    badEvery = expected / Math.max(BAD.size(), residents / RESIDENTS_PER_BAD);
    strangeEvery = expected / Math.max(STRANGE.size(), residents / RESIDENTS_PER_STRANGE);
  }

  /** Counts a row; what is odd about it, or null. */
  Oddity next() {
    rows++;
    if (rows % badEvery == badEvery / 2) {
      return BAD.get(bad++ % BAD.size());
    }
    return rows % strangeEvery == 1 ? STRANGE.get(strange++ % STRANGE.size()) : null;
  }
}
