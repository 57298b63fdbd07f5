package org.capitation.monitoring;

import org.capitation.ledger.Amounts;
import org.capitation.value.Money;

/**
 * 服务量: what the people of a community needed, expected or real (M11).
 *
 * @param members how many people these are; member-months, or heads
 * @param own what of it was at institutions of the own community
 * @param other what of it was elsewhere
 */
public record Volume(long members, Amounts own, Amounts other) {
  /** All visits. */
  public long visits() {
    return Math.addExact(own.visits(), other.visits());
  }

  /** The pool payments of all visits. */
  public Money fund() {
    return own.fund().plus(other.fund());
  }
}
