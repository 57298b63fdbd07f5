package org.capitation.budget;

/** 包干方式: whether the total or the rate is fixed. */
public sealed interface Regime {
  /** How the claimants are weighed. */
  Method method();

  /**
   * 总额固定: the distributable amount is split, and split again at the year end (B8).
   *
   * @param method what each claimant weighs in it
   */
  record FixedTotal(Method method) implements Regime {}

  /**
   * 标准固定: each claimant has its quota; what the distributable amount has over or under is the
   * residual (B9).
   *
   * @param method the quota of each claimant
   */
  record FixedRate(Quota method) implements Regime {}
}
