package org.capitation.settlement.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.capitation.access.Caller;
import org.capitation.ledger.AccountingCalendar.Year;
import org.capitation.ledger.store.YearStore;
import org.capitation.registry.Community;
import org.capitation.registry.County;
import org.capitation.registry.store.CountyStore;
import org.capitation.registry.store.InstitutionStore;
import org.capitation.settlement.Appraisal;
import org.capitation.settlement.Appraisal.Line;
import org.capitation.settlement.Appraisal.State;
import org.capitation.settlement.store.AppraisalStore;
import org.capitation.value.Declined;
import org.capitation.value.Missing;
import org.capitation.value.Stamp;

/** 年度考核的办理: what all acts on an assessment have in common. */
@ApplicationScoped
class AppraisalDesk {
  @Inject private AppraisalStore appraisals;
  @Inject private AppraisalFrame frame;
  @Inject private YearStore years;
  @Inject private InstitutionStore institutions;
  @Inject private CountyStore counties;
  @Inject private Caller caller;
  @Inject private Clock clock;

  County county() {
    return counties.get(caller.county());
  }

  /** Others who work at settlements of the county wait until this transaction ends. */
  County held() {
    County county = county();
    counties.hold(county);
    return county;
  }

  /** One that the caller sees: a community its own once it is published. */
  Appraisal find(long id) {
    Appraisal appraisal = appraisals.get(county(), id);
    if (!isSeen(appraisal)) {
      throw new Missing("appraisal", id);
    }
    return appraisal;
  }

  boolean isSeen(Appraisal appraisal) {
    return caller.seesWholeCounty()
        || appraisal.standing().published().isPresent()
            && institutions.communities(county()).stream()
                .filter(one -> caller.sees(one.code()))
                .map(Community::id)
                .anyMatch(own -> own == appraisal.subject().community());
  }

  /**
   * To be changed: nobody else changes it until the transaction ends.
   *
   * @param seen how often it had been touched when it was seen
   * @throws Declined if it was touched since, or does not stand so
   */
  Appraisal toChange(long id, int seen, Set<State> states) {
    held();
    Appraisal appraisal = find(id);
    Stamp touched = appraisal.standing().touched();
    if (appraisal.standing().version() != seen) {
      throw new Declined("settlement.appraisal.denied.stale", touched.by(), touched.at());
    }
    if (!states.contains(appraisal.standing().state())) {
      throw new Declined("settlement.appraisal.denied.state");
    }
    return appraisal;
  }

  /** Writes other lines, with the score that they come to; the assessment stands as given then. */
  void write(Appraisal appraisal, UnaryOperator<Line> change, State next) {
    Appraisal changed = with(appraisal, appraisal.lines().stream().map(change).toList());
    appraisals.write(changed);
    appraisals.touch(appraisal.id(), next, stamp());
  }

  /** The same with other lines, and with the score that they come to. */
  Appraisal with(Appraisal appraisal, List<Line> lines) {
    Appraisal changed = appraisal.with(lines, Optional.empty());
    return changed.with(lines, frame.appraise(changed).total());
  }

  /** A settlement that is published rests on what is there. */
  void requireOpen(County county, Appraisal.Subject subject) {
    if (years.locked(county).contains(new Year(subject.pot(), subject.year()))) {
      throw new Declined("settlement.appraisal.denied.locked", subject.year());
    }
  }

  AppraisalShown shown(long id) {
    return frame.shown(county(), find(id));
  }

  Stamp stamp() {
    return new Stamp(LocalDateTime.now(clock), caller.name());
  }
}
