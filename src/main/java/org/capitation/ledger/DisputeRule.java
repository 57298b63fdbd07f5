package org.capitation.ledger;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.capitation.ledger.AccountingCalendar.Year;
import org.capitation.ledger.Dispute.State;
import org.capitation.registry.Community;
import org.capitation.registry.Pot;
import org.capitation.value.Deadlines;
import org.capitation.value.Deadlines.Occasion;

/** 申诉规则: what may be disputed and until when, and what may be done about it (L20, L21, L23). */
public final class DisputeRule {
  private static final int MOST_REFUSALS = 2;

  private final Set<Year> locked;
  private final Map<YearMonth, LocalDate> closed;
  private final BiFunction<Pot, Integer, Deadlines> deadlines;
  private final LocalDate today;

  /**
   * The rule of a county.
   *
   * @param locked the locked budget years
   * @param closed when accounting months were closed
   * @param deadlines those of a pot and budget year
   */
  public DisputeRule(
      Set<Year> locked,
      Map<YearMonth, LocalDate> closed,
      BiFunction<Pot, Integer, Deadlines> deadlines,
      LocalDate today) {
    this.locked = Set.copyOf(locked);
    this.closed = Map.copyOf(closed);
    this.deadlines = deadlines;
    this.today = today;
  }

  /** 不予受理: why a visit cannot be disputed. */
  public enum Denial {
    /** 退费. */
    REFUND,
    /** 不在本医共体名下: not charged to the community, or no longer. */
    NOT_CHARGED,
    /** 年度已锁定. */
    LOCKED,
    /** 去向不对: it should go where it is already. */
    TARGET,
    /** 已有申诉: one is open. */
    OPEN,
    /** 没有新证据: one was refused, and nothing new is handed in. */
    OLD_EVIDENCE,
    /** 已两次不成立. */
    REFUSED_TWICE,
    /** 已过期限. */
    LATE
  }

  /**
   * 申诉请求.
   *
   * @param visit the newest version of the record
   * @param community the key of the community
   * @param target the key of the community that should bear it, or {@link Community#NONE}
   * @param earlier the disputes that there were of this visit
   * @param evidence the hash of the paper that is handed in; nothing for none
   */
  public record Filing(
      BookedVisit visit,
      int community,
      int target,
      List<Earlier> earlier,
      Optional<String> evidence) {
    private boolean isCharged() {
      return visit
          .standing()
          .map(Entry::account)
          .filter(account -> account.disposition() == Disposition.CHARGED)
          .filter(account -> account.home() == community)
          .isPresent();
    }

    private boolean isNew(String hash) {
      return earlier.stream().noneMatch(one -> one.evidence().equals(Optional.of(hash)));
    }
  }

  /**
   * 先前申诉.
   *
   * @param community the key of the community that filed it
   * @param state how it stands
   * @param evidence the hash of the paper that was handed in; nothing for none
   */
  public record Earlier(int community, State state, Optional<String> evidence) {}

  /** Why a visit cannot be disputed; nothing if it can (L20, L21). */
  public Optional<Denial> refuse(Filing filing) {
    if (filing.visit.visit().refund()) {
      return Optional.of(Denial.REFUND);
    }
    if (!filing.isCharged()) {
      return Optional.of(Denial.NOT_CHARGED);
    }
    Entry standing = filing.visit.standing().orElseThrow();
    LedgerAccount account = standing.account();
    if (locked.contains(new Year(account.pot(), account.budgetYear()))) {
      return Optional.of(Denial.LOCKED);
    }
    if (filing.target == filing.community) {
      return Optional.of(Denial.TARGET);
    }
    return again(filing)
        .or(
            () ->
                until(account.pot(), account.budgetYear(), standing.month())
                    .filter(today::isAfter)
                    .map(day -> Denial.LATE));
  }

  /** A refused one may be filed once more, with something new. */
  private static Optional<Denial> again(Filing filing) {
    if (filing.earlier.stream().anyMatch(one -> one.state().isOpen())) {
      return Optional.of(Denial.OPEN);
    }
    long refused =
        filing.earlier.stream()
            .filter(one -> one.state() == State.REFUSED)
            .filter(one -> one.community() == filing.community)
            .count();
    if (refused >= MOST_REFUSALS) {
      return Optional.of(Denial.REFUSED_TWICE);
    }
    return refused > 0 && filing.evidence.filter(filing::isNew).isEmpty()
        ? Optional.of(Denial.OLD_EVIDENCE)
        : Optional.empty();
  }

  /**
   * The last day on which what is booked in a month can be disputed; nothing while the month is
   * open, or without a deadline.
   */
  public Optional<LocalDate> until(Pot pot, int year, YearMonth month) {
    return Optional.ofNullable(closed.get(month))
        .flatMap(day -> deadlines.apply(pot, year).of(Occasion.DISPUTE, day));
  }

  /** The last day on which a dispute is decided in time; nothing without a deadline. */
  public Optional<LocalDate> decideUntil(Dispute dispute) {
    Dispute.Place place = dispute.subject().place();
    return deadlines
        .apply(place.pot(), place.year())
        .of(Occasion.DECIDE, dispute.standing().created().day());
  }

  /** 办理: what is done about a dispute. */
  public enum Act {
    /** 受理. */
    TAKE(State.TAKEN, State.FILED),
    /** 撤回. */
    WITHDRAW(State.WITHDRAWN, State.FILED, State.TAKEN),
    /** 拟裁定. */
    DECIDE(State.SIGNING, State.TAKEN),
    /** 退回: the decision is withdrawn or sent back. */
    SEND_BACK(State.TAKEN, State.SIGNING),
    /** 签署. */
    SIGN(State.SIGNING, State.SIGNING),
    /** 裁定成立. */
    UPHOLD(State.UPHELD, State.SIGNING),
    /** 裁定不成立. */
    REFUSE(State.REFUSED, State.SIGNING),
    /** 注销: sets aside what was overtaken. */
    SET_ASIDE(State.OVERTAKEN, State.FILED, State.TAKEN, State.SIGNING, State.UPHELD);

    private final State to;
    private final Set<State> from;

    Act(State to, State first, State... others) {
      this.to = to;
      from = EnumSet.of(first, others);
    }

    /** How the dispute stands then. */
    public State to() {
      return to;
    }

    /**
     * It can be done to a dispute as it is. What was overtaken is neither taken nor upheld, but
     * withdrawn, refused or set aside; nothing else is set aside.
     */
    public boolean isPossible(Dispute dispute) {
      boolean fits = from.contains(dispute.standing().state());
      return switch (this) {
        case SET_ASIDE -> fits && dispute.isOvertaken();
        case TAKE, UPHOLD -> fits && !dispute.isOvertaken();
        default -> fits;
      };
    }
  }
}
