package org.capitation.payment;

import java.util.Optional;
import org.capitation.value.Money;
import org.capitation.value.Ratio;
import org.capitation.value.Unfit;

/**
 * 清算应收回的每月限额: how much of last year's debt one month gives back at most; of two limits the smaller
 * (P8).
 *
 * @param amount an amount; nothing if there is no such limit
 * @param share a share of the payable of the month; nothing if there is no such limit
 */
public record RecoveryLimit(Optional<Money> amount, Optional<Ratio> share) {
  /** No limit but the payable itself. */
  public static final RecoveryLimit NONE = new RecoveryLimit(Optional.empty(), Optional.empty());

  /**
   * Checks the limits.
   *
   * @throws IllegalArgumentException if the amount is negative or the share not 0 % to 100 %
   */
  public RecoveryLimit {
    amount
        .filter(Money::isNegative)
        .ifPresent(
            negative -> {
              throw new Unfit("yuan", negative);
            });
    share
        .filter(part -> !part.isShare())
        .ifPresent(
            part -> {
              throw new Unfit("share", part);
            });
  }
}
