package org.capitation.payment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.capitation.registry.Pot;
import org.capitation.value.Money;
import org.capitation.value.Stamp;

/**
 * 周转金申请: an advance that was asked for, as a paper that is examined and signed.
 *
 * @param id our key
 * @param subject what was asked for
 * @param examined what came of its examination; nothing before that
 * @param standing how it stands
 */
public record AdvanceRequest(
    long id, Subject subject, Optional<Examined> examined, Standing standing) {
  /**
   * 申请内容.
   *
   * @param pot the pot
   * @param year the budget year
   * @param community the key of the community
   * @param remark what for
   */
  public record Subject(Pot pot, int year, int community, String remark) {}

  /**
   * 审查结果.
   *
   * @param balance how many months the balance of the fund lasts
   * @param deficit the fund had a deficit or expects one
   * @param amount what is advanced; 0.00 if it is refused
   * @param refusal why it is refused; nothing if it is not
   * @param stamp who examined it, and when
   */
  public record Examined(
      BigDecimal balance,
      boolean deficit,
      Money amount,
      Optional<Advance.Reason> refusal,
      Stamp stamp) {}

  /** 状态. */
  public enum State {
    /** 已申请: waits for its examination. */
    APPLIED,
    /** 会签中. */
    SIGNING,
    /** 已同意: advanced, and taken back as the terms say. */
    GRANTED,
    /** 不予预付: the terms forbid it. */
    REFUSED,
    /** 已撤回: withdrawn or sent back. */
    STOPPED;

    /** Nothing more happens to it. */
    public boolean isEnd() {
      return this == GRANTED || isVain();
    }

    /** It comes to nothing: another may be asked for. */
    public boolean isVain() {
      return this == REFUSED || this == STOPPED;
    }
  }

  /**
   * 状况.
   *
   * @param state the state
   * @param version how often it was touched
   * @param reason why it was withdrawn or sent back, or null
   * @param created who asked for it, and when
   * @param touched who touched it last, and when
   */
  public record Standing(State state, int version, String reason, Stamp created, Stamp touched) {}

  /** What is advanced; 0.00 before it is examined. */
  public Money amount() {
    return examined.map(Examined::amount).orElse(Money.ZERO);
  }

  /** Who wrote what is signed: who examined it, or who asked for it before that. */
  public Stamp author() {
    return examined.map(Examined::stamp).orElse(standing.created());
  }

  /** All that a signature stands for, line by line and in no language. */
  public List<String> canonical() {
    List<String> lines = new ArrayList<>();
    lines.add("advance " + id + " " + subject.pot().insuranceType() + " " + subject.year());
    lines.add(subject.community() + " " + subject.remark());
    examined.ifPresent(
        found ->
            lines.add(
                "%s %s %s"
                    .formatted(
                        found.balance().stripTrailingZeros().toPlainString(),
                        found.deficit(),
                        found.amount())));
    return lines;
  }
}
