package org.capitation.payment.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import org.capitation.access.Allowed;
import org.capitation.access.Caller;
import org.capitation.access.Role;
import org.capitation.ledger.Amounts;
import org.capitation.ledger.Totals;
import org.capitation.ledger.store.TotalStore;
import org.capitation.payment.MonthlyStatement;
import org.capitation.payment.PaymentRule;
import org.capitation.payment.store.StatementStore;
import org.capitation.policy.Pack;
import org.capitation.policy.store.PolicyStore;
import org.capitation.registry.Community;
import org.capitation.registry.County;
import org.capitation.registry.store.CountyStore;
import org.capitation.registry.store.InstitutionStore;
import org.capitation.value.Stamp;

/** 月度拨付: prepares the statements of the caller's county. */
@ApplicationScoped
public class Payments {
  @Inject private StatementStore statements;
  @Inject private CountyStore counties;
  @Inject private InstitutionStore institutions;
  @Inject private TotalStore totals;
  @Inject private PolicyStore policies;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /**
   * Prepares the statements of an accounting month that is closed: for each pot, community and
   * budget year that has claims in it.
   */
  @Allowed({Role.BUREAU_CLERK})
  @Transactional
  public void prepare(YearMonth month) {
    County county = counties.get(caller.county());
    Map<StatementStore.Key, MonthlyStatement> prepared = new LinkedHashMap<>();
    for (Pack pack : policies.policies(county).packs()) {
      Totals year = totals.totals(county, pack.heading().pot(), pack.heading().year());
      for (Community community : institutions.communities(county)) {
        Amounts claims = claims(year, month, community);
        if (!claims.isZero()) {
          prepared.put(
              new StatementStore.Key(
                  pack.heading().pot(), community.id(), month, pack.heading().year(), pack.id()),
              new PaymentRule(pack.terms().payment()).statement(claims.fund()));
        }
      }
    }
    statements.add(county, prepared, new Stamp(LocalDateTime.now(clock), caller.name()));
  }

  /** What the community's institutions earned (P1). */
  private static Amounts claims(Totals year, YearMonth month, Community community) {
    return year.charged(
        line -> line.month().equals(month) && line.account().provider() == community.id());
  }
}
