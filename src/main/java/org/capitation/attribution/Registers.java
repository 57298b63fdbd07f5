package org.capitation.attribution;

import java.util.List;
import org.capitation.registry.Catchment;
import org.capitation.registry.Membership;

/**
 * 归属登记簿: the registers that say which places and institutions belong to whom.
 *
 * @param catchments townships, employers and schools
 * @param memberships institutions
 * @param contracts those that a change concerns
 */
public record Registers(
    List<Catchment> catchments, List<Membership> memberships, List<Revision.Held> contracts) {
  /** Without contracts. */
  public Registers(List<Catchment> catchments, List<Membership> memberships) {
    this(catchments, memberships, List.of());
  }

  /** Keeps the lists from being changed. */
  public Registers {
    catchments = List.copyOf(catchments);
    memberships = List.copyOf(memberships);
    contracts = List.copyOf(contracts);
  }
}
