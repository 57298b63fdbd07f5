package org.capitation.attribution;

import org.capitation.registry.Pot;
import org.capitation.value.DateRange;

/**
 * 个案认定: the typed exception that one person belongs to a community for some days, whatever the
 * criteria say (A8).
 *
 * @param person our key of the person
 * @param pot the pot that it holds for
 * @param range the days
 * @param community the key of the community
 * @param ground the document that says so
 */
public record Ruling(long person, Pot pot, DateRange range, int community, Ground ground) {
  /**
   * 认定依据: every ruling stands on a document.
   *
   * @param document the document number (文号)
   * @param reason why, in a few words
   */
  public record Ground(String document, String reason) {
    /**
     * Checks that both are told.
     *
     * @throws IllegalArgumentException if one is blank
     */
    public Ground {
      if (document.isBlank() || reason.isBlank()) {
        throw new IllegalArgumentException("a ruling needs a document and a reason");
      }
    }
  }
}
