package org.capitation.enrolment;

import java.math.BigDecimal;
import java.util.Optional;
import org.capitation.value.Ratio;

/**
 * 签约覆盖数字: how many are signed up, and what became of the contracts that ended.
 *
 * @param members how many persons there are (E20)
 * @param signed how many of them have a contract in force
 * @param seamless the contracts that ended and were renewed without a gap (E21)
 * @param gap those renewed with a gap
 * @param lapsed those not renewed
 */
public record CoverageFigures(long members, long signed, long seamless, long gap, long lapsed) {
  /** Nobody and nothing. */
  public static final CoverageFigures NONE = new CoverageFigures(0, 0, 0, 0, 0);

  /** These and others. */
  public CoverageFigures plus(CoverageFigures other) {
    return new CoverageFigures(
        members + other.members,
        signed + other.signed,
        seamless + other.seamless,
        gap + other.gap,
        lapsed + other.lapsed);
  }

  /** The same signed ones out of so many persons. */
  public CoverageFigures of(long all) {
    return new CoverageFigures(all, signed, seamless, gap, lapsed);
  }

  /** How many have no contract in force. */
  public long unsigned() {
    return members - signed;
  }

  /** How many contracts ended. */
  public long ended() {
    return seamless + gap + lapsed;
  }

  /** How many of them were renewed. */
  public long renewed() {
    return seamless + gap;
  }

  /** The sign-up rate (签约率); nothing without members. */
  public Optional<Ratio> rate() {
    return Ratio.ifOf(signed, members);
  }

  /** The renewal rate (续约率); nothing where no contract ended. */
  public Optional<Ratio> renewalRate() {
    return Ratio.ifOf(renewed(), ended());
  }

  /** Whether the part is at least this share of the whole, by the exact figures (E22). */
  public static boolean reaches(long part, long whole, Ratio goal) {
    return goal.value().multiply(BigDecimal.valueOf(whole)).compareTo(BigDecimal.valueOf(part))
        <= 0;
  }
}
