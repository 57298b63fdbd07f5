package org.capitation.ledger.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.capitation.attribution.store.AttributionStore;
import org.capitation.ledger.AccountingCalendar;
import org.capitation.ledger.ChargingRule;
import org.capitation.ledger.Recharge;
import org.capitation.ledger.Recharge.Ground;
import org.capitation.ledger.store.YearStore;
import org.capitation.policy.BadPack;
import org.capitation.policy.Pack;
import org.capitation.policy.Policies;
import org.capitation.policy.store.PolicyStore;
import org.capitation.registry.County;

/** 记账依据: the rules under the terms that charges name. */
@ApplicationScoped
class Recharges {
  /** The month of an entry is looked at apart: which were closed then is not known any more. */
  private static final AccountingCalendar OPEN = new AccountingCalendar(Set.of());

  @Inject private PolicyStore packs;
  @Inject private AttributionStore attributions;
  @Inject private YearStore years;

  /**
   * What charges the visits of a county again.
   *
   * @param attribution the version of the attribution of today
   */
  Recharge recharge(County county, long attribution) {
    Policies now = packs.policies(county);
    Map<Long, Ground> grounds = new HashMap<>();
    grounds.put(0L, new Ground(new ChargingRule(Map.of(), OPEN, county.startMonth()), Map.of()));
    Ground today = ground(county, now);
    now.packs().forEach(pack -> grounds.put(pack.id(), today));
    for (PolicyStore.Kept kept : packs.list(county)) {
      grounds.computeIfAbsent(kept.id(), id -> ground(county, with(now, packs.pack(id))));
    }
    return new Recharge(
        grounds, today, attributions.past(county), attribution, years.everLocked(county));
  }

  private static Policies with(Policies now, Pack pack) {
    try {
      return now.with(pack);
    } catch (BadPack overlapping) {
      // the days of the other years were cut otherwise when it was in force
      return new Policies(List.of(pack));
    }
  }

  private static Ground ground(County county, Policies policies) {
    return new Ground(
        new ChargingRule(policies.dated(Pack.Terms::charging), OPEN, county.startMonth()),
        policies.dated(Pack.Terms::attribution));
  }
}
