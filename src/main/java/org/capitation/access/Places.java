package org.capitation.access;

import java.util.Map;

/** 范围目录: what an account's scope may name; the feature that knows the registers provides it. */
public interface Places {
  /** The names of a county's communities by code, in their order. */
  Map<String, String> communities(String county);

  /** The names of a county's family doctors by code, in their order. */
  Map<String, String> doctors(String county);

  /** What the county is called; empty before it is set up. */
  String county(String code);
}
