package org.capitation.ledger;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * 费用行: a charge, or what later takes it back or moves it, with the visit it belongs to.
 *
 * @param settlement setl_id
 * @param revision the version of the record
 * @param kind 记账, 冲销 or 调账: CHARGE, REVERSAL or TRANSFER
 * @param patient what is shown of the patient
 * @param serviceDate the date that decided
 * @param institution the institution as the record names it
 * @param medicalType med_type
 * @param category where it took place, seen from home
 * @param reason why it is charged here
 * @param month the accounting month
 * @param amounts what it amounts to
 */
public record ChargeLine(
    String settlement,
    int revision,
    String kind,
    Person patient,
    LocalDate serviceDate,
    Institution institution,
    String medicalType,
    Category category,
    Reason reason,
    YearMonth month,
    Amounts amounts) {
  /**
   * 就诊人.
   *
   * @param id our key, or 0 for somebody unknown
   * @param name the name, masked for whoever need not know it
   * @param certificate the certificate number, masked likewise
   */
  public record Person(long id, String name, String certificate) {}

  /** 机构: code and name as in the record. */
  public record Institution(String code, String name) {}

  /** 退费: a negative record of the platform, as against a charge that was taken back here. */
  public boolean refund() {
    return kind.equals("CHARGE") && amounts.visits() < 0;
  }

  /** The same with what is shown of the patient. */
  public ChargeLine with(Person shown) {
    return new ChargeLine(
        settlement,
        revision,
        kind,
        shown,
        serviceDate,
        institution,
        medicalType,
        category,
        reason,
        month,
        amounts);
  }
}
