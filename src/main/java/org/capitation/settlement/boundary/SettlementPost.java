package org.capitation.settlement.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.capitation.job.Job;
import org.capitation.job.Work;
import org.capitation.ledger.store.MonthStore;
import org.capitation.payment.YearEndLine;
import org.capitation.payment.store.YearEndStore;
import org.capitation.registry.Community;
import org.capitation.registry.County;
import org.capitation.registry.store.CountyStore;
import org.capitation.settlement.Paper;
import org.capitation.settlement.SealedYear;
import org.capitation.settlement.store.PaperStore;
import org.capitation.value.Missing;
import org.capitation.value.Money;
import org.capitation.value.Stamp;

/**
 * 清算入账作业 {@code settlement-post}: posts a paper that all have signed, and locks it, in one
 * transaction; begun anew after a stop, it finds it posted or not (S30).
 */
@ApplicationScoped
class SettlementPost implements Job {
  static final String KIND = "settlement-post";

  @Inject private Posting posting;

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public boolean goesOn() {
    return true;
  }

  @Override
  public Optional<String> page(long subject) {
    return Optional.of("/settlement/paper?id=" + subject);
  }

  @Override
  public void run(Work work) {
    work.stopIfAsked();
    posting.post(work);
  }

  /** 入账: all of a paper or nothing. */
  @ApplicationScoped
  @Transactional
  static class Posting {
    @Inject private PaperStore papers;
    @Inject private YearEndStore yearEnds;
    @Inject private SealedYears years;
    @Inject private MonthStore months;
    @Inject private CountyStore counties;
    @Inject private Clock clock;

    void post(Work work) {
      County county = counties.get(work.task().county());
      counties.hold(county);
      long id = work.task().subject();
      Paper paper = papers.find(county, id).orElseThrow(() -> new Missing("paper", id));
      if (paper.standing().state() != Paper.State.SIGNED) {
        return;
      }
      Stamp stamp = new Stamp(LocalDateTime.now(clock), work.task().asked().by());
      List<YearEndLine> lines = lines(county, paper);
      work.progress(0, lines.size());
      yearEnds.add(county, paper.subject().pot(), paper.subject().year(), lines, stamp);
      papers.touch(id, Paper.State.LOCKED, null, stamp);
      work.progress(lines.size(), lines.size());
    }

    private List<YearEndLine> lines(County county, Paper paper) {
      SealedYear year = paper.seal().year();
      List<Money> due = year.due(Seals.terms(year));
      Map<String, Community> communities = years.byCode(county);
      Paper.Subject subject = paper.subject();
      int debtYear = months.calendar(county).bookingYear(subject.pot(), subject.year() + 1);
      List<YearEndLine> lines = new ArrayList<>();
      for (int i = 0; i < due.size(); i++) {
        int community = communities.get(year.lines().get(i).community().code()).id();
        lines.add(
            new YearEndLine(
                0, subject.number(), community, due.get(i), debtYear, Optional.empty()));
      }
      return lines;
    }
  }
}
