package org.capitation.ledger;

import java.time.YearMonth;
import org.capitation.registry.Pot;
import org.capitation.value.BudgetYear;

/**
 * 科目: where an entry belongs in the two ledgers; totals are kept by account and accounting month.
 *
 * @param pot the pot that paid
 * @param home the key of the community that bears it, 0 for nobody
 * @param provider the key of the community that earned it, 0 for institutions of none
 * @param category where the visit took place, seen from home
 * @param reason why it is charged, excluded or not chargeable
 * @param signed the patient has a contract with a team of home on the service date, whatever
 *     criterion decided (A1); nobody's are unsigned
 * @param serviceMonth the month of the service date
 * @param budgetYear the budget year that bears it: that of the service date, or a later one once
 *     that is locked (L11)
 */
public record LedgerAccount(
    Pot pot,
    int home,
    int provider,
    Category category,
    Reason reason,
    boolean signed,
    YearMonth serviceMonth,
    int budgetYear) {
  /**
   * Tells accounts apart that differ only in their month: of a {@link YearMonth} the hash has the
   * month in its highest bits alone, where a table hardly looks.
   */
  @Override
  public int hashCode() {
    int hash = pot.ordinal();
    hash = hash * 31 + home;
    hash = hash * 31 + provider;
    hash = hash * 31 + category.ordinal();
    hash = hash * 31 + reason.ordinal();
    hash = hash * 31 + budgetYear;
    hash = hash * 31 + serviceMonth.getYear() * 12 + serviceMonth.getMonthValue();
    return hash * 2 + (signed ? 1 : 0);
  }

  /** What becomes of it. */
  public Disposition disposition() {
    return reason.disposition();
  }

  /**
   * 包干内支出: charged to a community, or to nobody because nobody is known to whom the patient
   * belongs; the pot bears it out of the budget of the year either way.
   */
  public boolean isOfPackage() {
    return disposition() == Disposition.CHARGED || reason == Reason.UNATTRIBUTED;
  }

  /**
   * 以前年度项目: the budget year bears a visit of an earlier one (L11).
   *
   * @param startMonth the month in which the budget year starts
   */
  public boolean priorYear(int startMonth) {
    return serviceMonth.isBefore(new BudgetYear(budgetYear, startMonth).firstMonth());
  }

  /** The same account in another budget year, for the reason given. */
  LedgerAccount in(int year, Reason why) {
    return new LedgerAccount(pot, home, provider, category, why, signed, serviceMonth, year);
  }
}
