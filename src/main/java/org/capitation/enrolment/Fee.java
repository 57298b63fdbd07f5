package org.capitation.enrolment;

import org.capitation.value.Money;

/**
 * 签约服务费: what a contract costs, kept as it was at signing.
 *
 * @param amount the whole fee
 * @param payers who pays which part of it, or null where nobody has said (E12)
 */
public record Fee(Money amount, Payers payers) {
  /** Nothing to pay. */
  public static final Fee NONE = new Fee(Money.ZERO, Payers.NOBODY);

  /**
   * Checks that the parts add up.
   *
   * @throws IllegalArgumentException if they do not
   */
  public Fee {
    if (payers != null && !payers.total().equals(amount)) {
      throw new IllegalArgumentException(payers + " do not add up to " + amount);
    }
  }

  /** A fee of which all parts are known. */
  public static Fee of(Payers payers) {
    return new Fee(payers.total(), payers);
  }

  /**
   * 付费方: who pays which part of a fee.
   *
   * @param fund 医保基金
   * @param publicHealth 基本公共卫生经费
   * @param person 本人
   */
  public record Payers(Money fund, Money publicHealth, Money person) {
    /** Nobody pays anything. */
    public static final Payers NOBODY = new Payers(Money.ZERO, Money.ZERO, Money.ZERO);

    /** All parts together. */
    public Money total() {
      return fund.plus(publicHealth).plus(person);
    }
  }
}
