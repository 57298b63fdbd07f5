package org.capitation.access;

import java.util.Set;

/** 数据范围: how much of the county an account sees. */
public sealed interface Scope {

  /** 全县: every community and every doctor. */
  record WholeCounty() implements Scope {}

  /** 所辖医共体: only the communities with these codes. */
  record Communities(Set<String> codes) implements Scope {
    /** Refuses an account that would see nothing. */
    public Communities {
      codes = Set.copyOf(codes);
      if (codes.isEmpty()) {
        throw new IllegalArgumentException("a scope of communities names at least one");
      }
    }
  }

  /** 本人名下: only the list of the doctor with this code. */
  record OneDoctor(String code) implements Scope {
    /** Refuses an account that would see nothing. */
    public OneDoctor {
      if (code.isBlank()) {
        throw new IllegalArgumentException("a doctor's scope names the doctor");
      }
    }
  }
}
