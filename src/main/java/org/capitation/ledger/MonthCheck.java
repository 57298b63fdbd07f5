package org.capitation.ledger;

import java.util.Optional;
import org.capitation.registry.Pot;
import org.capitation.value.Money;

/**
 * 关账检查: one thing that is looked at before a month is closed.
 *
 * @param kind what is looked at
 * @param pot of which pot; nothing where pots do not matter
 * @param verdict how it stands
 * @param count how many months, imports, differences, institutions or records it is about
 * @param amount what they come to; 0.00 where there is no money in it
 */
public record MonthCheck(Kind kind, Optional<Pot> pot, Verdict verdict, long count, Money amount) {
  /** 检查结论. */
  public enum Verdict {
    /** 通过. */
    OK,
    /** 提示: the month can be closed nonetheless. */
    WARNING,
    /** 不能关账. */
    OBSTACLE
  }

  /** 检查项. */
  public enum Kind {
    /** 此前的月份未关账: months close in their order. */
    EARLIER_OPEN(Verdict.OBSTACLE),
    /** 本月未结束. */
    NOT_OVER(Verdict.OBSTACLE),
    /** 结算记录正在导入. */
    IMPORT_UNDERWAY(Verdict.OBSTACLE),
    /** 对账差异未说明. */
    UNEXPLAINED(Verdict.OBSTACLE),
    /** 缺少对总账: of a pot, or of institutions that others were delivered beside. */
    TOTALS_MISSING(Verdict.WARNING),
    /** 退费待匹配. */
    REFUNDS_WAITING(Verdict.WARNING),
    /** 无法归属. */
    UNATTRIBUTED(Verdict.WARNING),
    /** 查无此人. */
    UNKNOWN_PERSON(Verdict.WARNING),
    /** 无有效政策. */
    NO_TERMS(Verdict.WARNING),
    /** 归属未更新: registers have come in since whose is whose was computed. */
    ATTRIBUTION_OLD(Verdict.WARNING);

    private final Verdict worst;

    Kind(Verdict worst) {
      this.worst = worst;
    }

    /** The reason of the records that it counts, if it counts records. */
    public Reason reason() {
      return switch (this) {
        case REFUNDS_WAITING -> Reason.ORIGINAL_MISSING;
        case UNATTRIBUTED -> Reason.UNATTRIBUTED;
        case UNKNOWN_PERSON -> Reason.UNKNOWN_PERSON;
        case NO_TERMS -> Reason.NO_TERMS;
        default -> null;
      };
    }
  }

  /** Something that was counted: fine if there is none of it. */
  static MonthCheck of(Kind kind, long count) {
    return of(kind, Optional.empty(), count, Money.ZERO);
  }

  /** Something that was counted in a pot. */
  static MonthCheck of(Kind kind, Optional<Pot> pot, long count, Money amount) {
    return new MonthCheck(kind, pot, count == 0 ? Verdict.OK : kind.worst, count, amount);
  }

  /** The month cannot be closed for it. */
  public boolean isObstacle() {
    return verdict == Verdict.OBSTACLE;
  }
}
