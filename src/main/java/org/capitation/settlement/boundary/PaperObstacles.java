package org.capitation.settlement.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.capitation.files.store.LatestRuns;
import org.capitation.ledger.store.DisputeStore;
import org.capitation.ledger.store.MonthStore;
import org.capitation.payment.Sheet;
import org.capitation.payment.store.SheetStore;
import org.capitation.policy.store.PolicyStore;
import org.capitation.registry.County;
import org.capitation.registry.Pot;
import org.capitation.registry.store.InstitutionStore;
import org.capitation.settlement.store.AppraisalStore;
import org.capitation.value.Declined;

/** 公布条件: what stands against publishing the settlement of a year (S25). */
@ApplicationScoped
class PaperObstacles {
  @Inject private MonthStore months;
  @Inject private LatestRuns runs;
  @Inject private SheetStore sheets;
  @Inject private DisputeStore disputes;
  @Inject private AppraisalStore appraisals;
  @Inject private PolicyStore policies;
  @Inject private InstitutionStore institutions;

  /** Each in the words of a refusal; none if it may be published. */
  List<Declined> of(County county, Pot pot, int year) {
    List<Declined> all = new ArrayList<>();
    List<YearMonth> of = county.year(year).months();
    Set<YearMonth> closed = months.calendar(county).closed();
    List<YearMonth> open = of.stream().filter(month -> !closed.contains(month)).toList();
    if (!open.isEmpty()) {
      all.add(new Declined("settlement.denied.months", open.size(), open.get(0)));
    }
    long underway = runs.underway(county, "visit");
    if (underway > 0) {
      all.add(new Declined("settlement.denied.imports", underway));
    }
    List<Sheet> unsigned =
        sheets.of(county, pot, of.get(0), of.get(of.size() - 1)).stream()
            .filter(sheet -> sheet.standing().state() == Sheet.State.SIGNING)
            .toList();
    if (!unsigned.isEmpty()) {
      all.add(new Declined("settlement.denied.sheets", unsigned.size(), unsigned.get(0).month()));
    }
    sheets
        .newest(county, pot)
        .map(Sheet::month)
        .filter(month -> month.isBefore(of.get(of.size() - 1)))
        .ifPresent(month -> all.add(new Declined("settlement.denied.unpaid", month.plusMonths(1))));
    long undecided = disputes.undecided(county, pot, year);
    if (undecided > 0) {
      all.add(new Declined("settlement.denied.disputes", undecided));
    }
    long unjudged = unjudged(county, pot, year);
    if (unjudged > 0) {
      all.add(new Declined("settlement.denied.assessments", unjudged));
    }
    return all;
  }

  /** How many communities have no frozen assessment, where the terms judge them. */
  private long unjudged(County county, Pot pot, int year) {
    boolean judged =
        policies
            .policies(county)
            .of(pot, year)
            .filter(pack -> pack.terms().assessment().isPresent())
            .isPresent();
    Set<Integer> frozen = appraisals.frozen(county, pot, year).keySet();
    return judged
        ? institutions.communities(county).stream()
            .filter(community -> !frozen.contains(community.id()))
            .count()
        : 0;
  }
}
