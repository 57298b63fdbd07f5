package org.capitation.budget.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.capitation.access.Allowed;
import org.capitation.access.Caller;
import org.capitation.access.Filtered;
import org.capitation.access.Role;
import org.capitation.attribution.AttributionIndex;
import org.capitation.attribution.Division;
import org.capitation.attribution.MemberMonths;
import org.capitation.attribution.store.AttributionStore;
import org.capitation.budget.Budget;
import org.capitation.budget.BudgetRule;
import org.capitation.budget.BudgetTerms;
import org.capitation.budget.Claimant;
import org.capitation.budget.store.BudgetStore;
import org.capitation.policy.Pack;
import org.capitation.policy.store.PolicyStore;
import org.capitation.registry.Community;
import org.capitation.registry.County;
import org.capitation.registry.Pot;
import org.capitation.registry.store.CountyStore;
import org.capitation.registry.store.InstitutionStore;
import org.capitation.value.Missing;
import org.capitation.value.Stamp;

/** 预算: allocates the budgets of the caller's county and shows them with their steps. */
@ApplicationScoped
public class Budgets {
  @Inject private BudgetStore budgets;
  @Inject private CountyStore counties;
  @Inject private InstitutionStore institutions;
  @Inject private AttributionStore attributions;
  @Inject private PolicyStore policies;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /**
   * Allocates the budget of a pot and year as the next version.
   *
   * @throws Missing if there is no policy pack for them
   */
  @Allowed({Role.BUREAU_CLERK})
  @Transactional
  public Budget allocate(Pot pot, int year) {
    County county = counties.get(caller.county());
    Pack pack =
        policies
            .policies(county)
            .of(pot, year)
            .orElseThrow(() -> new Missing("policy", pot + " " + year));
    AttributionIndex index = attributions.index(county);
    BudgetTerms terms = pack.terms().budget();
    MemberMonths members =
        MemberMonths.count(
            index, pot, county.year(year), pack.terms().attribution().counting(), Division.NONE);
    Budget budget = new BudgetRule(terms).allocate(claimants(county, members));
    budgets.add(
        county,
        new BudgetStore.Key(pot, year),
        budget,
        new BudgetStore.Ground(pack.id(), index.version()),
        new Stamp(LocalDateTime.now(clock), caller.name()));
    return budget;
  }

  /**
   * The newest budget of a pot and year, with its steps; nothing if none was allocated.
   *
   * <p>The steps are derived again from the frozen inputs. Whoever sees only some communities gets
   * only their lines and steps.
   */
  @Allowed({
    Role.BUREAU_CLERK,
    Role.BUREAU_REVIEWER,
    Role.BUREAU_APPROVER,
    Role.HEALTH_BUREAU,
    Role.FINANCE,
    Role.COMMUNITY_ADMIN,
    Role.AUDITOR
  })
  @Filtered
  @Transactional
  public Optional<Budget> find(Pot pot, int year) {
    County county = counties.get(caller.county());
    return budgets
        .find(county, new BudgetStore.Key(pot, year))
        .map(version -> derived(version, policies.pack(version.ground().policy())))
        .map(this::ownLines);
  }

  private static Budget derived(BudgetStore.Version version, Pack pack) {
    Budget budget = new BudgetRule(pack.terms().budget()).allocate(version.claimants());
    if (!budget.lines().stream().map(Budget.Line::amount).toList().equals(version.amounts())) {
      throw new IllegalStateException("the budget differs from its inputs: " + version);
    }
    return budget;
  }

  private Budget ownLines(Budget budget) {
    if (caller.seesWholeCounty()) {
      return budget;
    }
    List<Budget.Line> own =
        budget.lines().stream().filter(l -> caller.sees(l.claimant().code())).toList();
    List<String> codes = own.stream().map(line -> line.claimant().code()).toList();
    return new Budget(
        budget.total(),
        budget.reserve(),
        budget.distributable(),
        own,
        budget.steps().stream()
            .filter(s -> s.arguments().isEmpty() || codes.containsAll(s.arguments()))
            .toList());
  }

  private List<Claimant> claimants(County county, MemberMonths members) {
    List<Claimant> claimants = new ArrayList<>();
    for (Community c : institutions.communities(county)) {
      claimants.add(new Claimant(c.id(), c.code(), members.sum(m -> m.community() == c.id())));
    }
    long nobodys = members.sum(m -> m.community() == Community.NONE);
    claimants.add(new Claimant(Community.NONE, Claimant.UNATTRIBUTED, nobodys));
    return claimants;
  }
}
