package org.capitation.settlement.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.capitation.access.Caller;
import org.capitation.ledger.store.MonthStore;
import org.capitation.registry.Community;
import org.capitation.registry.County;
import org.capitation.registry.Pot;
import org.capitation.registry.store.CountyStore;
import org.capitation.settlement.Correction;
import org.capitation.settlement.Paper;
import org.capitation.settlement.SealedYear;
import org.capitation.settlement.SettlementDraft;
import org.capitation.settlement.store.CorrectionStore;
import org.capitation.value.Missing;
import org.capitation.value.Money;

/**
 * 年度清算的读取: from the newest locked paper of a year; before there is one from the draft, with what is
 * known of its causes so far.
 */
@ApplicationScoped
class SettledYears {
  @Inject private Papers papers;
  @Inject private Settlements settlements;
  @Inject private SealedYears years;
  @Inject private Grounds grounds;
  @Inject private MonthStore months;
  @Inject private CorrectionStore corrections;
  @Inject private CountyStore counties;
  @Inject private Caller caller;

  /**
   * The year of a pot in the caller's county.
   *
   * @throws Missing if no budget was allocated
   */
  SettledYear of(Pot pot, int year) {
    return papers.list(pot, year).stream()
        .filter(shown -> shown.paper().standing().state() == Paper.State.LOCKED)
        .findFirst()
        .map(this::of)
        .orElseGet(
            () ->
                of(
                    settlements
                        .draft(pot, year)
                        .orElseThrow(() -> new Missing("budget", pot + " " + year))));
  }

  /** A paper as the caller sees it. */
  SettledYear of(ShownPaper shown) {
    County county = counties.get(caller.county());
    Paper.Subject subject = shown.paper().subject();
    List<Correction> typed =
        corrections.of(county, subject.pot(), subject.year()).stream()
            .filter(one -> one.number() <= subject.number())
            .toList();
    Map<String, SettledYear.Why> why = new HashMap<>();
    for (ShownPaper.Row row : shown.rows()) {
      why.put(
          row.community().code(),
          new SettledYear.Why(row.line().cause(), of(row.community(), typed), row.line().posted()));
    }
    return new SettledYear(county.name(), shown.draft(), Optional.of(shown.paper()), why);
  }

  /** A draft as the caller sees it. */
  SettledYear of(SettlementDraft draft) {
    County county = counties.get(caller.county());
    Ground ground = grounds.now(county.code(), draft.pot(), draft.year().year()).orElseThrow();
    Map<String, SealedYear.Cause> causes = years.causes(ground, isOver(county, draft));
    Map<String, SettledYear.Why> why = new HashMap<>();
    for (SettlementDraft.Part part : draft.parts()) {
      why.put(
          part.community().code(),
          new SettledYear.Why(
              causes.get(part.community().code()),
              of(part.community(), ground.corrections()),
              Money.ZERO));
    }
    return new SettledYear(county.name(), draft, Optional.empty(), why);
  }

  /** All months of the year are closed: before that, nothing is compared with a whole year. */
  private boolean isOver(County county, SettlementDraft draft) {
    return months.calendar(county).closed().containsAll(draft.year().months());
  }

  private static List<Correction> of(Community community, List<Correction> all) {
    return all.stream().filter(one -> one.community() == community.id()).toList();
  }
}
