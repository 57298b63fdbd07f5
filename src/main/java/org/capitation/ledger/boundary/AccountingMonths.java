package org.capitation.ledger.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.YearMonth;
import org.capitation.access.Allowed;
import org.capitation.access.Caller;
import org.capitation.access.Circle;
import org.capitation.ledger.store.MonthStore;
import org.capitation.registry.County;
import org.capitation.registry.store.CountyStore;
import org.capitation.value.Stamp;

/** 会计月份: closes the months of the caller's county. */
@ApplicationScoped
public class AccountingMonths {
  @Inject private MonthStore months;
  @Inject private CountyStore counties;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /** Closes a month: nothing is booked in it any more (L8). */
  @Allowed(Circle.CLERK)
  @Transactional
  public void close(YearMonth month) {
    County county = counties.get(caller.county());
    // an import may be booking in the month
    counties.hold(county);
    months.close(county, month, new Stamp(LocalDateTime.now(clock), caller.name()));
  }
}
