package org.capitation.ledger;

import org.capitation.value.Citation;

/**
 * 记账规定: what the outpatient budget bears, when, and how far back it is set right.
 *
 * @param basis the document that says so
 * @param version the number of the policy pack, stored with every charge
 * @param paperByFirstDay paper reimbursements count on the first day of the visit, not on the day
 *     of settlement (L2)
 * @param late what becomes of visits of a locked budget year (L11)
 * @param lookBack how many months before the earliest open accounting month entries are still
 *     transferred (L12)
 * @param scope the inclusion list (L3)
 */
public record ChargingTerms(
    Citation basis, long version, boolean paperByFirstDay, Late late, int lookBack, Scope scope) {
  /** 跨年记录: what becomes of visits of a locked budget year (L11). */
  public enum Late {
    /** 以前年度项目: charged to the first open budget year, as a prior-year item. */
    NEXT_YEAR,
    /** 基金承担: charged to nobody. */
    FUND
  }

  /**
   * Checks the months.
   *
   * @throws IllegalArgumentException if they are negative
   */
  public ChargingTerms {
    if (lookBack < 0) {
      throw new IllegalArgumentException("look-back: " + lookBack);
    }
  }
}
