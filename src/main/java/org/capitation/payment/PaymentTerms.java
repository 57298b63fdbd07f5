package org.capitation.payment;

import java.util.Optional;
import org.capitation.value.Citation;
import org.capitation.value.Ratio;
import org.capitation.value.Unfit;

/**
 * 拨付规定: what a month pays for, what is withheld of it, and what is recovered from it.
 *
 * @param basis the document that says so
 * @param regime what a month pays for
 * @param withheld the share withheld until the settlement, 0 to 1
 * @param debt how much of last year's debt a month gives back at most
 * @param advance the advance at the start of the year; nothing if there is none
 */
public record PaymentTerms(
    Citation basis,
    Regime regime,
    Ratio withheld,
    RecoveryLimit debt,
    Optional<AdvanceTerms> advance) {
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
