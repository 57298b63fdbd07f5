package org.capitation.enrolment.boundary;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.capitation.enrolment.Contract;
import org.capitation.enrolment.ContractState;
import org.capitation.enrolment.EndReason;
import org.capitation.enrolment.Enrolment;
import org.capitation.enrolment.Obstacle;
import org.capitation.enrolment.Order.Correction.Days;
import org.capitation.value.DateRange;

/** 更正: a contract with other days; a termination stays unless its last day is corrected. */
final class Correcting {
  private final Contract old;
  private final LocalDate from;
  private final LocalDate agreedLast;
  private final LocalDate last;

  Correcting(Contract old, Days days) {
    this.old = old;
    from = Objects.requireNonNullElse(days.from(), old.range().from());
    agreedLast = Objects.requireNonNullElse(days.agreedLast(), old.agreed().lastDay());
    last = Objects.requireNonNullElse(days.last(), unlessSaid());
  }

  private LocalDate unlessSaid() {
    LocalDate before = old.range().lastDay();
    boolean ended = before.isBefore(old.agreed().lastDay());
    return ended && before.isBefore(agreedLast) ? before : agreedLast;
  }

  /** What is wrong with the days among themselves. */
  Optional<Obstacle> disorder() {
    if (last.isBefore(from)) {
      return Optional.of(Obstacle.of(Obstacle.Kind.ENDS_BEFORE_IT_BEGINS, from, last));
    }
    return last.isAfter(agreedLast)
        ? Optional.of(Obstacle.of(Obstacle.Kind.NOT_IN_TERM, from, agreedLast))
        : Optional.empty();
  }

  /**
   * The contract as it would be.
   *
   * @param groups the codes of the population groups, or null for those of before
   */
  Contract contract(Drafting.Deal deal, List<String> groups, Contract.Service service) {
    Enrolment e = old.enrolment();
    LocalDate signed = from.isBefore(e.signed()) ? from : e.signed();
    return new Contract(
        new Enrolment(
            e.contract(),
            e.person(),
            deal.teamId(),
            signed,
            DateRange.ofDays(from, last),
            Objects.requireNonNullElse(groups, e.groups())),
        deal.doctorId(),
        agreedLast.plusDays(1),
        state(),
        reason(),
        service,
        old.recorded());
  }

  private boolean isEnded() {
    return last.isBefore(agreedLast);
  }

  private ContractState state() {
    if (isEnded()) {
      return ContractState.TERMINATED;
    }
    return old.state() == ContractState.TERMINATED ? ContractState.SIGNED : old.state();
  }

  private EndReason reason() {
    return isEnded() ? Objects.requireNonNullElse(old.endReason(), EndReason.OTHER) : null;
  }
}
