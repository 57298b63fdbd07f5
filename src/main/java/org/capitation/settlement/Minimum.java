package org.capitation.settlement;

import java.math.BigDecimal;
import java.util.List;
import org.capitation.value.Figures;
import org.capitation.value.Money;
import org.capitation.value.Quotient;
import org.capitation.value.Ratio;
import org.capitation.value.Unfit;

/**
 * 起付线（最低结余率、最低超支率）: below this share of the budget a balance is not shared (S13).
 *
 * @param rate the share of the budget
 * @param sharing what is shared once it is reached
 */
public record Minimum(Rate rate, Sharing sharing) {
  /** 起算方式: what of a balance is shared once it has reached the minimum. */
  public enum Sharing {
    /** 达到后从第一分起算: all of it; a jump that the terms want. */
    FROM_FIRST_FEN,
    /** 只分超过部分: only what lies above the minimum. */
    ABOVE
  }

  /** 起付率: a share of the budget, the same for all or by size. */
  public sealed interface Rate {
    /** The rate for so many members. */
    Found at(Quotient members);
  }

  /**
   * 固定比率.
   *
   * @param rate the share of the budget, not negative
   */
  public record Fixed(Ratio rate) implements Rate {
    /** Checks the rate. */
    public Fixed {
      requireRate(rate);
    }

    @Override
    public Found at(Quotient members) {
      return new Found(rate, Ratio.ZERO, Factor.ONE);
    }
  }

  /**
   * 按参保人数分段线性: between two sizes on the straight line between their rates, outside of all the rate
   * of the nearest.
   *
   * @param points the sizes with their rates, ascending; at least one
   */
  public record BySize(List<Point> points) implements Rate {
    /**
     * 人数与比率.
     *
     * @param members the size
     * @param rate the rate at this size, not negative
     */
    public record Point(long members, Ratio rate) {}

    /**
     * Checks that sizes ascend.
     *
     * @throws IllegalArgumentException if not, or there is none, or a rate is negative
     */
    public BySize {
      points = List.copyOf(points);
      if (points.isEmpty()) {
        throw new Unfit("no-band");
      }
      for (int i = 0; i < points.size(); i++) {
        requireRate(points.get(i).rate());
        if (i > 0 && points.get(i).members() <= points.get(i - 1).members()) {
          throw new Unfit("sizes", points.get(i).members());
        }
      }
    }

    @Override
    public Found at(Quotient members) {
      Point below = points.get(0);
      for (Point point : points) {
        if (members.compareTo(BigDecimal.valueOf(point.members())) < 0) {
          return point == below ? flat(point) : between(below, point, members);
        }
        below = point;
      }
      return flat(below);
    }

    private static Found flat(Point point) {
      return new Found(point.rate(), Ratio.ZERO, Factor.ONE);
    }

    private static Found between(Point from, Point to, Quotient members) {
      BigDecimal beyond =
          members.part().subtract(BigDecimal.valueOf(from.members()).multiply(members.whole()));
      BigDecimal size = BigDecimal.valueOf(to.members() - from.members()).multiply(members.whole());
      return new Found(from.rate(), to.rate().minus(from.rate()), new Factor(beyond, size));
    }
  }

  /**
   * 适用的起付率: base + slope × position, exact.
   *
   * @param base the rate at the size below
   * @param slope what the rate changes up to the next size
   * @param position how far the size lies between both
   */
  public record Found(Ratio base, Ratio slope, Factor position) {
    /** The minimum in yuan. */
    public BigDecimal of(Money budget) {
      return budget.exactly(base).add(position.of(budget.exactly(slope)));
    }

    /** The amount is at least the minimum; tested without rounding. */
    public boolean isReached(Money amount, Money budget) {
      BigDecimal least =
          budget
              .exactly(base)
              .multiply(position.whole())
              .add(budget.exactly(slope).multiply(position.part()));
      return amount.yuan().multiply(position.whole()).compareTo(least) >= 0;
    }

    /** How the minimum is computed. */
    String formula(Money budget) {
      String yuan = Figures.of(budget);
      String start = yuan + " × " + base;
      if (slope.value().signum() == 0) {
        return start;
      }
      String sign = slope.value().signum() < 0 ? " − " : " + ";
      return start + sign + yuan + " × " + new Ratio(slope.value().abs()) + " × " + position;
    }
  }

  private static void requireRate(Ratio rate) {
    if (rate.value().signum() < 0) {
      throw new Unfit("rate-negative", rate);
    }
  }
}
