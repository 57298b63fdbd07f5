package org.capitation.ledger.boundary;

import java.time.YearMonth;
import java.util.List;
import org.capitation.registry.Community;

/**
 * 可选范围: what the charges of a pot and year can be narrowed to.
 *
 * @param community whose charges are looked at
 * @param communities the communities that the caller sees, by code
 * @param months the accounting months in which something was booked for the community, in order
 */
public record ChargeChoice(
    Community community, List<Community> communities, List<YearMonth> months) {
  /** Keeps the lists from being changed. */
  public ChargeChoice {
    communities = List.copyOf(communities);
    months = List.copyOf(months);
  }
}
