package org.capitation.monitoring.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.capitation.budget.Following;
import org.capitation.budget.store.BudgetStore;
import org.capitation.ledger.Opening.Item;
import org.capitation.ledger.OpeningSums;
import org.capitation.ledger.store.OpeningStore;
import org.capitation.registry.Community;
import org.capitation.registry.County;
import org.capitation.registry.Pot;
import org.capitation.registry.store.InstitutionStore;
import org.capitation.value.Money;

/** 监测对象的读取: what of a pot and year is told community by community, but for the ledger. */
@ApplicationScoped
class WatchTargets {
  @Inject private OpeningStore openings;
  @Inject private BudgetStore budgets;
  @Inject private Following following;
  @Inject private InstitutionStore institutions;

  /**
   * 各监测对象.
   *
   * @param communities those of the communities, in their order
   * @param nobodys that of those who belong to none
   */
  record Found(Map<Community, Watch.Target> communities, Watch.Target nobodys) {}

  Found of(County county, Pot pot, int year) {
    Figures figures =
        new Figures(
            budgets
                .find(county, new BudgetStore.Key(pot, year))
                .map(version -> version.followed(county, following)),
            openings.sums(county, pot, year),
            openings.sums(county, pot, year - 1));
    Map<Community, Watch.Target> targets = new LinkedHashMap<>();
    institutions.communities(county).forEach(one -> targets.put(one, figures.target(one.id())));
    return new Found(targets, figures.target(Community.NONE));
  }

  private record Figures(
      Optional<BudgetStore.Version> budget, OpeningSums year, OpeningSums before) {
    Watch.Target target(int community) {
      return new Watch.Target(
          Set.of(community),
          budget.map(version -> version.amount(community)).orElse(Money.ZERO),
          year.sum(community, Item.SPENDING),
          before.sum(community, Item.SPENDING));
    }
  }
}
