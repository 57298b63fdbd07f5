package org.capitation.payment;

import java.util.Optional;
import org.capitation.value.Money;

/**
 * 年终收付项: what the settlement of a year, or a supplement to it, pays to a community or claims.
 *
 * @param id our key; 0 before it is kept
 * @param number of the paper: 0 the settlement, above it supplements
 * @param community the key of the community
 * @param amount what is paid; below 0.00 a debt
 * @param debtYear the budget year whose months recover a debt
 * @param remitted by what it was really paid
 */
public record YearEndLine(
    long id,
    int number,
    int community,
    Money amount,
    int debtYear,
    Optional<Sheet.Remitted> remitted) {
  /** It is still to be paid. */
  public boolean isOpen() {
    return remitted.isEmpty() && amount.isPositive();
  }
}
