package org.capitation.settlement.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.capitation.ledger.LedgerAccount;
import org.capitation.ledger.Opening.Item;
import org.capitation.ledger.Totals;
import org.capitation.ledger.store.TotalStore;
import org.capitation.monitoring.MonitoringTerms;
import org.capitation.monitoring.Outlook;
import org.capitation.monitoring.OutlookRule;
import org.capitation.monitoring.Spending;
import org.capitation.monitoring.WatchSpan;
import org.capitation.payment.Regime;
import org.capitation.policy.Pack;
import org.capitation.registry.Community;
import org.capitation.registry.Pot;
import org.capitation.settlement.Foreseen;
import org.capitation.settlement.YearCopy;
import org.capitation.value.BudgetYear;
import org.capitation.value.Money;

/** 年度副本的读取: what the draft of a year rests on, and where the monitoring sees it lead. */
@ApplicationScoped
class Copies {
  @Inject private Settlements settlements;
  @Inject private TotalStore totals;
  @Inject private Clock clock;

  /**
   * 副本及其来源.
   *
   * @param basis what the draft settles
   * @param copy the same, with where it leads
   * @param known the month at whose end the forecast is known; nothing where none of the year is
   *     over
   */
  record Copied(Settlements.Basis basis, YearCopy copy, Optional<YearMonth> known) {}

  /** The year as it stands at this moment; nothing if no budget was allocated. */
  Optional<Copied> now(Pot pot, int year) {
    return settlements.basis(pot, year).map(this::copied);
  }

  private Copied copied(Settlements.Basis basis) {
    Ground ground = basis.ground();
    Optional<YearMonth> known = known(ground.county().year(ground.pack().heading().year()));
    List<Optional<Foreseen>> foreseen =
        known
            .map(month -> foreseen(ground, month))
            .orElseGet(() -> ground.communities().stream().map(c -> nothing()).toList());
    List<YearCopy.Member> members = new ArrayList<>();
    for (int i = 0; i < ground.communities().size(); i++) {
      members.add(
          new YearCopy.Member(
              ground.communities().get(i).code(),
              basis.figures().inputs().get(i),
              foreseen.get(i)));
    }
    return new Copied(
        basis,
        new YearCopy(
            ground.pack().heading().pot(),
            basis.figures().reserve(),
            ground.pack().terms().payment().regime() instanceof Regime.Prepaid,
            members),
        known);
  }

  private static Optional<Foreseen> nothing() {
    return Optional.empty();
  }

  /** The last month of the year that is over, or a later one in which late rows came. */
  private Optional<YearMonth> known(BudgetYear year) {
    return WatchSpan.over(year, YearMonth.now(clock)).stream().findFirst();
  }

  /** What each community is expected to spend; where nothing is spent at all, nothing tells. */
  private List<Optional<Foreseen>> foreseen(Ground ground, YearMonth known) {
    Totals booked = booked(ground);
    List<Outlook> outlooks =
        ground.communities().stream().map(c -> outlook(ground, booked, c, known)).toList();
    boolean spent = outlooks.stream().anyMatch(outlook -> !outlook.booked().isZero());
    return outlooks.stream()
        .map(outlook -> Optional.of(Foreseen.of(outlook.forecast())).filter(f -> spent))
        .toList();
  }

  private static Outlook outlook(
      Ground ground, Totals booked, Community community, YearMonth known) {
    Predicate<LedgerAccount> own = account -> account.home() == community.id();
    Pack pack = ground.pack();
    Spending spending =
        Spending.of(
            booked,
            own,
            ground.county().year(pack.heading().year()),
            known,
            ground.openings().sum(community.id(), Item.SPENDING));
    // of a forecast alone: the pace would need the budget
    return new OutlookRule(pack.terms().monitoring()).outlook(spending, Money.ZERO);
  }

  private Totals booked(Ground ground) {
    Pack.Heading heading = ground.pack().heading();
    Totals booked = new Totals();
    for (int back = 0; back <= MonitoringTerms.MOST_YEARS; back++) {
      totals
          .totals(ground.county(), heading.pot(), heading.year() - back)
          .lines()
          .forEach(booked::add);
    }
    return booked;
  }
}
