package org.capitation.ledger.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.capitation.ledger.AccountingCalendar.Year;
import org.capitation.ledger.BookedVisit;
import org.capitation.ledger.Dispute;
import org.capitation.ledger.DisputeRule;
import org.capitation.ledger.Posting;
import org.capitation.ledger.Ruled;
import org.capitation.ledger.Totals;
import org.capitation.ledger.store.AwayStore;
import org.capitation.ledger.store.DisputeStore;
import org.capitation.ledger.store.MonthStore;
import org.capitation.ledger.store.TotalStore;
import org.capitation.ledger.store.VisitStore;
import org.capitation.ledger.store.YearStore;
import org.capitation.policy.Policies;
import org.capitation.policy.store.PolicyStore;
import org.capitation.registry.Community;
import org.capitation.registry.County;
import org.capitation.value.Declined;
import org.capitation.value.Stamp;

/** 申诉与台账: what disputes look up in the books, and what decisions move there (L22). */
@ApplicationScoped
class DisputeBooks {
  private static final String CAUSE = "dispute";

  @Inject private VisitStore visits;
  @Inject private DisputeStore disputes;
  @Inject private TotalStore totals;
  @Inject private AwayStore away;
  @Inject private MonthStore months;
  @Inject private YearStore years;
  @Inject private PolicyStore policies;
  @Inject private Grounds grounds;
  @Inject private Clock clock;

  /** What may be disputed in a county now. */
  DisputeRule rule(County county) {
    Map<YearMonth, LocalDate> closed = new HashMap<>();
    months.closings(county).forEach((month, stamp) -> closed.put(month, stamp.day()));
    Policies packs = policies.policies(county);
    return new DisputeRule(years.locked(county), closed, packs::deadlines, LocalDate.now(clock));
  }

  /** The newest version of a record with what is tied to it, step by step. */
  Map<String, BookedVisit> tied(County county, List<String> settlements) {
    Map<String, BookedVisit> tied = new HashMap<>();
    visits.tied(county, settlements).forEach(one -> tied.put(one.visit().settlement(), one));
    return tied;
  }

  /**
   * Whom a decision lets bear a visit: the patient is signed there if that is the home on the
   * service date by what is known now.
   */
  Ruled ruled(County county, Dispute dispute, int home) {
    if (home == Community.NONE) {
      return Ruled.NOBODY;
    }
    Ground ground = grounds.now(county);
    long visit = dispute.subject().visit();
    var line = disputes.lines(List.of(visit)).get(visit);
    int number = ground.index().number(line.patient().id());
    boolean signed =
        number >= 0
            && ground
                .index()
                .at(number, dispute.subject().place().pot(), line.serviceDate())
                .filter(one -> one.community() == home && one.signed())
                .isPresent();
    return new Ruled(home, signed);
  }

  /**
   * Moves a visit and its refunds; nobody books meanwhile.
   *
   * @throws Declined if its budget year takes no more entries
   */
  void move(County county, Dispute dispute, Ruled to, Stamp stamp) {
    Ground ground = grounds.held(county);
    String settlement = dispute.subject().settlement();
    Map<String, BookedVisit> tied = tied(county, List.of(settlement));
    Optional.of(tied.get(settlement).standing().orElseThrow().account())
        .map(account -> new Year(account.pot(), account.budgetYear()))
        .filter(ground.calendar().locked()::contains)
        .ifPresent(
            year -> {
              throw new Declined("ledger.dispute.denied.LOCKED", settlement, year.budgetYear());
            });
    Posting posting =
        new Posting(
            ground.rule(),
            () -> {
              throw new IllegalStateException("nothing new is booked");
            },
            tied.values());
    posting.rule(settlement, to);
    List<Posting.Addition> additions = posting.additions();
    Totals sums = new Totals();
    additions.forEach(addition -> sums.add(addition.entry()));
    // with the version of the attribution: imports that are under way must see that it has moved
    visits.add(county, additions, new VisitStore.Origin(CAUSE, 0, ground.index().version()), stamp);
    totals.add(county, sums);
    away.add(county, additions);
  }
}
