package org.capitation.settlement;

import java.util.Optional;

/**
 * 超支分担办法: what the fund covers of an overrun.
 *
 * @param sharing by bands or by score
 * @param minimum the overrun from which on the community bears anything (S13)
 * @param limit what the community bears at most (S18)
 * @param rounded whose amount is rounded (S5)
 */
public record OverrunTerms(
    Sharing sharing, Optional<Minimum> minimum, Optional<Cap> limit, Party rounded) {
  /** Bands and nothing else; the fund's amount is rounded. */
  public static OverrunTerms of(Bands bands) {
    return new OverrunTerms(
        new Sharing.ByBands(bands), Optional.empty(), Optional.empty(), Party.FUND);
  }
}
