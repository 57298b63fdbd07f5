package org.capitation.ledger;

import java.util.Collection;
import java.util.Optional;
import org.capitation.value.Money;

/**
 * 费用核对差额: the parts of a fee do not add up to it (L13). Usual, so it is reported and never a ground
 * to reject a record.
 *
 * @param fee the whole
 * @param parts the sum of its parts
 */
public record FeeDifference(Money fee, Money parts) {
  /** What is found for a fee and its parts; nothing if they add up. */
  public static Optional<FeeDifference> of(Money fee, Collection<Money> parts) {
    Money sum = Money.total(parts);
    return sum.equals(fee) ? Optional.empty() : Optional.of(new FeeDifference(fee, sum));
  }

  /** What the parts lack; negative if they are more than the whole. */
  public Money amount() {
    return fee.minus(parts);
  }
}
