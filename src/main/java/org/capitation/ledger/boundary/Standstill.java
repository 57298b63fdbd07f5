package org.capitation.ledger.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.List;
import org.capitation.attribution.store.AttributionStore;
import org.capitation.ledger.store.LedgerScan;
import org.capitation.ledger.store.Moment;
import org.capitation.registry.County;
import org.capitation.registry.store.CountyStore;

/** 定格: opens several snapshots of the very same moment. */
@ApplicationScoped
class Standstill {
  @Inject private CountyStore counties;
  @Inject private AttributionStore attributions;
  @Inject private LedgerScan scan;

  /**
   * 定格.
   *
   * @param moments the snapshots, to be closed
   * @param attribution the version of the attribution
   */
  record Still(List<Moment> moments, long attribution) {}

  /** Nobody books while they are opened: whoever books holds the county until all is written. */
  @Transactional(TxType.REQUIRES_NEW)
  Still open(County county, int number) {
    counties.holdPersons(county);
    List<Moment> opened = new ArrayList<>();
    try {
      for (int i = 0; i < number; i++) {
        opened.add(scan.open());
      }
      return new Still(opened, attributions.version(county));
    } catch (RuntimeException e) {
      opened.forEach(Moment::close);
      throw e;
    }
  }
}
