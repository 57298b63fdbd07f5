package org.capitation.monitoring.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import org.capitation.budget.Following;
import org.capitation.budget.store.BudgetStore;
import org.capitation.ledger.Opening.Item;
import org.capitation.ledger.OpeningSums;
import org.capitation.ledger.store.OpeningStore;
import org.capitation.registry.County;
import org.capitation.registry.Pot;
import org.capitation.value.Money;

/** 监测对象的读取: by what communities are measured. */
@ApplicationScoped
class WatchTargets {
  @Inject private OpeningStore openings;
  @Inject private BudgetStore budgets;
  @Inject private Following following;

  /** What of a pot and year is told community by community, but for the ledger. */
  record Figures(Optional<BudgetStore.Version> budget, OpeningSums year, OpeningSums before) {
    Watch.Target target(int community) {
      return new Watch.Target(
          Set.of(community),
          budget.map(version -> version.amount(community)).orElse(Money.ZERO),
          year.sum(community, Item.SPENDING),
          before.sum(community, Item.SPENDING));
    }
  }

  Figures of(County county, Pot pot, int year) {
    return new Figures(
        budgets
            .find(county, new BudgetStore.Key(pot, year))
            .map(version -> version.followed(county, following)),
        openings.sums(county, pot, year),
        openings.sums(county, pot, year - 1));
  }
}
