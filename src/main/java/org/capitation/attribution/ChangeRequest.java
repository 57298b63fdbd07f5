package org.capitation.attribution;

import java.time.LocalDateTime;
import org.capitation.value.Stamp;

/**
 * 变更申请: a mass change that somebody asks for and somebody else approves.
 *
 * @param id our key
 * @param change what is to happen
 * @param ground the document that says so, and why
 * @param state how it stands
 * @param version how often it was touched
 * @param proposed who asked for it, and when
 * @param touched who touched it last, and when
 * @param preview what the preview rests on, or null before it
 * @param decision who approved, refused or withdrew it, or null before that
 * @param begun when its execution began, or null
 * @param ended when its execution ended, or null
 */
public record ChangeRequest(
    long id,
    MassChange change,
    Ruling.Ground ground,
    State state,
    int version,
    Stamp proposed,
    Stamp touched,
    Basis preview,
    Decision decision,
    LocalDateTime begun,
    LocalDateTime ended) {

  /** 申请状态. */
  public enum State {
    /** 草稿: waits for its preview. */
    DRAFT,
    /** 待审批. */
    PROPOSED,
    /** 已审批: is executed, or waits for it. */
    APPROVED,
    /** 已执行. */
    DONE,
    /** 已退回. */
    REJECTED,
    /** 已撤回. */
    WITHDRAWN;

    /** Nothing has been decided yet. */
    public boolean isOpen() {
      return this == DRAFT || this == PROPOSED;
    }
  }

  /**
   * 预演依据: what a preview rests on.
   *
   * @param at when it was computed
   * @param frame the version of the registers, policies and months that it was computed from
   */
  public record Basis(LocalDateTime at, long frame) {}

  /**
   * 审批结论.
   *
   * @param stamp who decided, and when
   * @param reason why, or null
   */
  public record Decision(Stamp stamp, String reason) {}
}
