package org.capitation.monitoring.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.capitation.access.Allowed;
import org.capitation.access.Caller;
import org.capitation.access.Circle;
import org.capitation.access.Filtered;
import org.capitation.access.InCommunity;
import org.capitation.monitoring.Watched;
import org.capitation.policy.Pack;
import org.capitation.policy.store.PolicyStore;
import org.capitation.registry.Community;
import org.capitation.registry.County;
import org.capitation.registry.Pot;
import org.capitation.registry.store.CountyStore;
import org.capitation.registry.store.InstitutionStore;
import org.capitation.value.BudgetYear;
import org.capitation.value.Missing;

/** 监测: how the year of a pot goes, community by community, as known at the end of a month. */
@ApplicationScoped
public class Monitorings {
  /** How long after its end a year is looked at: late rows have come by then. */
  private static final int MONTHS_AFTER = 12;

  @Inject private WatchBooks books;
  @Inject private WatchTargets figured;
  @Inject private PolicyStore policies;
  @Inject private InstitutionStore institutions;
  @Inject private CountyStore counties;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /**
   * 口径.
   *
   * @param month the month at whose end it is known
   */
  public record Choice(Pot pot, int year, YearMonth month) {}

  /** The months at whose ends a year can be looked at, the last one first; none if none is over. */
  @Allowed({Circle.OFFICES, Circle.COMMUNITY})
  @Filtered
  @Transactional
  public List<YearMonth> months(int year) {
    return counties
        .find(caller.county())
        .map(county -> months(county.year(year)))
        .orElse(List.of());
  }

  /** The communities that the caller may look at. */
  @Allowed({Circle.OFFICES, Circle.COMMUNITY})
  @Filtered
  @Transactional
  public List<Community> communities() {
    return counties.find(caller.county()).map(institutions::communities).orElse(List.of()).stream()
        .filter(community -> caller.sees(community.code()))
        .toList();
  }

  private List<YearMonth> months(BudgetYear year) {
    YearMonth over = YearMonth.now(clock).minusMonths(1);
    YearMonth last = year.firstMonth().plusMonths(11L + MONTHS_AFTER);
    return Stream.iterate(
            over.isBefore(last) ? over : last,
            month -> !month.isBefore(year.firstMonth()),
            month -> month.minusMonths(1))
        .toList();
  }

  /**
   * How the year of a pot goes; nothing without a policy pack. Who sees only some communities gets
   * only these.
   *
   * @param community the code of the only one to look at; empty for all that the caller sees
   * @throws Missing if there is no such community, or the month is none of those to choose from
   */
  @Allowed({Circle.OFFICES, Circle.COMMUNITY})
  @Filtered
  @Transactional
  public Optional<Monitored> of(@InCommunity String community, Choice choice) {
    County county = counties.get(caller.county());
    if (!months(county.year(choice.year())).contains(choice.month())) {
      throw new Missing("month", choice.month());
    }
    return policies
        .policies(county)
        .of(choice.pot(), choice.year())
        .map(pack -> monitored(county, pack, community, choice.month()));
  }

  private Monitored monitored(County county, Pack pack, String community, YearMonth month) {
    Pot pot = pack.heading().pot();
    int year = pack.heading().year();
    Watch watch = books.watch(county, pack, month);
    WatchTargets.Figures figures = figured.of(county, pot, year);
    Map<Community, Watch.Target> targets = new LinkedHashMap<>();
    institutions.communities(county).forEach(one -> targets.put(one, figures.target(one.id())));
    List<Watched> communities =
        targets.entrySet().stream()
            .filter(target -> caller.sees(target.getKey().code()))
            .filter(target -> community.isEmpty() || target.getKey().code().equals(community))
            .map(target -> watch.of(target.getValue()).of(target.getKey()))
            .toList();
    if (communities.isEmpty() && !community.isEmpty()) {
      throw new Missing("community", community);
    }
    Monitored.Parts parts =
        caller.seesWholeCounty() && community.isEmpty()
            ? whole(watch, targets, figures.target(Community.NONE), communities)
            : new Monitored.Parts(Optional.empty(), communities, Optional.empty());
    return new Monitored(pot, year, month, pack.terms().monitoring().basis(), parts);
  }

  private static Monitored.Parts whole(
      Watch watch,
      Map<Community, Watch.Target> targets,
      Watch.Target nobodys,
      List<Watched> communities) {
    Watch.Target all = targets.values().stream().reduce(nobodys, Watch.Target::plus);
    return new Monitored.Parts(
        Optional.of(watch.of(all)), communities, Optional.of(watch.of(nobodys).unwarned()));
  }
}
