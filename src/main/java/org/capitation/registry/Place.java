package org.capitation.registry;

/** 就诊地: where an institution lies, seen from the county. */
public enum Place {
  /** 县内. */
  COUNTY,
  /** 县外、统筹区内. */
  POOLING_AREA,
  /** 统筹区外. */
  OUTSIDE
}
