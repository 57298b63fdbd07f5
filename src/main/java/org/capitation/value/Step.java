package org.capitation.value;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * 计算步骤: one worked step of a result, printed alike by page, paper and API.
 *
 * <p>A step holds no language: its message is a key with arguments, and the formula is figures and
 * signs only.
 *
 * @param rule the number of the rule, as in the {@code package-info} of its feature, such as {@code
 *     S3}
 * @param basis the document and the article that say so
 * @param key the message that says what is done, such as {@code settlement.step.balance}
 * @param arguments what the message names, in its order
 * @param formula the formula with the figures put in, such as {@code 500,000.00 × 60%}
 * @param result what comes out
 */
public record Step(
    String rule,
    Citation basis,
    String key,
    List<String> arguments,
    String formula,
    Result result) {
  /** Keeps the arguments from being changed. */
  public Step {
    arguments = List.copyOf(arguments);
  }

  /** 单位: what the figure of a result counts. */
  public enum Unit {
    /** 元: at least two decimals are shown, more where a later step rounds. */
    YUAN,
    /** 百分比: the figure is the factor, 0.6 for 60 %. */
    PER_CENT,
    /** 数: persons, months, a score or a bare factor. */
    NUMBER
  }

  /**
   * 步骤结果: the figure that a step ends in.
   *
   * @param figure the figure, exact unless {@code rounding} says otherwise
   * @param unit what it counts
   * @param rounding how it was rounded; nothing if it is exact
   */
  public record Result(BigDecimal figure, Unit unit, Optional<Rounding> rounding) {
    /** Drops trailing zeros, but for the two decimals of yuan. */
    public Result {
      BigDecimal plain = figure.stripTrailingZeros();
      int least = unit == Unit.YUAN ? 2 : 0;
      figure = plain.scale() < least ? plain.setScale(least) : plain;
    }

    /** An amount that needed no rounding. */
    public static Result of(Money amount) {
      return exact(amount.yuan());
    }

    /** An amount that was rounded to the fen here. */
    public static Result rounded(Money amount, Rounding how) {
      return new Result(amount.yuan(), Unit.YUAN, Optional.of(how));
    }

    /** Yuan with all their decimals, to be rounded by a later step. */
    public static Result exact(BigDecimal yuan) {
      return new Result(yuan, Unit.YUAN, Optional.empty());
    }

    /** A share. */
    public static Result of(Ratio share) {
      return new Result(share.value(), Unit.PER_CENT, Optional.empty());
    }

    /** A count, a score or a bare factor. */
    public static Result number(BigDecimal number) {
      return new Result(number, Unit.NUMBER, Optional.empty());
    }

    /** As it is shown: {@code 1,234.50}, {@code 60%}, {@code 23.6}. */
    @Override
    public String toString() {
      return unit == Unit.PER_CENT
          ? Figures.of(figure.movePointRight(2).stripTrailingZeros()) + "%"
          : Figures.of(figure);
    }
  }
}
