package org.capitation.payment;

import org.capitation.value.Citation;
import org.capitation.value.Ratio;
import org.capitation.value.Unfit;

/**
 * 拨付规定: what is withheld from monthly payments.
 *
 * @param basis the document that says so
 * @param withheld the share withheld until the settlement, 0 to 1
 */
public record PaymentTerms(Citation basis, Ratio withheld) {
  /**
   * Checks the share.
   *
   * @throws IllegalArgumentException if it is not from 0 % to 100 %
   */
  public PaymentTerms {
    if (!withheld.isShare()) {
      throw new Unfit("share", withheld);
    }
  }
}
