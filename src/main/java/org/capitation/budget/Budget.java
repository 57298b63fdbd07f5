package org.capitation.budget;

import java.util.List;
import java.util.Optional;
import org.capitation.value.Money;
import org.capitation.value.Step;

/**
 * 预算: the budget of a pot for a year, split to the communities.
 *
 * @param stage for which occasion it was split
 * @param frame what is split
 * @param lines the parts, in the order of the claimants
 * @param residual what the lines leave of the distributable amount, of either sign
 * @param steps how it was computed, but for what concerns a single line
 */
public record Budget(Stage stage, Frame frame, List<Line> lines, Money residual, List<Step> steps) {
  /** 环节: for which occasion a budget is split; the rule is the same, the counts differ (B8). */
  public enum Stage {
    /** 下达（暂分）: the notice, by the people of one day. */
    NOTICE,
    /** 年终（按实）: by the people of the whole year. */
    YEAR_END
  }

  /**
   * 预算盘子: what there is to split.
   *
   * @param total the total of the pot
   * @param outpatient what of it is for outpatients
   * @param reserve what of that is kept back
   */
  public record Frame(Money total, Money outpatient, Money reserve) {
    /** 住院部分: the inpatient part, for information. */
    public Money inpatient() {
      return total.minus(outpatient);
    }

    /** 可分配额: what is left after the reserve. */
    public Money distributable() {
      return outpatient.minus(reserve);
    }
  }

  /**
   * 预算项: the part of one claimant.
   *
   * @param claimant whose it is
   * @param amount the budget
   * @param signed what of it is for those with a contract (B11)
   * @param steps how it was computed
   */
  public record Line(Claimant claimant, Money amount, Money signed, List<Step> steps) {
    /** Keeps the list from being changed. */
    public Line {
      steps = List.copyOf(steps);
    }

    /** What of it is for those without a contract. */
    public Money unsigned() {
      return amount.minus(signed);
    }
  }

  /** Keeps the lists from being changed. */
  public Budget {
    lines = List.copyOf(lines);
    steps = List.copyOf(steps);
  }

  /** The line of a community. */
  public Optional<Line> line(int community) {
    return lines.stream().filter(line -> line.claimant().community() == community).findFirst();
  }

  /** The budget of a community; 0.00 if it has no line. */
  public Money of(int community) {
    return line(community).map(Line::amount).orElse(Money.ZERO);
  }
}
