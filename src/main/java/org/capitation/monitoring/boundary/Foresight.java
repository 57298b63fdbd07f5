package org.capitation.monitoring.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.capitation.access.Allowed;
import org.capitation.access.Caller;
import org.capitation.access.Circle;
import org.capitation.access.Filtered;
import org.capitation.access.InCommunity;
import org.capitation.ledger.Totals;
import org.capitation.monitoring.MonitoringTerms;
import org.capitation.monitoring.Outlook;
import org.capitation.monitoring.OutlookRule;
import org.capitation.monitoring.Prospect;
import org.capitation.monitoring.Prospects;
import org.capitation.monitoring.Spending;
import org.capitation.policy.Pack;
import org.capitation.policy.store.PolicyStore;
import org.capitation.registry.County;
import org.capitation.registry.Pot;
import org.capitation.registry.store.CountyStore;

/**
 * 展望: where a year leads as the monitoring tells it, but from the totals alone: first screens show
 * it at once, whatever there is of visits and people.
 */
@ApplicationScoped
public class Foresight {
  @Inject private WatchBooks books;
  @Inject private WatchTargets targets;
  @Inject private WatchMonths months;
  @Inject private PolicyStore policies;
  @Inject private CountyStore counties;
  @Inject private Caller caller;

  /**
   * The pots of a year that have a policy pack, as known at the end of the last month that is over;
   * none before the first is.
   *
   * @param community the code of the only one to look at; empty for all that the caller sees
   */
  @Allowed({Circle.OFFICES, Circle.COMMUNITY, Circle.ADMINISTRATION})
  @Filtered
  @Transactional
  public List<Prospects> ofYear(@InCommunity String community, int year) {
    return counties
        .find(caller.county())
        .map(county -> ofYear(county, community, year))
        .orElse(List.of());
  }

  private List<Prospects> ofYear(County county, String community, int year) {
    Optional<YearMonth> known = months.of(county.year(year)).stream().findFirst();
    return known.stream()
        .flatMap(
            month ->
                Arrays.stream(Pot.values())
                    .flatMap(pot -> policies.policies(county).of(pot, year).stream())
                    .map(pack -> of(county, pack, community, month)))
        .toList();
  }

  private Prospects of(County county, Pack pack, String community, YearMonth known) {
    Pot pot = pack.heading().pot();
    int year = pack.heading().year();
    Totals booked = books.booked(county, pot, year);
    MonitoringTerms terms = pack.terms().monitoring();
    return new Prospects(
        pot,
        known,
        targets.of(county, pot, year).communities().entrySet().stream()
            .filter(one -> caller.sees(one.getKey().code()))
            .filter(one -> community.isEmpty() || one.getKey().code().equals(community))
            .map(
                one -> {
                  Watch.Target target = one.getValue();
                  Spending spending =
                      Spending.of(
                          booked, target::bears, county.year(year), known, target.opening());
                  Outlook outlook = new OutlookRule(terms).outlook(spending, target.budget());
                  return Prospect.of(one.getKey(), target.budget(), outlook, terms);
                })
            .toList());
  }
}
