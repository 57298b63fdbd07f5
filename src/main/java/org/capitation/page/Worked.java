package org.capitation.page;

import java.math.BigDecimal;
import java.util.List;
import org.capitation.value.Rounding;
import org.capitation.value.Step;

/**
 * 接口中的计算步骤: a worked step as the API tells it, in the language of the answer.
 *
 * @param rule the number of the rule
 * @param document the document that says so
 * @param article the article in it
 * @param text what is done
 * @param formula the formula with the figures put in
 * @param result what comes out; a factor where the unit is PER_CENT
 * @param unit what the result counts
 * @param rounding how it was rounded; absent if it is exact
 */
public record Worked(
    String rule,
    String document,
    String article,
    String text,
    String formula,
    BigDecimal result,
    Step.Unit unit,
    Rounding rounding) {
  /** The steps in the language of the request. */
  public static List<Worked> of(List<Step> steps, Words words) {
    return steps.stream().map(step -> of(step, words)).toList();
  }

  private static Worked of(Step step, Words words) {
    return new Worked(
        step.rule(),
        step.basis().document(),
        step.basis().article(),
        words.step(step),
        step.formula(),
        step.result().figure(),
        step.result().unit(),
        step.result().rounding().orElse(null));
  }
}
