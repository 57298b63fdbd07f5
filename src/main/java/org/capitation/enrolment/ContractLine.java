package org.capitation.enrolment;

import java.time.LocalDate;
import java.util.List;

/**
 * 合同行: a contract as it is shown.
 *
 * @param number the contract number
 * @param version how often it was changed; to be given with the next order
 * @param team the team
 * @param doctor the doctor, or null
 * @param signed the day of signing
 * @param from the first day
 * @param lastDay the last day in force
 * @param agreedLast the last day agreed
 * @param state what has become of it
 * @param endReason why it was terminated, or null
 * @param groups the codes of the population groups
 * @param service package, fee and family
 */
public record ContractLine(
    String number,
    int version,
    Named team,
    Named doctor,
    LocalDate signed,
    LocalDate from,
    LocalDate lastDay,
    LocalDate agreedLast,
    ContractState state,
    EndReason endReason,
    List<String> groups,
    Contract.Service service) {
  /** Keeps the groups from being changed. */
  public ContractLine {
    groups = List.copyOf(groups);
  }

  /** A contract with the names of its team and doctor. */
  public static ContractLine of(Contract contract, int version, Staff staff) {
    Enrolment e = contract.enrolment();
    Team team = staff.team(e.team()).who();
    return new ContractLine(
        e.contract(),
        version,
        new Named(team.code(), team.name()),
        staff
            .doctor(contract.doctor())
            .map(doctor -> new Named(doctor.who().code(), doctor.who().name()))
            .orElse(null),
        e.signed(),
        e.range().from(),
        e.range().lastDay(),
        contract.agreed().lastDay(),
        contract.state(),
        contract.endReason(),
        e.groups(),
        contract.service());
  }

  /** 名称: a team or a doctor, by code and name. */
  public record Named(String code, String name) {}
}
