package org.capitation.ledger.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.YearMonth;
import org.capitation.access.Allowed;
import org.capitation.access.Caller;
import org.capitation.access.Circle;
import org.capitation.ledger.Sample;
import org.capitation.ledger.store.SampleStore;
import org.capitation.registry.County;
import org.capitation.registry.Pot;
import org.capitation.registry.store.CountyStore;

/** 抽查: looks at some records, for those who check what others did. */
@ApplicationScoped
@Transactional
@Allowed({Circle.BUREAU, Circle.AUDIT})
public class Samples {
  @Inject private SampleStore samples;
  @Inject private CountyStore counties;
  @Inject private Caller caller;

  /** The records of a month that a seed chooses. */
  public Sample of(Pot pot, YearMonth month, String seed) {
    return new Sample(pot, month, seed, samples.lines(county(), pot, month, seed, Sample.SIZE));
  }

  /** How many visits of a budget year were booked in a later month than that of their service. */
  public long late(int year) {
    return samples.late(county(), year);
  }

  private County county() {
    return counties.get(caller.county());
  }
}
