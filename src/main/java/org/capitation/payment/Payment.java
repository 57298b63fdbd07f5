package org.capitation.payment;

import org.capitation.value.Money;

/**
 * 拨付额: the figures of a month, or their sums over months.
 *
 * @param accepted 审核通过: what the members earned, less refused, plus adjusted
 * @param allotted 指标: the part of the budget that fell to the month; 0.00 where the budget limits
 *     nothing
 * @param kept what of it is not paid by months but withheld until the year end
 * @param net 本月发生: what the month adds to what is to be paid; may be negative
 * @param approved 应支付: what is paid or withheld now; the rest is carried to the next month
 * @param withheld 预留: what of it is withheld until the year end
 * @param debtRecovered 清算收回: what was taken for last year's debt
 * @param advanceRecovered 周转金收回: what was taken for the advance
 */
public record Payment(
    Money accepted,
    Money allotted,
    Money kept,
    Money net,
    Money approved,
    Money withheld,
    Money debtRecovered,
    Money advanceRecovered) {
  /** Nothing yet. */
  public static final Payment ZERO =
      new Payment(
          Money.ZERO,
          Money.ZERO,
          Money.ZERO,
          Money.ZERO,
          Money.ZERO,
          Money.ZERO,
          Money.ZERO,
          Money.ZERO);

  /** 支付: what is payable before anything is recovered. */
  public Money payable() {
    return approved.minus(withheld);
  }

  /** 实际支付: what is really paid. */
  public Money paid() {
    return payable().minus(debtRecovered).minus(advanceRecovered);
  }

  /** Both together. */
  public Payment plus(Payment other) {
    return new Payment(
        accepted.plus(other.accepted),
        allotted.plus(other.allotted),
        kept.plus(other.kept),
        net.plus(other.net),
        approved.plus(other.approved),
        withheld.plus(other.withheld),
        debtRecovered.plus(other.debtRecovered),
        advanceRecovered.plus(other.advanceRecovered));
  }
}
