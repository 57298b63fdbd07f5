package org.capitation.ledger.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.List;
import org.capitation.ledger.store.LedgerScan;
import org.capitation.ledger.store.Moment;
import org.capitation.registry.County;
import org.capitation.registry.store.CountyStore;

/** 定格: opens several snapshots of the very same moment. */
@ApplicationScoped
class Standstill {
  @Inject private CountyStore counties;
  @Inject private Outside outside;

  /** Nobody books while they are opened: whoever books holds the county until all is written. */
  @Transactional(TxType.REQUIRES_NEW)
  List<Moment> open(County county, int number) {
    counties.hold(county);
    return outside.open(number);
  }

  /** 事务外: a connection within the transaction would be the transaction's own. */
  @ApplicationScoped
  static class Outside {
    @Inject private LedgerScan scan;

    @Transactional(TxType.NOT_SUPPORTED)
    List<Moment> open(int number) {
      List<Moment> opened = new ArrayList<>();
      for (int i = 0; i < number; i++) {
        opened.add(scan.open());
      }
      return opened;
    }
  }
}
