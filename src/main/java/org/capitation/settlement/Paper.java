package org.capitation.settlement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.capitation.registry.Pot;
import org.capitation.value.Stamp;

/**
 * 清算文书: a published settlement of a pot and year, or a supplement to one (S25).
 *
 * @param id our key
 * @param subject what it settles
 * @param standing how it stands
 * @param seal what it rests on
 * @param replies what the communities have replied
 */
public record Paper(long id, Subject subject, Standing standing, Seal seal, List<Reply> replies) {
  /**
   * 文书对象.
   *
   * @param pot the pot
   * @param year the budget year
   * @param number 0 for the settlement, 1 and above for supplements
   */
  public record Subject(Pot pot, int year, int number) {}

  /** 状态. */
  public enum State {
    /** 已公布: the communities reply, then it is signed. */
    PUBLISHED,
    /** 已会签: all have signed; it is being posted. */
    SIGNED,
    /** 已锁定: posted, for good. */
    LOCKED,
    /** 已撤回. */
    STOPPED;

    /** Others may not be published, nor anything be corrected. */
    public boolean isUnderWay() {
      return this == PUBLISHED || this == SIGNED;
    }
  }

  /**
   * 状况.
   *
   * @param state the state
   * @param version how often it was touched
   * @param reason why it was withdrawn or sent back, or null
   * @param created who published it, and when
   * @param touched who touched it last, and when
   */
  public record Standing(State state, int version, String reason, Stamp created, Stamp touched) {}

  /** 回复状态 of a community. */
  public enum Answered {
    /** 待回复. */
    WAITING,
    /** 已确认. */
    CONFIRMED,
    /** 有异议. */
    OBJECTED,
    /** 逾期视同确认. */
    TAKEN
  }

  /** Keeps the replies from being changed. */
  public Paper {
    replies = List.copyOf(replies);
  }

  /** What a community has replied. */
  public Optional<Reply> reply(int community) {
    return replies.stream().filter(one -> one.community() == community).findFirst();
  }

  /**
   * How a community stands to it (S28).
   *
   * @param until the last day for replies, if there is one
   */
  public Answered answered(int community, Optional<LocalDate> until, LocalDate today) {
    Optional<Reply> reply = reply(community);
    if (reply.isPresent()) {
      return reply.get().objections().isEmpty() ? Answered.CONFIRMED : Answered.OBJECTED;
    }
    return until.filter(today::isAfter).isPresent() ? Answered.TAKEN : Answered.WAITING;
  }
}
