package org.capitation.ledger;

import java.time.LocalDate;
import org.capitation.registry.Pot;

/**
 * 个人费用分录: a charge of one person, or what later takes it back or moves it.
 *
 * @param settlement setl_id
 * @param original setl_id of what it refunds; null unless it is of a refund
 * @param revision the version of the record
 * @param kind 记账, 冲销 or 调账: CHARGE, REVERSAL or TRANSFER
 * @param serviceDate the date that decided
 * @param institution the institution as the record names it
 * @param medicalType med_type
 * @param line the account and accounting month
 * @param amounts what it amounts to
 * @param version the version of the attribution that moved it; null unless one did
 */
public record PersonLine(
    String settlement,
    String original,
    int revision,
    String kind,
    LocalDate serviceDate,
    ChargeLine.Institution institution,
    String medicalType,
    Totals.Line line,
    Amounts amounts,
    Long version) {
  /** The pot that paid. */
  public Pot pot() {
    return line.account().pot();
  }

  /** The budget year that bears it. */
  public int year() {
    return line.account().budgetYear();
  }
}
