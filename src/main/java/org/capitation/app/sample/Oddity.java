package org.capitation.app.sample;

import java.util.function.UnaryOperator;

/**
 * 异常行: what is wrong or strange with a row.
 *
 * <p>Some are rows beside a good one, to be refused or not to be charged; the others are good rows
 * written strangely.
 */
enum Oddity {
  IMPOSSIBLE_DATE(true, "setl_time", value -> value.substring(0, 5) + "02-30 10:11:12"),
  LETTER_IN_AMOUNT(true, "hifp_pay", value -> value.replaceFirst("[0-9]", "O")),
  UNKNOWN_POT(true, "insutype", value -> "777"),
  NO_NUMBER(true, "setl_id", value -> ""),
  DAMAGED_CERTIFICATE(true, "certno", value -> "1.23457E+17"),
  UNKNOWN_PERSON(true, "psn_no", value -> "33992109999999999999"),
  THREE_DECIMALS(true, "medfee_sumamt", value -> value + "5"),
  NO_INSTITUTION(true, "fixmedins_code", value -> ""),
  INVALID(true, "vali_flag", value -> "0"),
  SUSPENDED(true, "vali_flag", value -> "2"),
  CATASTROPHIC_POT(true, "insutype", value -> "391"),
  PARTS_DO_NOT_ADD_UP(false, "preselfpay_amt", value -> "0.07"),
  PAYERS_DO_NOT_ADD_UP(false, "psn_cash_pay", value -> "0.03"),
  LOCAL_KIND(false, "psn_type", value -> value + "02");

  private static final String UNKNOWN_CERTIFICATE = IdNumber.withCheck("33992419900101001");

  private final boolean extra;
  private final int column;
  private final UnaryOperator<String> damage;

  Oddity(boolean extra, String column, UnaryOperator<String> damage) {
    this.extra = extra;
    this.column = column(column);
    this.damage = damage;
  }

  /** True for a row beside the good one, false for a change of the good one. */
  boolean extra() {
    return extra;
  }

  /** True for a row that is taken all the same. */
  boolean accepted() {
    return !extra || this == UNKNOWN_PERSON;
  }

  /** The row with what is wrong with it. */
  String applyTo(String row) {
    String[] values = row.split(",", -1);
    values[column] = damage.apply(values[column]);
    if (this == UNKNOWN_PERSON) {
      values[column("certno")] = UNKNOWN_CERTIFICATE;
    }
    return String.join(",", values);
  }

  private static int column(String name) {
    return Layout.VISIT.columns().indexOf(name);
  }
}
