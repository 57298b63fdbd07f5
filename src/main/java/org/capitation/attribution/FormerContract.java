package org.capitation.attribution;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.capitation.enrolment.Contract;
import org.capitation.enrolment.ContractState;
import org.capitation.enrolment.EndReason;
import org.capitation.enrolment.Enrolment;
import org.capitation.value.DateRange;

/**
 * 合同原状: what a contract was before a change, by which the change is taken back.
 *
 * @param number the contract
 * @param version how often it was changed after the change: otherwise somebody has changed it since
 * @param was what it was; nothing for a new one, which is cancelled then
 */
public record FormerContract(String number, int version, Optional<Was> was) {
  /**
   * 原状.
   *
   * @param with the team and the doctor
   * @param to the end; not in the range
   * @param state what had become of it
   * @param endReason why it was terminated, or null
   */
  public record Was(Signatory with, LocalDate to, ContractState state, EndReason endReason) {
    static Was of(Contract contract) {
      return new Was(
          new Signatory(contract.enrolment().team(), contract.doctor()),
          contract.range().to(),
          contract.state(),
          contract.endReason());
    }

    private Contract back(Contract now) {
      Enrolment e = now.enrolment();
      Enrolment former =
          new Enrolment(
              e.contract(),
              e.person(),
              with.team(),
              e.signed(),
              new DateRange(e.range().from(), to),
              e.groups());
      return new Contract(
          former, with.doctor(), now.agreedTo(), state, endReason, now.service(), now.recorded());
    }
  }

  /**
   * What takes changes back. The contracts of persons of whom one was changed since stay as they
   * are.
   *
   * @param held the contracts as they are now
   */
  static List<Revision> back(List<FormerContract> former, List<Revision.Held> held) {
    Map<String, Revision.Held> now = new HashMap<>();
    held.forEach(one -> now.put(one.contract().number(), one));
    Set<Long> touched = new HashSet<>();
    List<Revision> back = new ArrayList<>();
    for (FormerContract one : former) {
      Revision.Held there = now.get(one.number());
      if (there.version() != one.version()) {
        touched.add(there.contract().enrolment().person());
      }
      back.add(new Revision(there.contract(), there.version(), one.back(there.contract())));
    }
    back.removeIf(revision -> touched.contains(revision.person()));
    return back;
  }

  private Contract back(Contract now) {
    return was.map(w -> w.back(now))
        .orElseGet(() -> now.in(ContractState.CANCELLED, now.endReason()));
  }
}
