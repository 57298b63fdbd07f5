package org.capitation.monitoring;

import java.util.Map;
import org.capitation.registry.County;
import org.capitation.registry.Pot;

/** 年度偏差: why the communities came to more or less than their budgets of a whole year (M11). */
public interface Deviations {
  /**
   * What is known at the end of the year, by the key of the community; a community is missing where
   * the analysis cannot be made.
   */
  Map<Integer, Deviation> of(County county, Pot pot, int year);
}
