package org.capitation.value;

import java.math.BigDecimal;
import java.util.List;

/**
 * 计算步骤: one worked step of a result, printed alike by page, paper and API.
 *
 * <p>A step holds no language: its message is a key with arguments, and the formula is figures and
 * signs only.
 *
 * @param rule the number of the rule, as in the {@code package-info} of its feature, such as {@code
 *     S3}
 * @param article where the terms say so, such as {@code 第十二条}
 * @param key the message that says what is done, such as {@code settlement.step.balance}
 * @param arguments what the message names, in its order
 * @param formula the formula with the figures put in, such as {@code 500,000.00 × 60%}
 * @param result the amount of this step in yuan; two decimals, or more where a later step rounds
 */
public record Step(
    String rule,
    String article,
    String key,
    List<String> arguments,
    String formula,
    BigDecimal result) {
  /** Keeps the arguments from being changed, and shows at least two decimals. */
  public Step {
    arguments = List.copyOf(arguments);
    BigDecimal plain = result.stripTrailingZeros();
    result = plain.scale() < 2 ? plain.setScale(2) : plain;
  }

  /** A step that ends in whole fen and whose message names nothing. */
  public static Step of(String rule, String article, String key, String formula, Money result) {
    return new Step(rule, article, key, List.of(), formula, result.yuan());
  }
}
