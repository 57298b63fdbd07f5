package org.capitation.ledger.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.capitation.access.Allowed;
import org.capitation.access.Caller;
import org.capitation.access.Circle;
import org.capitation.ledger.ChargeList;
import org.capitation.ledger.RecordFilter;
import org.capitation.ledger.store.ChargeStore;
import org.capitation.ledger.store.RecordStore;
import org.capitation.listing.store.MomentStore;
import org.capitation.registry.store.CountyStore;

/** 记账记录: what is booked in a month, charged or not, line by line, with masked patients. */
@ApplicationScoped
public class Records {
  @Inject private MomentStore moment;
  @Inject private RecordStore records;
  @Inject private Patients patients;
  @Inject private CountyStore counties;
  @Inject private Caller caller;

  /** A page of what is booked in a month; count, sum and lines are of one moment. */
  @Allowed({Circle.BUREAU, Circle.AUDIT})
  @Transactional
  public ChargeList find(RecordFilter filter, ChargeStore.Page page) {
    moment.hold();
    ChargeList found = records.find(counties.get(caller.county()), filter, page);
    return new ChargeList(found.count(), found.sum(), patients.masked(found.lines()));
  }
}
