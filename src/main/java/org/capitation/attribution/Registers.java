package org.capitation.attribution;

import java.util.List;
import org.capitation.registry.Catchment;
import org.capitation.registry.Membership;

/**
 * 归属登记簿: the registers that say which places and institutions belong to whom.
 *
 * @param catchments townships, employers and schools
 * @param memberships institutions
 */
public record Registers(List<Catchment> catchments, List<Membership> memberships) {
  /** Keeps the lists from being changed. */
  public Registers {
    catchments = List.copyOf(catchments);
    memberships = List.copyOf(memberships);
  }
}
