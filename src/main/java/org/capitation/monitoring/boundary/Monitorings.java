package org.capitation.monitoring.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.capitation.access.Allowed;
import org.capitation.access.Caller;
import org.capitation.access.Circle;
import org.capitation.access.Filtered;
import org.capitation.attribution.Counting;
import org.capitation.attribution.Division;
import org.capitation.attribution.MemberMonths;
import org.capitation.attribution.store.AttributionStore;
import org.capitation.budget.Following;
import org.capitation.budget.store.BudgetStore;
import org.capitation.ledger.Opening.Item;
import org.capitation.ledger.OpeningSums;
import org.capitation.ledger.Totals;
import org.capitation.ledger.store.OpeningStore;
import org.capitation.ledger.store.TotalStore;
import org.capitation.monitoring.Indicator;
import org.capitation.monitoring.MonitoringTerms;
import org.capitation.monitoring.Outlook;
import org.capitation.monitoring.Warning;
import org.capitation.policy.Pack;
import org.capitation.policy.store.PolicyStore;
import org.capitation.registry.Community;
import org.capitation.registry.County;
import org.capitation.registry.Pot;
import org.capitation.registry.store.CountyStore;
import org.capitation.registry.store.InstitutionStore;
import org.capitation.value.BudgetYear;
import org.capitation.value.Missing;
import org.capitation.value.Money;
import org.capitation.value.Quotient;

/** 监测: how the year of a pot goes, community by community, as known at the end of a month. */
@ApplicationScoped
public class Monitorings {
  /** The day of the month on which people are counted where the terms name none (a decision). */
  private static final int COUNTED_DAY = 15;

  @Inject private TotalStore totals;
  @Inject private OpeningStore openings;
  @Inject private BudgetStore budgets;
  @Inject private Following following;
  @Inject private AttributionStore attributions;
  @Inject private PolicyStore policies;
  @Inject private InstitutionStore institutions;
  @Inject private CountyStore counties;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /**
   * 监测结果.
   *
   * @param community the community; nothing for all of the county together
   * @param budget the budget of the year
   * @param outlook how far the year is and where it leads
   * @param figures the indicators that the data can give
   * @param warnings what is beyond its threshold
   */
  public record Watched(
      Optional<Community> community,
      Money budget,
      Outlook outlook,
      Map<Indicator, Quotient> figures,
      List<Warning> warnings) {
    private Watched of(Community whose) {
      return new Watched(Optional.of(whose), budget, outlook, figures, warnings);
    }
  }

  /**
   * How the year of a pot goes: the county first, then its communities. Who sees only some
   * communities gets only these.
   *
   * @param month the month at whose end this is known
   * @throws Missing if it is not over, the year has not begun in it, or there is no policy pack
   */
  @Allowed({Circle.OFFICES, Circle.COMMUNITY})
  @Filtered
  @Transactional
  public List<Watched> of(Pot pot, int year, YearMonth month) {
    County county = counties.get(caller.county());
    boolean over = month.isBefore(YearMonth.now(clock));
    if (!over || month.isBefore(county.year(year).firstMonth())) {
      throw new Missing("month", month);
    }
    Pack pack =
        policies
            .policies(county)
            .of(pot, year)
            .orElseThrow(() -> new Missing("policy", pot + " " + year));
    Watch watch = watch(county, pack);
    List<Community> communities = institutions.communities(county);
    Map<Integer, Watch.Target> targets = targets(county, pack.heading(), communities);
    Stream<Watched> own =
        communities.stream()
            .filter(community -> caller.sees(community.code()))
            .map(community -> watch.at(month, targets.get(community.id())).of(community));
    return caller.seesWholeCounty()
        ? Stream.concat(Stream.of(watch.at(month, all(targets))), own).toList()
        : own.toList();
  }

  private Watch watch(County county, Pack pack) {
    Pot pot = pack.heading().pot();
    BudgetYear year = county.year(pack.heading().year());
    Totals booked = new Totals();
    for (int back = 0; back <= MonitoringTerms.MOST_YEARS; back++) {
      totals.totals(county, pot, year.year() - back).lines().forEach(booked::add);
    }
    Counting counting =
        pack.terms().attribution().counting() instanceof Counting.Monthly monthly
            ? monthly
            : new Counting.Monthly(COUNTED_DAY);
    MemberMonths members =
        MemberMonths.count(attributions.index(county), pot, year, counting, Division.NONE);
    return new Watch(year, booked, members, pack.terms().monitoring());
  }

  private Map<Integer, Watch.Target> targets(
      County county, Pack.Heading heading, List<Community> communities) {
    Pot pot = heading.pot();
    Optional<BudgetStore.Version> budget =
        budgets
            .find(county, new BudgetStore.Key(pot, heading.year()))
            .map(version -> version.followed(county, following));
    OpeningSums year = openings.sums(county, pot, heading.year());
    OpeningSums before = openings.sums(county, pot, heading.year() - 1);
    return communities.stream()
        .map(Community::id)
        .collect(
            Collectors.toMap(
                Function.identity(),
                id ->
                    new Watch.Target(
                        Set.of(id),
                        budget.map(version -> version.amount(id)).orElse(Money.ZERO),
                        year.sum(id, Item.SPENDING),
                        before.sum(id, Item.SPENDING))));
  }

  private static Watch.Target all(Map<Integer, Watch.Target> targets) {
    return targets.values().stream()
        .reduce(Watch.Target::plus)
        .orElseGet(() -> new Watch.Target(Set.of(), Money.ZERO, Money.ZERO, Money.ZERO));
  }
}
