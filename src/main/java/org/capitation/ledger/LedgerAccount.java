package org.capitation.ledger;

import java.time.YearMonth;
import org.capitation.registry.Pot;

/**
 * 科目: where an entry belongs in the two ledgers; totals are kept by account and accounting month.
 *
 * @param pot the pot that paid
 * @param home the key of the community that bears it, 0 for nobody
 * @param provider the key of the community that earned it, 0 for institutions of none
 * @param category where the visit took place, seen from home
 * @param reason why it is charged, excluded or not chargeable
 * @param serviceMonth the month of the service date
 * @param budgetYear the budget year of the service date
 */
public record LedgerAccount(
    Pot pot,
    int home,
    int provider,
    Category category,
    Reason reason,
    YearMonth serviceMonth,
    int budgetYear) {
  /** What becomes of it. */
  public Disposition disposition() {
    return reason.disposition();
  }

  /** The patient had a family-doctor contract on the service date. */
  public boolean signed() {
    return reason == Reason.CONTRACT;
  }
}
