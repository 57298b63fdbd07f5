package org.capitation.ledger;

import org.capitation.registry.Community;
import org.capitation.registry.Provider;

/**
 * 裁定去向: whom the decision on a dispute lets bear a visit (L22).
 *
 * @param home the key of the community, or {@link Community#NONE} for nobody
 * @param signed the patient has a contract with a team of that community on the service date
 */
public record Ruled(int home, boolean signed) {
  /** 冲销: nobody bears it. */
  public static final Ruled NOBODY = new Ruled(Community.NONE, false);

  /** The reason for which the visit stands then. */
  public Reason reason() {
    return home == Community.NONE ? Reason.DISPUTED : Reason.RULED;
  }

  /**
   * The account in which the visit stands then.
   *
   * @param before the one in which it stood
   * @param provider where it took place
   */
  LedgerAccount account(LedgerAccount before, Provider provider) {
    return new LedgerAccount(
        before.pot(),
        home,
        before.provider(),
        Category.of(home, provider),
        reason(),
        signed,
        before.serviceMonth(),
        before.budgetYear());
  }
}
