package org.capitation.registry;

/** 机构类别: what kind of institution a visit took place at, as inclusion lists tell them apart. */
public enum InstitutionClass {
  /** 零售药店. */
  PHARMACY,
  /** 基层医疗卫生机构. */
  PRIMARY,
  /** 医院, and every other institution that is not a primary one. */
  HOSPITAL;

  /** The beginning of a pharmacy's code, also of one that is not registered here. */
  private static final String PHARMACY_CODE = "P";

  /** The class of a registered institution. */
  public static InstitutionClass of(Institution institution) {
    if (institution.pharmacy()) {
      return PHARMACY;
    }
    return institution.primary() ? PRIMARY : HOSPITAL;
  }

  /** The class behind the number of an institution that is not registered: no more is known. */
  public static InstitutionClass ofUnregistered(String code) {
    return code.startsWith(PHARMACY_CODE) ? PHARMACY : HOSPITAL;
  }
}
