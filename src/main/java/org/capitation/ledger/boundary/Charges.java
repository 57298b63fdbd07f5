package org.capitation.ledger.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.YearMonth;
import java.util.List;
import org.capitation.access.Allowed;
import org.capitation.access.Caller;
import org.capitation.access.Circle;
import org.capitation.access.Filtered;
import org.capitation.access.InCommunity;
import org.capitation.ledger.Amounts;
import org.capitation.ledger.ChargeFilter;
import org.capitation.ledger.ChargeList;
import org.capitation.ledger.Disposition;
import org.capitation.ledger.Totals;
import org.capitation.ledger.store.AwayStore;
import org.capitation.ledger.store.ChargeStore;
import org.capitation.ledger.store.TotalStore;
import org.capitation.listing.store.MomentStore;
import org.capitation.registry.Community;
import org.capitation.registry.County;
import org.capitation.registry.Pot;
import org.capitation.registry.store.CountyStore;
import org.capitation.registry.store.InstitutionStore;
import org.capitation.value.Declined;
import org.capitation.value.Missing;

/** 费用台账: what a community bears, line by line, with masked patients. */
@ApplicationScoped
public class Charges {
  @Inject private MomentStore moment;
  @Inject private ChargeStore charges;
  @Inject private TotalStore totals;
  @Inject private AwayStore away;
  @Inject private Patients patients;
  @Inject private CountyStore counties;
  @Inject private InstitutionStore institutions;
  @Inject private Caller caller;

  /**
   * A page of what a community bears; count, sum and lines are of one moment.
   *
   * @throws Missing if there is no such community
   * @throws Declined if something odd is looked for in more than a month
   */
  @Allowed({Circle.BUREAU, Circle.COMMUNITY, Circle.AUDIT})
  @Transactional
  public ChargeList find(
      @InCommunity String community, ChargeFilter filter, ChargeStore.Page page) {
    if (filter.suspicion().sign().isPresent() && filter.month().isEmpty()) {
      throw new Declined("ledger.charges.sign.month");
    }
    moment.hold();
    County county = counties.get(caller.county());
    Community home = home(county, community);
    ChargeList found =
        filter.isOfTotals()
            ? charges.find(county, home, filter, page, sum(county, home, filter))
            : charges.find(county, home, filter, page);
    return new ChargeList(found.count(), found.sum(), patients.masked(found.lines()));
  }

  /** A year of a large county is millions of rows: where the totals know its sum, they say it. */
  private Amounts sum(County county, Community home, ChargeFilter filter) {
    return totals
        .totals(county, filter.pot(), filter.budgetYear())
        .charged(
            line ->
                line.account().home() == home.id()
                    && filter.month().map(line.month()::equals).orElse(true)
                    && filter
                        .destination()
                        .map(to -> to.covers(line.account().category()))
                        .orElse(true));
  }

  /**
   * What the charges of a community in a pot and year can be narrowed to.
   *
   * @param code the code of the community; empty for the first one that the caller sees
   * @throws Missing if there is no such community
   */
  @Allowed({Circle.BUREAU, Circle.COMMUNITY, Circle.AUDIT})
  @Filtered
  @Transactional
  public ChargeChoice choice(@InCommunity String code, Pot pot, int year) {
    County county = counties.get(caller.county());
    List<Community> seen =
        institutions.communities(county).stream().filter(c -> caller.sees(c.code())).toList();
    Community community =
        seen.stream()
            .filter(c -> code.isEmpty() || c.code().equals(code))
            .findFirst()
            .orElseThrow(() -> new Missing("community", code));
    List<YearMonth> months =
        totals.totals(county, pot, year).lines().keySet().stream()
            .filter(line -> line.account().home() == community.id())
            .filter(line -> line.account().disposition() == Disposition.CHARGED)
            .map(Totals.Line::month)
            .distinct()
            .sorted()
            .toList();
    return new ChargeChoice(community, seen, months);
  }

  /**
   * The institutions outside the county that earned most from a community's people, the most first.
   *
   * @throws Missing if there is no such community
   */
  @Allowed({Circle.OFFICES, Circle.COMMUNITY})
  @Transactional
  public List<AwayStore.Earner> away(@InCommunity String community, Pot pot, int year, int most) {
    County county = counties.get(caller.county());
    return away.most(county, home(county, community), pot, year, most);
  }

  private Community home(County county, String code) {
    return institutions.community(county, code).orElseThrow(() -> new Missing("community", code));
  }
}
