package org.capitation.monitoring;

import java.util.List;
import java.util.Optional;
import org.capitation.registry.Community;
import org.capitation.value.Money;

/**
 * 监测结果: how somebody's year goes, as known at the end of a month.
 *
 * @param community the community; nothing for all of the county together, and for the unattributed
 * @param budget the budget of the year
 * @param outlook how far the year is and where it leads
 * @param readings the indicators that the data can give
 * @param warnings what is beyond its threshold
 * @param deviation why the spending is not what the budget gives; nothing where nothing tells
 */
public record Watched(
    Optional<Community> community,
    Money budget,
    Outlook outlook,
    List<Reading> readings,
    List<Warning> warnings,
    Optional<Deviation> deviation) {
  /** Keeps the lists from being changed. */
  public Watched {
    readings = List.copyOf(readings);
    warnings = List.copyOf(warnings);
  }

  /** Whose it is. */
  public Watched of(Community whose) {
    return new Watched(Optional.of(whose), budget, outlook, readings, warnings, deviation);
  }

  /** The same without warnings, where nobody answers for it. */
  public Watched unwarned() {
    return new Watched(community, budget, outlook, readings, List.of(), deviation);
  }
}
