package org.capitation.ledger;

/**
 * 不可记账汇总: the visits that nobody is charged for, for one reason and with one code (L4).
 *
 * @param reason why
 * @param medicalType med_type, as the records say
 * @param records how many records, refunds among them
 * @param amounts what they come to
 */
public record Uncharged(Reason reason, String medicalType, long records, Amounts amounts) {}
