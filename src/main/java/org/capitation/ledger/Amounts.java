package org.capitation.ledger;

import org.capitation.value.Money;

/**
 * 发生额: what one entry, or a sum of entries, amounts to.
 *
 * @param visits 人次: visits; a refund counts −1
 * @param fee 医疗费总额: the whole fee, negative for refunds
 * @param fund 统筹基金支付: the pool payment, negative for refunds
 */
public record Amounts(long visits, Money fee, Money fund) {
  /** Nothing. */
  public static final Amounts ZERO = new Amounts(0, Money.ZERO, Money.ZERO);

  /** Both together. */
  public Amounts plus(Amounts other) {
    return new Amounts(
        Math.addExact(visits, other.visits), fee.plus(other.fee), fund.plus(other.fund));
  }

  /** What takes this back. */
  public Amounts negated() {
    return new Amounts(-visits, fee.negated(), fund.negated());
  }

  /** Nothing at all. */
  public boolean isZero() {
    return equals(ZERO);
  }
}
