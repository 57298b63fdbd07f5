package org.capitation.ledger;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.capitation.registry.Pot;
import org.capitation.value.Stamp;

/**
 * 会计月份: a month of the books.
 *
 * @param month which
 * @param closed who closed it, and when; nothing while it is open
 * @param digest the digest that it is sealed with; null while it is open, or if it was closed
 *     before there were seals (L27)
 * @param next it can be closed next: it is over, open, and no month before it is open
 * @param pots what is booked in it, pot by pot
 */
public record AccountingMonth(
    YearMonth month, Optional<Stamp> closed, String digest, boolean next, List<Booked> pots) {
  /**
   * 险种合计: what is booked of a pot; accepted = charged + excluded + not chargeable (L5).
   *
   * @param pot the pot
   * @param charged what communities bear
   * @param excluded what is beside the package or left out of it
   * @param notChargeable what nobody bears
   */
  public record Booked(Pot pot, Amounts charged, Amounts excluded, Amounts notChargeable) {
    /** All of it. */
    public Amounts accepted() {
      return charged.plus(excluded).plus(notChargeable);
    }
  }

  /** Keeps the pots from being changed. */
  public AccountingMonth {
    pots = List.copyOf(pots);
  }

  /** Something is booked in it. */
  public boolean isBooked() {
    return pots.stream().anyMatch(pot -> !pot.accepted().isZero());
  }
}
