package org.capitation.enrolment;

import java.util.Arrays;
import java.util.Optional;

/** 解约原因: why a contract ended before its time (E8). */
public enum EndReason {
  /** 失访. */
  LOST("01"),
  /** 迁出. */
  MOVED("02"),
  /** 死亡. */
  DIED("03"),
  /** 本人拒绝. */
  REFUSED("04"),
  /** 重签: signed up again, mostly with another team. */
  SIGNED_AGAIN("05"),
  /** 发票作废. */
  INVOICE_VOIDED("06"),
  /** 其他. */
  OTHER("99");

  private final String code;

  EndReason(String code) {
    this.code = code;
  }

  /** The two digits in files. */
  public String code() {
    return code;
  }

  /** The reason with this code. */
  public static Optional<EndReason> of(String code) {
    return Arrays.stream(values()).filter(reason -> reason.code.equals(code)).findFirst();
  }
}
