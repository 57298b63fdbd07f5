package org.capitation.settlement;

import java.util.List;
import org.capitation.value.Money;
import org.capitation.value.Step;

/**
 * 内部分配: how a community divides what it gets.
 *
 * @param lines what each recipient gets, in their order
 * @param undivided what the caps leave to nobody, and what waits for scores
 * @param steps how it was computed
 */
public record Distribution(List<Line> lines, Money undivided, List<Step> steps) {
  /**
   * 一份.
   *
   * @param recipient a tier or a member
   * @param amount what it gets
   */
  public record Line(String recipient, Money amount) {}

  /** Keeps lines and steps from being changed. */
  public Distribution {
    lines = List.copyOf(lines);
    steps = List.copyOf(steps);
  }
}
