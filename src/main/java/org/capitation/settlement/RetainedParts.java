package org.capitation.settlement;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.capitation.registry.Pot;
import org.capitation.value.Money;

/** 留用部分: tells what a community has to divide. */
public interface RetainedParts {
  /**
   * What a community of the caller's county retains; nothing where there is no settlement.
   *
   * @param community its code
   */
  Optional<Part> of(Pot pot, int year, String community);

  /**
   * 一个医共体的留用部分.
   *
   * @param amount what it retains; 0.00 if nothing
   * @param terms the terms of the year
   * @param scores the scores of its members, as far as they are known
   * @param isFinal the settlement is final: it may be divided
   */
  record Part(
      Money amount, SettlementTerms terms, Map<String, BigDecimal> scores, boolean isFinal) {}
}
