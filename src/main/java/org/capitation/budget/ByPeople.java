package org.capitation.budget;

import java.math.BigDecimal;

/** 按人分配: a method that weighs people alike, or by their capitation cell. */
public sealed interface ByPeople extends Method permits ByMembers, ByCells, PerHead {
  /**
   * What one of these people weighs, or gets in a year.
   *
   * @param cell the name of the cell, {@link Members#EVERYBODY} where people are not divided
   */
  BigDecimal each(String cell);
}
