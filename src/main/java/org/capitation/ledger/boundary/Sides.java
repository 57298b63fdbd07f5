package org.capitation.ledger.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.capitation.ledger.Reconciliation;
import org.capitation.ledger.ReconciliationRule;
import org.capitation.ledger.store.ControlTotalStore;
import org.capitation.ledger.store.ReconciliationStore;
import org.capitation.registry.County;
import org.capitation.registry.Pot;

/** 对账双方: brings the two sides of a reconciliation together. */
@ApplicationScoped
class Sides {
  @Inject private ControlTotalStore totals;
  @Inject private ReconciliationStore reconciliations;

  /** The reconciliation of a month and pot as it stands now. */
  Reconciliation compared(County county, YearMonth month, Pot pot) {
    return compared(county, month, pot, reconciliations.ours(county, month, pot));
  }

  /** The same, with our side given. */
  Reconciliation compared(County county, YearMonth month, Pot pot, ReconciliationStore.Ours ours) {
    return new ReconciliationRule(month, pot)
        .reconcile(
            List.copyOf(totals.known(county, Set.of(month)).values()),
            ours.sums(),
            ours.late(),
            reconciliations.explanations(county, month, pot));
  }
}
