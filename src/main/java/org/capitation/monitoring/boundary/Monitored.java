package org.capitation.monitoring.boundary;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.capitation.monitoring.Watched;
import org.capitation.registry.Pot;
import org.capitation.value.Citation;

/**
 * 监测总览: how the year of a pot goes.
 *
 * @param pot the pot
 * @param year the budget year
 * @param month the month at whose end this is known
 * @param basis the document of the thresholds
 * @param parts whose year it is
 */
public record Monitored(Pot pot, int year, YearMonth month, Citation basis, Parts parts) {
  /**
   * 各方.
   *
   * @param county all together; nothing for who sees only some communities, or asks for one
   * @param communities the communities
   * @param unattributed those who belong to none; nothing where county is
   */
  public record Parts(
      Optional<Watched> county, List<Watched> communities, Optional<Watched> unattributed) {
    /** Keeps the list from being changed. */
    public Parts {
      communities = List.copyOf(communities);
    }

    /** The county, or the only community. */
    public Watched first() {
      return Stream.concat(county.stream(), communities.stream()).findFirst().orElseThrow();
    }
  }
}
