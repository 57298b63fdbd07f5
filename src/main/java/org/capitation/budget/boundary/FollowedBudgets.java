package org.capitation.budget.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.capitation.attribution.AttributionIndex;
import org.capitation.attribution.Counting;
import org.capitation.attribution.Division;
import org.capitation.attribution.MemberMonths;
import org.capitation.attribution.store.AttributionStore;
import org.capitation.budget.BudgetTerms;
import org.capitation.budget.Followed;
import org.capitation.budget.Following;
import org.capitation.budget.Headcount;
import org.capitation.budget.Switching;
import org.capitation.policy.Pack;
import org.capitation.policy.store.PolicyStore;
import org.capitation.registry.County;
import org.capitation.registry.store.InstitutionStore;
import org.capitation.value.BudgetYear;

/** 随人走的预算: counts the people for budgets whose money follows them. */
@ApplicationScoped
class FollowedBudgets implements Following {
  @Inject private PolicyStore policies;
  @Inject private AttributionStore attributions;
  @Inject private InstitutionStore institutions;
  @Inject private Census census;

  @Override
  public Optional<Found> find(County county, Decided budget) {
    Pack pack = policies.pack(budget.policy());
    BudgetTerms terms = budget.offer().on(pack.terms().budget());
    if (terms.switching() == Switching.ANNUAL) {
      return Optional.empty();
    }
    BudgetYear year = county.year(pack.heading().year());
    AttributionIndex index = attributions.index(county);
    Division division = census.division(county, index, pack, year.range());
    Counting counting = pack.terms().attribution().counting();
    Map<Integer, String> communities = new LinkedHashMap<>();
    institutions.communities(county).forEach(c -> communities.put(c.id(), c.code()));
    MemberMonths counted =
        MemberMonths.count(index, pack.heading().pot(), year, counting, division);
    return Optional.of(
        new Found(
            new Followed(
                terms,
                budget.number(),
                budget.claimants(),
                new Headcount(year, counting, communities, counted)),
            index.version(),
            division));
  }
}
