package org.capitation.budget.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.capitation.access.Allowed;
import org.capitation.access.Caller;
import org.capitation.access.Circle;
import org.capitation.access.Filtered;
import org.capitation.attribution.AttributionIndex;
import org.capitation.attribution.store.AttributionStore;
import org.capitation.budget.Budget;
import org.capitation.budget.BudgetRule;
import org.capitation.budget.BudgetTerms;
import org.capitation.budget.Claimant;
import org.capitation.budget.Offer;
import org.capitation.budget.Proposal;
import org.capitation.budget.store.BudgetStore;
import org.capitation.budget.store.ProposalStore;
import org.capitation.policy.BadPack;
import org.capitation.policy.BudgetScenario;
import org.capitation.policy.Pack;
import org.capitation.policy.PackReader;
import org.capitation.policy.store.PolicyStore;
import org.capitation.policy.store.PresetStore;
import org.capitation.policy.store.SectionStore;
import org.capitation.registry.County;
import org.capitation.registry.Pot;
import org.capitation.registry.store.CountyStore;
import org.capitation.value.Declined;
import org.capitation.value.Missing;
import org.capitation.value.Stamp;

/** 预算: allocates the budgets of the caller's county and shows them with their steps. */
@ApplicationScoped
public class Budgets {
  @Inject private BudgetStore budgets;
  @Inject private ProposalStore proposals;
  @Inject private CountyStore counties;
  @Inject private Census census;
  @Inject private AttributionStore attributions;
  @Inject private PolicyStore policies;
  @Inject private PresetStore presets;
  @Inject private SectionStore sections;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /**
   * Allocates the budget of a pot and year as the next version, in force at once: for a county that
   * brings along what was decided before it began with us. Any other is drafted, negotiated and
   * signed.
   *
   * @param stage whether it is split for the notice or for the year end (B8)
   * @throws Missing if there is no policy pack for them
   * @throws Declined if one was drafted already
   */
  @Allowed(Circle.CLERK)
  @Transactional
  public Budget allocate(Pot pot, int year, Budget.Stage stage) {
    County county = counties.get(caller.county());
    Pack pack =
        policies
            .policies(county)
            .of(pot, year)
            .orElseThrow(() -> new Missing("policy", pot + " " + year));
    AttributionIndex index = attributions.index(county);
    List<Claimant> claimants = census.claimants(county, index, pack, stage);
    Budget budget = new BudgetRule(pack.terms().budget()).allocate(stage, claimants);
    counties.hold(county);
    BudgetStore.Key key = new BudgetStore.Key(pot, year);
    Stamp stamp = new Stamp(LocalDateTime.now(clock), caller.name());
    replace(county, key, stamp);
    BudgetStore.Ground ground = new BudgetStore.Ground(pack.id(), Offer.PACK, index.version());
    budgets.add(
        county, key, Proposal.State.IN_FORCE, new BudgetStore.Decision(budget, ground, stamp));
    return budget;
  }

  private void replace(County county, BudgetStore.Key key, Stamp stamp) {
    for (Proposal former : proposals.of(county, key)) {
      if (former.content().kind() != Proposal.Kind.DECIDED) {
        throw new Declined("budget.denied.open", former.number());
      }
      if (former.standing().state() == Proposal.State.IN_FORCE) {
        proposals.touch(former.id(), Proposal.State.REPLACED, null, stamp);
      }
    }
  }

  /**
   * The budget of a pot and year that is in force, with its steps; nothing if there is none.
   *
   * <p>The steps are derived again from the frozen inputs. Whoever sees only some communities gets
   * only their lines.
   */
  @Allowed({Circle.OFFICES, Circle.COMMUNITY})
  @Filtered
  @Transactional
  public Optional<Budget> find(Pot pot, int year) {
    County county = counties.get(caller.county());
    return budgets
        .find(county, new BudgetStore.Key(pot, year))
        .map(version -> derived(version, policies.pack(version.ground().policy())))
        .map(this::ownLines);
  }

  /**
   * What communities would get under some terms. Nothing of the county is read and nothing stored.
   *
   * @param question a {@link BudgetScenario} in JSON or YAML
   * @throws BadPack if it cannot be read, or its figures are too large to compute with
   */
  @Allowed(Circle.OFFICES)
  public Budget simulate(String question) {
    BudgetScenario scenario =
        PackReader.budgetScenario(question, name -> presets.text(name).map(Budgets::terms));
    try {
      return new BudgetRule(scenario.terms()).allocate(Budget.Stage.NOTICE, scenario.claimants());
    } catch (ArithmeticException e) {
      throw new BadPack(0, "communities", "too-large");
    }
  }

  /** What there is to start a simulation from: the packs of the county, then the presets. */
  @Allowed(Circle.OFFICES)
  @Transactional
  public List<SectionStore.Choice> choices(Pot pot, int year) {
    return sections.choices(counties.get(caller.county()), pot, year);
  }

  /** The section budget of a choice, as it is written. */
  @Allowed(Circle.OFFICES)
  @Transactional
  public String section(String choice) {
    return sections.section(counties.get(caller.county()), choice, "budget");
  }

  private static BudgetTerms terms(String preset) {
    return PackReader.read(0, 0, preset).terms().budget();
  }

  /** A version with its steps, derived again from its frozen inputs. */
  static Budget derived(BudgetStore.Version version, Pack pack) {
    BudgetTerms terms = version.ground().offer().on(pack.terms().budget());
    Budget budget = new BudgetRule(terms).allocate(version.stage(), version.claimants());
    if (!version.agrees(budget)) {
      throw new IllegalStateException("the budget differs from its inputs: " + version);
    }
    return budget;
  }

  private Budget ownLines(Budget budget) {
    if (caller.seesWholeCounty()) {
      return budget;
    }
    return new Budget(
        budget.stage(),
        budget.frame(),
        budget.lines().stream().filter(line -> caller.sees(line.claimant().code())).toList(),
        budget.residual(),
        budget.steps());
  }
}
