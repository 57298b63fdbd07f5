package org.capitation.enrolment;

import org.capitation.enrolment.Fee.Payers;
import org.capitation.value.Money;

/**
 * 签约服务费合计: what contracts come to.
 *
 * @param contracts how many there are
 * @param fee their fees
 * @param payers who pays which part
 */
public record FeeSum(long contracts, Money fee, Payers payers) {
  /** Of no contract. */
  public static final FeeSum NONE = new FeeSum(0, Money.ZERO, Payers.NOBODY);

  /** What nobody has said who pays (E12). */
  public Money undivided() {
    return fee.minus(payers.total());
  }

  /** Both together. */
  public FeeSum plus(FeeSum other) {
    return new FeeSum(
        contracts + other.contracts,
        fee.plus(other.fee),
        new Payers(
            payers.fund().plus(other.payers.fund()),
            payers.publicHealth().plus(other.payers.publicHealth()),
            payers.person().plus(other.payers.person())));
  }
}
