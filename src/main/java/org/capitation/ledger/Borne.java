package org.capitation.ledger;

import org.capitation.value.Money;

/**
 * 年度承担: what the people of a home came to in a budget year, over all months and providers.
 *
 * @param home our key of the community that bears it, or that of nobody
 * @param signed what people with a family-doctor contract came to, or the others
 * @param reason why it stands there
 * @param fund the pool payment
 */
public record Borne(int home, boolean signed, Reason reason, Money fund) {
  /** It is charged, and not only listed. */
  public boolean charged() {
    return reason.disposition() == Disposition.CHARGED;
  }
}
