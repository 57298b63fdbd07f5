package org.capitation.ledger;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.capitation.registry.Pot;

/**
 * 就诊结算记录: one settlement record of the national platform (SETL_D), as far as charging needs it.
 *
 * @param settlement setl_id, unique in the pooling area
 * @param original init_setl_id of a refund, else null
 * @param updated updt_time: of two records with one setl_id the later one holds (L7)
 * @param pot the pot that paid
 * @param care what it was for
 * @param paper a paper reimbursement (pay_loc 1)
 * @param begun begndate, the first day of the visit
 * @param settled setl_time
 * @param amounts the visit, its fee and its pool payment
 */
public record Visit(
    String settlement,
    String original,
    LocalDateTime updated,
    Pot pot,
    Care care,
    boolean paper,
    LocalDate begun,
    LocalDateTime settled,
    Amounts amounts) {
  /** pay_loc of a paper reimbursement: paid by the bureau itself. */
  public static final String PAPER = "1";

  /** 退费: takes an earlier record back. */
  public boolean refund() {
    return original != null;
  }
}
