package org.capitation.payment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;
import org.capitation.value.Figures;
import org.capitation.value.Money;
import org.capitation.value.Ratio;
import org.capitation.value.Rounding;
import org.capitation.value.Unfit;

/** 分月办法: how an amount of a year falls to its twelve months (P6). */
public sealed interface Instalments {
  /** The months of a year. */
  int MONTHS = 12;

  /** The share of one month, rounded by itself; the month is 1 to 12. */
  Money part(Money whole, int month);

  /** How that share is computed, such as {@code 700,000.00 ÷ 12}. */
  String formula(Money whole, int month);

  /** The month that takes what rounding has left. */
  int last();

  /**
   * What has fallen due from the first month to the given one: all of it from the last month on,
   * and never more than all.
   *
   * @param whole the amount of the year, not negative
   * @param month counts from 1; above 12 after the end of the year
   */
  default Money toDate(Money whole, int month) {
    if (month >= last()) {
      return whole;
    }
    Money due = Money.ZERO;
    for (int m = 1; m <= month; m++) {
      due = due.plus(part(whole, m)).min(whole);
    }
    return due;
  }

  /** 年初一次: all of it in the first month. */
  static Instalments upFront() {
    return new ByShares(Stream.iterate(Ratio.ONE, former -> Ratio.ZERO).limit(MONTHS).toList());
  }

  /** 按月均分: twelve equal parts. */
  record Equal() implements Instalments {
    @Override
    public Money part(Money whole, int month) {
      return Money.ofYuan(whole.yuan().divide(BigDecimal.valueOf(MONTHS), 2, RoundingMode.HALF_UP));
    }

    @Override
    public String formula(Money whole, int month) {
      return Figures.of(whole) + " ÷ " + MONTHS;
    }

    @Override
    public int last() {
      return MONTHS;
    }
  }

  /**
   * 按比例分月: a share of the year for each month.
   *
   * @param shares twelve shares that add up to 100 %
   */
  record ByShares(List<Ratio> shares) implements Instalments {
    /**
     * Checks the shares.
     *
     * @throws IllegalArgumentException if they are not twelve shares that add up to 100 %
     */
    public ByShares {
      shares = List.copyOf(shares);
      if (shares.size() != MONTHS || !shares.stream().allMatch(Ratio::isShare)) {
        throw new Unfit("months", MONTHS);
      }
      Ratio sum = shares.stream().reduce(Ratio.ZERO, Ratio::plus);
      if (!sum.equals(Ratio.ONE)) {
        throw new Unfit("shares-sum", sum);
      }
    }

    @Override
    public Money part(Money whole, int month) {
      return whole.times(shares.get(month - 1), Rounding.HALF_UP);
    }

    @Override
    public String formula(Money whole, int month) {
      return Figures.of(whole) + " × " + shares.get(month - 1);
    }

    @Override
    public int last() {
      int last = MONTHS;
      while (shares.get(last - 1).equals(Ratio.ZERO)) {
        last--;
      }
      return last;
    }
  }
}
