package org.capitation.ledger;

import org.capitation.registry.Pot;
import org.capitation.value.Money;

/**
 * 年度承担: what the people of a home came to in a budget year, over all months and providers.
 *
 * @param share whose it is, and why
 * @param fund the pool payment
 */
public record Borne(Share share, Money fund) {
  /**
   * 承担项.
   *
   * @param pot the pot
   * @param year the budget year
   * @param home our key of the community that bears it, or that of nobody
   * @param signed what people with a family-doctor contract came to, or the others
   * @param reason why it stands there
   */
  public record Share(Pot pot, int year, int home, boolean signed, Reason reason) {
    static Share of(LedgerAccount account) {
      return new Share(
          account.pot(), account.budgetYear(), account.home(), account.signed(), account.reason());
    }
  }

  /** Our key of the community that bears it, or that of nobody. */
  public int home() {
    return share.home;
  }

  /** It is charged, and not only listed. */
  public boolean charged() {
    return share.reason.disposition() == Disposition.CHARGED;
  }
}
