package org.capitation.monitoring;

import java.time.YearMonth;
import java.util.List;
import org.capitation.registry.Pot;

/**
 * 各医共体前景: where the communities of a pot are led.
 *
 * @param pot the pot
 * @param known the month at whose end this is known
 * @param communities those that are seen, in their order
 */
public record Prospects(Pot pot, YearMonth known, List<Prospect> communities) {
  /** Keeps the list from being changed. */
  public Prospects {
    communities = List.copyOf(communities);
  }
}
