package org.capitation.audit;

import java.time.LocalDateTime;
import org.capitation.value.Stamp;

/**
 * 审计链校验: what a walk along the chain of a county found.
 *
 * @param id our key
 * @param asked who asked for it, and when
 * @param ended when it came to its end; null before
 * @param head how far the chain is whole, with the seal there
 * @param found the first break; null for none
 */
public record ChainCheck(
    long id, Stamp asked, LocalDateTime ended, Chain.Head head, Chain.Break found) {
  /** It came to its end and found the chain whole. */
  public boolean isWhole() {
    return ended != null && found == null;
  }

  /** It found a break. */
  public boolean isBroken() {
    return found != null;
  }
}
