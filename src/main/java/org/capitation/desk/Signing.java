package org.capitation.desk;

import java.util.Optional;
import org.capitation.access.Circulation;
import org.capitation.access.Matter;
import org.capitation.access.Signature;
import org.capitation.access.SigningStep;
import org.capitation.registry.Pot;
import org.capitation.value.Money;

/**
 * 待签文书: a paper that waits for a signature or to be paid, and on which figures.
 *
 * @param matter what waits
 * @param pot the pot
 * @param amount what it is about; nothing for a paper without an amount
 * @param prepared the account of who prepared it
 * @param checked the account of who checked it; nothing before
 */
public record Signing(
    Matter matter, Pot pot, Optional<Money> amount, String prepared, Optional<String> checked) {
  /** With who signed it so far. */
  public static Signing of(Matter matter, Pot pot, Optional<Money> amount, Circulation way) {
    return new Signing(
        matter,
        pot,
        amount,
        by(way, SigningStep.PREPARE).orElse(way.content().author()),
        by(way, SigningStep.REVIEW));
  }

  private static Optional<String> by(Circulation way, SigningStep step) {
    return way.signature(step).map(Signature::stamp).map(stamp -> stamp.by());
  }
}
