package org.capitation.enrolment;

import java.util.Arrays;
import java.util.Optional;

/** 合同状态: what has become of a contract. */
public enum ContractState {
  /** 签约. */
  SIGNED("1"),
  /** 解约. */
  TERMINATED("2"),
  /** 续约: signed as the renewal of another. */
  RENEWED("3"),
  /** 作废: entered by mistake; it stays in the history and counts nowhere. */
  CANCELLED("9");

  private final String code;

  ContractState(String code) {
    this.code = code;
  }

  /** The digit in files. */
  public String code() {
    return code;
  }

  /** The state with this code. */
  public static Optional<ContractState> of(String code) {
    return Arrays.stream(values()).filter(state -> state.code.equals(code)).findFirst();
  }
}
