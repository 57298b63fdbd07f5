package org.capitation.page;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** 金额单位: in what unit pages show money; never what is typed, exported or computed with. */
public enum Unit {
  /** 元. */
  YUAN,
  /** 万元, ten thousand yuan. */
  WAN;

  /** The unit's name in addresses, cookies and message keys. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The unit of a code; nothing for another text. */
  public static Optional<Unit> of(String code) {
    return Arrays.stream(values()).filter(unit -> unit.code().equals(code)).findFirst();
  }
}
