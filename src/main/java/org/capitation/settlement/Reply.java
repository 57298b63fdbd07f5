package org.capitation.settlement;

import java.util.List;
import java.util.Optional;
import org.capitation.value.Stamp;

/**
 * 医共体回复: a community confirms the lines of its settlement, or objects to some (S28).
 *
 * @param community the key of the community
 * @param stamp who replied, and when
 * @param objections those it objects to; it confirms all others
 */
public record Reply(int community, Stamp stamp, List<Objection> objections) {
  /** 可核对的数: the lines that a community confirms or objects to. */
  public enum Figure {
    /** 人月. */
    MEMBER_MONTHS,
    /** 年度预算. */
    BUDGET,
    /** 实际支出. */
    SPENDING,
    /** 违规核减. */
    VIOLATIONS,
    /** 考核得分. */
    SCORE,
    /** 结余或超支. */
    BALANCE,
    /** 留用或承担. */
    TO_COMMUNITY,
    /** 预留金. */
    WITHHELD,
    /** 应付. */
    PAYABLE,
    /** 责任. */
    RESPONSIBILITY
  }

  /**
   * 异议.
   *
   * @param figure what it objects to
   * @param words why
   * @param answer what the clerk has answered
   */
  public record Objection(Figure figure, String words, Optional<Answer> answer) {}

  /**
   * 答复.
   *
   * @param kept the figure stays; otherwise the paper is withdrawn and published anew
   * @param words why
   * @param stamp who answered, and when
   */
  public record Answer(boolean kept, String words, Stamp stamp) {}

  /** Keeps the list from being changed. */
  public Reply {
    objections = List.copyOf(objections);
  }

  /** An objection that nobody has answered. */
  public boolean isUnanswered() {
    return objections.stream().anyMatch(one -> one.answer().isEmpty());
  }

  /** A figure is to be corrected. */
  public boolean isToBeCorrected() {
    return objections.stream().anyMatch(one -> one.answer().filter(a -> !a.kept()).isPresent());
  }
}
