package org.capitation.enrolment;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.capitation.value.DateRange;

/**
 * 签约登记: a contract as registered.
 *
 * @param enrolment person, team and days in force
 * @param doctor our key of the doctor, or null
 * @param agreedTo the end agreed before any termination; not in the range
 * @param state what has become of it
 * @param endReason why it was terminated, or null
 * @param service what is paid for, and who signed together
 * @param recorded when it was recorded where it comes from, or null
 */
public record Contract(
    Enrolment enrolment,
    Integer doctor,
    LocalDate agreedTo,
    ContractState state,
    EndReason endReason,
    Service service,
    LocalDateTime recorded) {

  /**
   * 服务内容: what is paid for, and who signed together.
   *
   * @param code package_code, or null
   * @param fee the fee, or null where nobody has said
   * @param family the number that the contracts of one household share, or null
   */
  public record Service(String code, Fee fee, String family) {
    /** No package, no fee that is known of, by oneself. */
    public static final Service NONE = new Service(null, null, null);
  }

  /** The contract number. */
  public String number() {
    return enrolment.contract();
  }

  /** The days in force. */
  public DateRange range() {
    return enrolment.range();
  }

  /** The days agreed, before any termination. */
  public DateRange agreed() {
    return new DateRange(range().from(), agreedTo);
  }

  /** It was entered by mistake, and counts nowhere. */
  public boolean isCancelled() {
    return state == ContractState.CANCELLED;
  }

  /** The same in another state, for a reason or null. */
  public Contract in(ContractState other, EndReason reason) {
    return new Contract(enrolment, doctor, agreedTo, other, reason, service, recorded);
  }

  /** The same ended after its last day. */
  public Contract ended(LocalDate lastDay, EndReason reason) {
    Contract ended = of(enrolment.during(new DateRange(range().from(), lastDay.plusDays(1))));
    return ended.in(ContractState.TERMINATED, reason);
  }

  /** The same with other person, team or days. */
  public Contract of(Enrolment other) {
    return new Contract(other, doctor, agreedTo, state, endReason, service, recorded);
  }
}
