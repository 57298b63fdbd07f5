package org.capitation.budget;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.capitation.registry.Pot;
import org.capitation.value.Stamp;

/**
 * 预算方案: a version of a budget as a paper that is negotiated, signed, told and confirmed.
 *
 * @param id our key
 * @param pot the pot
 * @param year the budget year
 * @param number the version, from 1
 * @param content what was agreed on
 * @param standing how it stands
 */
public record Proposal(long id, Pot pot, int year, int number, Content content, Standing standing) {
  /** 方案来由. */
  public enum Kind {
    /** 已定预算: decided elsewhere, and in force at once. */
    DECIDED,
    /** 协商: a round of negotiation. */
    ROUND,
    /** 客观因素调整: of a budget that is in force. */
    ADJUSTMENT
  }

  /** 方案状态. */
  public enum State {
    /** 协商中. */
    NEGOTIATED,
    /** 会签中: prepared, and on its way from one who signs to the next. */
    SIGNING,
    /** 已告知: signed by all, waits for the receipts of the communities. */
    NOTIFIED,
    /** 已生效. */
    IN_FORCE,
    /** 已替换: a later version is in its place. */
    REPLACED,
    /** 已撤回: withdrawn or sent back. */
    STOPPED;

    /** Nothing stands in the way of another round. */
    public boolean isNegotiable() {
      return this == NEGOTIATED || this == SIGNING || this == STOPPED;
    }
  }

  /**
   * 方案内容.
   *
   * @param kind what it came of
   * @param offer what it has in place of the terms of its pack
   * @param remark what was said, or why it is adjusted
   * @param document the document of an adjustment, or null
   * @param minutes the minutes of the talk
   */
  public record Content(
      Kind kind, Offer offer, String remark, String document, Optional<Minutes> minutes) {}

  /**
   * 会议纪要.
   *
   * @param id our key of the attachment
   * @param name what people know it by
   * @param sha256 its hash in hexadecimal digits
   */
  public record Minutes(long id, String name, String sha256) {}

  /**
   * 方案的状况.
   *
   * @param state the state
   * @param version how often it was touched
   * @param reason why it was withdrawn or sent back, or null
   * @param created who made it, and when
   * @param touched who touched it last, and when
   */
  public record Standing(State state, int version, String reason, Stamp created, Stamp touched) {}

  /** What a community sees of it: nothing of what was said about others. */
  public Proposal withoutTalk() {
    Content told = new Content(content.kind(), Offer.PACK, "", null, Optional.empty());
    return new Proposal(id, pot, year, number, told, standing);
  }

  /** All that a signature stands for beside the amounts, line by line and in no language. */
  public List<String> canonical() {
    List<String> lines = new ArrayList<>();
    lines.add("budget " + id + " " + pot.insuranceType() + " " + year + " " + number);
    lines.add(content.kind() + " " + content.document());
    lines.add(content.remark());
    content.minutes().ifPresent(minutes -> lines.add(minutes.sha256()));
    lines.addAll(content.offer().lines());
    return lines;
  }
}
