package org.capitation.enrolment;

import java.util.Arrays;
import java.util.List;

/**
 * 不予受理事由: one thing that speaks against an order.
 *
 * @param kind what it is
 * @param arguments what its words name, in their order
 */
public record Obstacle(Kind kind, List<String> arguments) {
  /** Keeps the arguments from being changed. */
  public Obstacle {
    arguments = List.copyOf(arguments);
  }

  /** Something that speaks against an order. */
  public static Obstacle of(Kind kind, Object... arguments) {
    return new Obstacle(kind, Arrays.stream(arguments).map(String::valueOf).toList());
  }

  /** The key of its words. */
  public String key() {
    return "enrolment.obstacle." + kind;
  }

  /** 事由: what speaks against an order; behind it what its words name. */
  public enum Kind {
    /** 证件号码没有登记. */
    UNKNOWN_CERTIFICATE,
    /** 当日已去世: the day, the day of death. */
    DEAD,
    /** 当日不在本县参保: the day. */
    NOT_INSURED,
    /** 已与其他团队签约: the team, the first day, the last day (E5). */
    SIGNED_ELSEWHERE,
    /** 没有这个团队: its code. */
    UNKNOWN_TEAM,
    /** 团队当日不服务: its name, the day. */
    TEAM_NOT_ACTIVE,
    /** 没有填写医生. */
    DOCTOR_MISSING,
    /** 没有这名医生: the code. */
    UNKNOWN_DOCTOR,
    /** 医生不在此团队: the doctor, the team. */
    DOCTOR_OF_ANOTHER_TEAM,
    /** 医生当日不服务: the doctor, the day. */
    DOCTOR_NOT_ACTIVE,
    /** 签约人数已满: how many, the cap (E6). */
    LIST_FULL,
    /** 期限不合: the shortest, the longest in years (E4). */
    TERM,
    /** 早于回溯期: the day, the first day that may be recorded (E11). */
    BEFORE_LOOK_BACK,
    /** 回溯期以前须凭文件: the day, the first day that needs no document (E11). */
    DOCUMENT_NEEDED,
    /** 超过可提前的天数: the day, the last day that may be recorded (E11). */
    TOO_FAR_AHEAD,
    /** 没有这个服务包: its code, the day (E12). */
    UNKNOWN_PACKAGE,
    /** 同一服务包间隔不足: the package, the former first day, the first day possible (E13). */
    SAME_PACKAGE,
    /** 合同号已使用: the number. */
    NUMBER_TAKEN,
    /** 合同已作废: the number. */
    CANCELLED,
    /** 合同当日已结束: its last day. */
    ALREADY_ENDED,
    /** 解约日不在合同期内: the first and the last day agreed. */
    NOT_IN_TERM,
    /** 已与此团队签约: nothing would change hands; the team. */
    SAME_TEAM,
    /** 止早于起: the first, the last day. */
    ENDS_BEFORE_IT_BEGINS,
    /** 没有填写原因和文件. */
    GROUNDS_MISSING,
    /** 合同已被修改: by whom, when. */
    STALE,
    /** 同一批中另一人未通过: nothing of the family was signed. */
    NOT_TOGETHER
  }
}
