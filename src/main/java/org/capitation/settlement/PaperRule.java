package org.capitation.settlement;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import org.capitation.settlement.Paper.Answered;
import org.capitation.settlement.Paper.State;

/** 清算文书规则: who may do what with a published settlement, and when (S25, S28, S29, S32). */
public final class PaperRule {
  private PaperRule() {}

  /** 办理障碍: why something may not be done now. */
  public enum Bar {
    /** 不在公布状态. */
    STATE,
    /** 尚有医共体未回复. */
    WAITING,
    /** 尚有异议未答复. */
    UNANSWERED,
    /** 有数字需更正, 应撤回重新公布. */
    CORRECT,
    /** 已回复. */
    REPLIED,
    /** 回复期限已过. */
    LATE,
    /** 没有此项异议. */
    NONE,
    /** 已答复. */
    ANSWERED
  }

  /**
   * What stands against its review: all have to confirm, or every objection to be answered and the
   * figure kept (S29).
   *
   * @param communities the keys of the communities that it settles
   * @param until the last day for replies, if there is one
   */
  public static Optional<Bar> review(
      Paper paper, Collection<Integer> communities, Optional<LocalDate> until, LocalDate today) {
    if (paper.standing().state() != State.PUBLISHED) {
      return Optional.of(Bar.STATE);
    }
    if (paper.replies().stream().anyMatch(Reply::isToBeCorrected)) {
      return Optional.of(Bar.CORRECT);
    }
    if (paper.replies().stream().anyMatch(Reply::isUnanswered)) {
      return Optional.of(Bar.UNANSWERED);
    }
    return communities.stream()
            .anyMatch(one -> paper.answered(one, until, today) == Answered.WAITING)
        ? Optional.of(Bar.WAITING)
        : Optional.empty();
  }

  /** What stands against a reply of a community (S28). */
  public static Optional<Bar> reply(
      Paper paper, int community, Optional<LocalDate> until, LocalDate today) {
    if (paper.standing().state() != State.PUBLISHED) {
      return Optional.of(Bar.STATE);
    }
    return switch (paper.answered(community, until, today)) {
      case WAITING -> Optional.empty();
      case TAKEN -> Optional.of(Bar.LATE);
      case CONFIRMED, OBJECTED -> Optional.of(Bar.REPLIED);
    };
  }

  /** What stands against an answer to an objection. */
  public static Optional<Bar> answer(Paper paper, int community, Reply.Figure figure) {
    if (paper.standing().state() != State.PUBLISHED) {
      return Optional.of(Bar.STATE);
    }
    Optional<Reply.Objection> objection =
        paper.reply(community).stream()
            .flatMap(reply -> reply.objections().stream())
            .filter(one -> one.figure() == figure)
            .findFirst();
    if (objection.isEmpty()) {
      return Optional.of(Bar.NONE);
    }
    return objection.get().answer().map(given -> Bar.ANSWERED);
  }

  /**
   * The number of the paper that is published next: 0, or one more than the locked one.
   *
   * @param newest the newest that was not withdrawn
   * @return nothing while one is under way
   */
  public static Optional<Integer> next(Optional<Paper> newest) {
    if (newest.isEmpty()) {
      return Optional.of(0);
    }
    return newest
        .filter(paper -> paper.standing().state() == State.LOCKED)
        .map(paper -> paper.subject().number() + 1);
  }
}
