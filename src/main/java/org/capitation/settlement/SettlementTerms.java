package org.capitation.settlement;

import java.util.Optional;
import org.capitation.value.Citation;

/**
 * 清算办法: the figures of the year end.
 *
 * @param basis the document that says so
 * @param reserve what becomes of the reserve when communities overspend (S11)
 * @param scopes who gets a surplus and who bears an overrun
 * @param withheld what is released of the withheld money (S6)
 * @param distribution how a community divides what it gets (S23)
 */
public record SettlementTerms(
    Citation basis,
    Reserve reserve,
    Scopes scopes,
    Release withheld,
    Optional<DistributionTerms> distribution) {
  /** 调剂金用途. */
  public enum Reserve {
    /** 先用于弥补超支. */
    DRAW,
    /** 不用于弥补超支. */
    KEEP
  }
}
