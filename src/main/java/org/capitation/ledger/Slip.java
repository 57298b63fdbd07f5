package org.capitation.ledger;

/**
 * 复核记录条: what re-charging needs of one visit in the books while it passes by; days are counted from
 * 1970-01-01, amounts are in fen.
 */
public interface Slip {
  /** Our key of the visit. */
  long visit();

  /** Our key of the patient, or 0. */
  long person();

  /** The version of the attribution that the charge rests on. */
  long attribution();

  /** The service date that was booked. */
  int serviceDay();

  /** The day of settlement. */
  int settledDay();

  /** The first day of the visit; only known of paper reimbursements. */
  int begunDay();

  /** The whole fee. */
  long fee();

  /** The pool payment. */
  long fund();
}
