package org.capitation.registry;

/** 参保人群: the kinds of insured people that rules on whose somebody is tell apart (G7). */
public enum InsuredGroup {
  /** 新生儿: psn_type 1401…. */
  NEWBORN,
  /** 学生: psn_type 1403… and 1404…. */
  STUDENT,
  /** 其他城乡居民: the rest of the residents' pot. */
  RESIDENT,
  /** 灵活就业人员: flxempe_flag, or psn_type 1103… and 1203…. */
  FLEXIBLE,
  /** 在职职工: the rest of the employees' pot. */
  EMPLOYEE,
  /** 单位退休人员: psn_type 12… but 1203…. */
  RETIREE;

  /**
   * The group of an insured period.
   *
   * @param pot the pot
   * @param personType psn_type; a longer local code counts as what it begins with (G2)
   * @param flexible flxempe_flag
   */
  static InsuredGroup of(Pot pot, String personType, boolean flexible) {
    return switch (pot) {
      case RESIDENT -> ofResident(personType);
      case EMPLOYEE -> ofEmployee(personType, flexible);
    };
  }

  private static InsuredGroup ofResident(String personType) {
    if (personType.startsWith("1401")) {
      return NEWBORN;
    }
    return personType.startsWith("1403") || personType.startsWith("1404") ? STUDENT : RESIDENT;
  }

  private static InsuredGroup ofEmployee(String personType, boolean flexible) {
    if (flexible || personType.startsWith("1103") || personType.startsWith("1203")) {
      return FLEXIBLE;
    }
    return personType.startsWith("12") ? RETIREE : EMPLOYEE;
  }
}
