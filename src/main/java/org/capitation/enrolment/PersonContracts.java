package org.capitation.enrolment;

import java.util.List;

/**
 * 签约史: all contracts of a person, each with what was done with it.
 *
 * @param person our key of the person
 * @param name the name, masked for others than the doctor of the list
 * @param certificate the certificate number, masked
 * @param contracts the contracts, the newest first
 */
public record PersonContracts(long person, String name, String certificate, List<Told> contracts) {
  /** Keeps the contracts from being changed. */
  public PersonContracts {
    contracts = List.copyOf(contracts);
  }

  /**
   * 合同及其变更: a contract and what was done with it.
   *
   * @param contract the contract
   * @param changes what was done with it, the earliest first
   */
  public record Told(ContractLine contract, List<Change> changes) {
    /** Keeps the changes from being changed. */
    public Told {
      changes = List.copyOf(changes);
    }
  }
}
