package org.capitation.settlement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.capitation.settlement.Release.Refund;
import org.capitation.settlement.ReleaseRule.Released;
import org.capitation.value.Citation;
import org.capitation.value.Figures;
import org.capitation.value.Money;
import org.capitation.value.Quotient;
import org.capitation.value.Rounding;
import org.capitation.value.Step;
import org.capitation.value.Steps;

/** 预留金再分配规则: index, refund and pool over all communities, in their stored order (S21). */
final class RedistributionRule {
  private static final int INDEX_DECIMALS = 2;
  private static final int SHARE_DECIMALS = 4;

  private final Release.Redistribution terms;
  private final Citation basis;

  RedistributionRule(Release.Redistribution terms, Citation basis) {
    this.terms = terms;
    this.basis = basis;
  }

  /** 一家: score, deposit and index of a community, and its steps. */
  private record Unit(BigDecimal score, Money deposit, BigDecimal index, Steps steps) {
    BigDecimal weight() {
      return index.multiply(deposit.yuan());
    }
  }

  /**
   * 奖励池: what the high performers share.
   *
   * @param amount M
   * @param left what of it is not given yet
   * @param weights the sum of index × deposit over them
   * @param last the last of them, who takes the rest
   */
  private record Pool(Money amount, Money left, BigDecimal weights, Unit last) {
    Pool less(Money gain) {
      return new Pool(amount, left.minus(gain), weights, last);
    }
  }

  /** What each gets; all scores are known. */
  List<Released> release(List<Settlement.Inputs> communities) {
    List<Unit> units = units(communities);
    Pool pool = pool(units);
    List<Released> released = new ArrayList<>();
    for (Unit unit : units) {
      Money refund = isHigh(unit) ? high(unit, pool) : normal(unit);
      if (isHigh(unit)) {
        pool = pool.less(refund.minus(unit.deposit()));
      }
      released.add(new Released(refund, unit.steps().list()));
    }
    return released;
  }

  /** The mean is rounded before anything is divided by it; so is each index. */
  private List<Unit> units(List<Settlement.Inputs> communities) {
    List<BigDecimal> scores =
        communities.stream().map(one -> one.assessment().score().orElseThrow()).toList();
    BigDecimal sum = scores.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal count = BigDecimal.valueOf(scores.size());
    BigDecimal mean = divided(sum, count, INDEX_DECIMALS);
    List<Unit> units = new ArrayList<>();
    for (Settlement.Inputs one : communities) {
      BigDecimal score = one.assessment().score().orElseThrow();
      Steps steps = new Steps("settlement", basis);
      BigDecimal index =
          mean.signum() == 0 ? BigDecimal.ZERO : divided(score, mean, INDEX_DECIMALS);
      if (one.withheld().isPositive()) {
        steps.add("S21", "mean", quotient(sum, count), Step.Result.number(mean));
        String formula = mean.signum() == 0 ? "" : quotient(score, mean);
        steps.add("S21", "index", formula, Step.Result.number(index));
      }
      units.add(new Unit(score, one.withheld(), index, steps));
    }
    return units;
  }

  private Pool pool(List<Unit> units) {
    Money amount = Money.ZERO;
    BigDecimal weights = BigDecimal.ZERO;
    Unit last = null;
    for (Unit unit : units) {
      if (isHigh(unit)) {
        weights = weights.add(unit.weight());
        last = unit;
      } else if (unit.deposit().isPositive()) {
        amount = amount.plus(unit.deposit()).minus(plain(unit));
      }
    }
    return new Pool(amount, amount, weights, last);
  }

  private boolean isHigh(Unit unit) {
    return unit.deposit().isPositive()
        && !isForfeited(unit)
        && terms.refund(unit.index()) == Refund.DEPOSIT_AND_POOL;
  }

  private boolean isForfeited(Unit unit) {
    BigDecimal least = terms.forfeitedBelow().value();
    return new Quotient(unit.score(), terms.full()).compareTo(least) < 0;
  }

  /** The refund of who has no part in the pool. */
  private Money plain(Unit unit) {
    if (isForfeited(unit)) {
      return Money.ZERO;
    }
    return terms.refund(unit.index()) == Refund.DEPOSIT
        ? unit.deposit()
        : Rounding.HALF_UP.toFen(unit.weight());
  }

  private Money normal(Unit unit) {
    Money deposit = unit.deposit();
    Steps steps = unit.steps();
    if (!deposit.isPositive()) {
      steps.add("S6", "released", Figures.of(deposit) + " × 100%", deposit);
      return deposit;
    }
    Money refund = plain(unit);
    if (isForfeited(unit)) {
      steps.add(
          "S21",
          "forfeited",
          Figures.of(deposit) + " × 0%",
          Step.Result.of(refund),
          unit.score().toPlainString(),
          terms.forfeitedBelow().toString());
    } else if (terms.refund(unit.index()) == Refund.DEPOSIT) {
      steps.add("S6", "released", Figures.of(deposit) + " × 100%", refund);
    } else {
      String formula = Figures.of(unit.index()) + " × " + Figures.of(deposit);
      steps.add("S21", "refund", formula, Step.Result.rounded(refund, Rounding.HALF_UP));
    }
    return refund;
  }

  private Money high(Unit unit, Pool pool) {
    Steps steps = unit.steps();
    steps.add("S21", "pool", "", pool.amount());
    String deposit = Figures.of(unit.deposit());
    if (unit == pool.last()) {
      Money refund = unit.deposit().plus(pool.left());
      steps.add("S21", "refund.rest", deposit + " + " + Figures.of(pool.left()), refund);
      return refund;
    }
    BigDecimal share =
        pool.weights().signum() == 0
            ? BigDecimal.ZERO
            : divided(unit.weight(), pool.weights(), SHARE_DECIMALS);
    steps.add(
        "S21", "pool.share", quotient(unit.weight(), pool.weights()), Step.Result.number(share));
    Money refund =
        Rounding.HALF_UP.toFen(unit.deposit().yuan().add(pool.amount().yuan().multiply(share)));
    String formula = deposit + " + " + Figures.of(pool.amount()) + " × " + Figures.of(share);
    steps.add("S21", "refund.pool", formula, Step.Result.rounded(refund, Rounding.HALF_UP));
    return refund;
  }

  private static BigDecimal divided(BigDecimal part, BigDecimal whole, int decimals) {
    return part.divide(whole, decimals, RoundingMode.HALF_UP);
  }

  private static String quotient(BigDecimal part, BigDecimal whole) {
    return Figures.of(part) + " ÷ " + Figures.of(whole);
  }
}
