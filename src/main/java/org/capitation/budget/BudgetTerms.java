package org.capitation.budget;

import java.math.BigDecimal;
import java.util.Map;
import org.capitation.value.Citation;
import org.capitation.value.Money;
import org.capitation.value.Ratio;
import org.capitation.value.Unfit;

/**
 * 预算规定: the total of a pot and how it is split.
 *
 * @param basis the document that says so
 * @param total the total of the pot for the year, before the reserve; not negative (B1)
 * @param reserve the share kept back, 0 to 1 (B2)
 * @param snapshotDay the day of the month on which members are counted, 1 to 31 (A6)
 * @param method how the rest is split (B3)
 */
public record BudgetTerms(
    Citation basis, Money total, Ratio reserve, int snapshotDay, Method method) {
  /** 分配方法: how the distributable amount is split. */
  public sealed interface Method {
    /** 按人月: in proportion to member-months. */
    record ByMemberMonths() implements Method {}

    /**
     * 按谈判比例: by typed shares.
     *
     * @param shares the share of each code, 0 to 1, that of the unattributed line included; adds up
     *     to 1
     */
    record ByShares(Map<String, Ratio> shares) implements Method {
      /**
       * Checks the shares and their sum.
       *
       * @throws IllegalArgumentException if one is below 0 % or they do not add up to 100 %
       */
      public ByShares {
        shares = Map.copyOf(shares);
        Ratio sum = shares.values().stream().reduce(Ratio.ZERO, Ratio::plus);
        if (!sum.equals(Ratio.ONE) || !shares.values().stream().allMatch(Ratio::isShare)) {
          throw new Unfit("shares-sum", sum);
        }
      }
    }
  }

  /**
   * Checks the figures.
   *
   * @throws IllegalArgumentException if the total is negative, the reserve is not from 0 % to 100 %
   *     or the day is none of a month
   */
  public BudgetTerms {
    if (total.isNegative() || !reserve.isShare() || snapshotDay < 1 || snapshotDay > 31) {
      throw new Unfit("budget", total, reserve);
    }
  }

  /** The weight of a claimant in the split; not negative. */
  BigDecimal weight(Claimant claimant) {
    if (method instanceof Method.ByShares typed) {
      return typed.shares().getOrDefault(claimant.code(), Ratio.ZERO).value();
    }
    return BigDecimal.valueOf(claimant.memberMonths());
  }
}
