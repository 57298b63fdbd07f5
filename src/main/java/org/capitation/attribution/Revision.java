package org.capitation.attribution;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.capitation.enrolment.Contract;
import org.capitation.enrolment.ContractState;
import org.capitation.enrolment.EndReason;
import org.capitation.enrolment.Enrolment;
import org.capitation.enrolment.Fee;
import org.capitation.value.DateRange;

/**
 * 合同改动: what a change does to one contract.
 *
 * @param before as it is, or null for a new one
 * @param version how often it was changed before; −1 for a new one
 * @param after as it will be; a new one has no number until it is written
 */
public record Revision(Contract before, int version, Contract after) {
  private static final int NEW = -1;

  /**
   * 在册合同.
   *
   * @param contract a contract as registered
   * @param version how often it was changed
   */
  public record Held(Contract contract, int version) {}

  /** It adds a contract. */
  public boolean isNew() {
    return before == null;
  }

  /** The person whose contract it is. */
  public long person() {
    return after.enrolment().person();
  }

  /** The same with a number for a new contract. */
  public Revision numbered(String number) {
    Enrolment e = after.enrolment();
    return new Revision(
        before,
        version,
        after.of(new Enrolment(number, e.person(), e.team(), e.signed(), e.range(), e.groups())));
  }

  /** What it takes to take it back. */
  public FormerContract former() {
    return new FormerContract(
        after.number(), version + 1, Optional.ofNullable(before).map(FormerContract.Was::of));
  }

  /**
   * 改签: a contract goes on with another team or doctor from a day on.
   *
   * <p>What begins on the day or later changes hands as a whole. For the rest of an agreed time no
   * fee is due again, so that the new contract costs nothing.
   */
  static List<Revision> resigned(Held held, Signatory taker, LocalDate day) {
    Contract old = held.contract();
    boolean same =
        old.enrolment().team() == taker.team() && Objects.equals(old.doctor(), taker.doctor());
    if (same || old.isCancelled() || !old.range().to().isAfter(day)) {
      return List.of();
    }
    if (!old.range().from().isBefore(day)) {
      return List.of(new Revision(old, held.version(), with(old, taker, old.range())));
    }
    List<Revision> both = new ArrayList<>();
    both.add(
        new Revision(old, held.version(), old.ended(day.minusDays(1), EndReason.SIGNED_AGAIN)));
    both.add(new Revision(null, NEW, fresh(old, taker, day)));
    return both;
  }

  private static Contract fresh(Contract old, Signatory taker, LocalDate day) {
    Enrolment e = old.enrolment();
    boolean ends = old.state() == ContractState.TERMINATED;
    return new Contract(
        new Enrolment(
            "", e.person(), taker.team(), day, new DateRange(day, e.range().to()), e.groups()),
        taker.doctor(),
        old.agreedTo(),
        ends ? ContractState.TERMINATED : ContractState.SIGNED,
        old.endReason(),
        new Contract.Service(
            old.service().code(),
            old.service().code() == null ? null : Fee.NONE,
            old.service().family()),
        null);
  }

  private static Contract with(Contract old, Signatory taker, DateRange days) {
    Enrolment e = old.enrolment();
    Enrolment other =
        new Enrolment(e.contract(), e.person(), taker.team(), e.signed(), days, e.groups());
    return new Contract(
        other,
        taker.doctor(),
        old.agreedTo(),
        old.state(),
        old.endReason(),
        old.service(),
        old.recorded());
  }
}
