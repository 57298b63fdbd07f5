package org.capitation.settlement.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.capitation.budget.store.BudgetStore;
import org.capitation.ledger.OpeningSums;
import org.capitation.ledger.store.OpeningStore;
import org.capitation.payment.PaymentYears;
import org.capitation.payment.store.StatementStore;
import org.capitation.payment.store.YearEndStore;
import org.capitation.policy.Pack;
import org.capitation.policy.store.PolicyStore;
import org.capitation.registry.County;
import org.capitation.registry.Pot;
import org.capitation.registry.store.CountyStore;
import org.capitation.registry.store.InstitutionStore;
import org.capitation.settlement.store.AppraisalStore;
import org.capitation.settlement.store.CorrectionStore;

/** 清算依据的存取: what settlements rest on, read anew only when something of it has changed. */
@ApplicationScoped
class Grounds {
  @Inject private CountyStore counties;
  @Inject private InstitutionStore institutions;
  @Inject private PolicyStore policies;
  @Inject private BudgetStore budgets;
  @Inject private OpeningStore openings;
  @Inject private StatementStore statements;
  @Inject private YearEndStore yearEnds;
  @Inject private CorrectionStore corrections;
  @Inject private AppraisalStore appraisals;

  private final ConcurrentMap<Of, Ground> latest = new ConcurrentHashMap<>();

  /** Of which pot and year of which county. */
  private record Of(long county, BudgetStore.Key key) {}

  /**
   * What holds at this moment; nothing if no budget was allocated.
   *
   * @param county the area code of the county
   */
  Optional<Ground> now(String county, Pot pot, int year) {
    BudgetStore.Key key = new BudgetStore.Key(pot, year);
    return counties.state(county).flatMap(state -> at(state, key));
  }

  /** What holds at this moment, read anew whatever was read before. */
  Optional<Ground> anew(County county, Pot pot, int year) {
    BudgetStore.Key key = new BudgetStore.Key(pot, year);
    long version = counties.ground(county).frame();
    return budgets.find(county, key).map(budget -> read(version, county, key, budget));
  }

  private Optional<Ground> at(CountyStore.State state, BudgetStore.Key key) {
    County county = state.county();
    long version = state.ground().frame();
    Of of = new Of(county.id(), key);
    Ground known = latest.get(of);
    if (known != null && known.version() == version) {
      return Optional.of(known);
    }
    Optional<Ground> read =
        budgets.find(county, key).map(budget -> read(version, county, key, budget));
    if (!counties.isFrameHeld(county)) {
      read.ifPresent(ground -> latest.put(of, ground));
    }
    return read;
  }

  private Ground read(
      long version, County county, BudgetStore.Key key, BudgetStore.Version budget) {
    Pack pack = policies.pack(budget.ground().policy());
    OpeningSums opening = openings.sums(county, key.pot(), key.year());
    return new Ground(
        version,
        county,
        pack,
        budget,
        institutions.communities(county),
        opening,
        new PaymentYears(
                pack.terms().payment(),
                opening,
                statements.advances(county, key.pot(), key.year()),
                statements.paid(county, key.pot(), key.year()))
            .owing(yearEnds.debts(county, key.pot(), key.year())),
        corrections.of(county, key.pot(), key.year()),
        appraisals.current(county, key.pot(), key.year()));
  }
}
