package org.capitation.registry;

import java.util.Optional;

/** 险种基金: a fund pot; budgets, ledgers and settlements are kept apart by pot (G1). */
public enum Pot {
  /** 城乡居民基本医疗保险, insutype 390. */
  RESIDENT("390"),
  /** 职工基本医疗保险, insutype 310. */
  EMPLOYEE("310");

  private final String insuranceType;

  Pot(String insuranceType) {
    this.insuranceType = insuranceType;
  }

  /** The platform's insutype, 310 or 390: the pot's name in addresses, files and APIs. */
  public String insuranceType() {
    return insuranceType;
  }

  /**
   * The pot of an insutype, also of a longer local one such as 31001 (G2); nothing for the types
   * that this product does not keep (391, 510 …).
   */
  public static Optional<Pot> of(String insuranceType) {
    for (Pot pot : values()) {
      if (insuranceType.startsWith(pot.insuranceType)) {
        return Optional.of(pot);
      }
    }
    return Optional.empty();
  }
}
