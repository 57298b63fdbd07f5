package org.capitation.ledger;

import org.capitation.value.Stamp;

/**
 * 关账封存: a closed month with its seal, a link of the chain of closings (L27).
 *
 * @param stamp who closed it, and when
 * @param text what is sealed, as {@link ClosingText} writes it
 * @param digest over the text
 * @param previous the digest of the closing before it; empty for the first that was sealed
 */
public record Closing(Stamp stamp, String text, String digest, String previous) {
  /** The algorithm, as it is kept beside a digest: the digest, and how the text is written. */
  public static final String ALGORITHM = "SHA-256/1";
}
