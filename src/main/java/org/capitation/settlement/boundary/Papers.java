package org.capitation.settlement.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.capitation.access.Allowed;
import org.capitation.access.Caller;
import org.capitation.access.Circle;
import org.capitation.access.Filtered;
import org.capitation.access.Hindrance;
import org.capitation.access.InPerson;
import org.capitation.access.NotSigned;
import org.capitation.access.Signature;
import org.capitation.access.SigningRule;
import org.capitation.access.SigningStep;
import org.capitation.job.Jobs;
import org.capitation.job.Task;
import org.capitation.ledger.AccountingCalendar;
import org.capitation.ledger.store.YearStore;
import org.capitation.registry.County;
import org.capitation.registry.Pot;
import org.capitation.registry.store.CountyStore;
import org.capitation.settlement.Paper;
import org.capitation.settlement.Paper.State;
import org.capitation.settlement.PaperRule;
import org.capitation.settlement.SealedYear;
import org.capitation.settlement.store.PaperStore;
import org.capitation.value.Declined;
import org.capitation.value.Missing;
import org.capitation.value.Stamp;

/** 清算文书: published by the clerk, signed by three more on the same figures, posted and locked. */
@ApplicationScoped
public class Papers {
  @Inject private PaperStore papers;
  @Inject private PaperPapers circulating;
  @Inject private PaperReading reading;
  @Inject private PaperObstacles obstacles;
  @Inject private Grounds grounds;
  @Inject private SealedYears years;
  @Inject private YearStore locks;
  @Inject private CountyStore counties;
  @Inject private Jobs jobs;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /** The papers of a pot and year, the newest first; who sees some communities sees theirs. */
  @Allowed({Circle.OFFICES, Circle.COMMUNITY})
  @Filtered
  @Transactional
  public List<ShownPaper> list(Pot pot, int year) {
    County county = counties.get(caller.county());
    return papers.of(county, pot, year).stream().map(one -> reading.shown(county, one)).toList();
  }

  /**
   * A paper, with the communities that the caller sees.
   *
   * @throws Missing if there is none
   */
  @Allowed({Circle.OFFICES, Circle.COMMUNITY})
  @Filtered
  @Transactional
  public ShownPaper find(long id) {
    County county = counties.get(caller.county());
    return papers
        .find(county, id)
        .map(one -> reading.shown(county, one))
        .orElseThrow(() -> new Missing("paper", id));
  }

  /** What keeps the caller from signing; nothing if it is the caller's turn. */
  @Allowed({Circle.OFFICES, Circle.COMMUNITY})
  @Filtered
  public Optional<Hindrance> hindrance(ShownPaper shown) {
    return SigningRule.refuse(
        shown.circulation(), caller.account(), shown.paper().standing().version());
  }

  /**
   * The number of the paper that may be published next, if the caller may do so and none is under
   * way: 0, or that of a supplement.
   */
  @Allowed(Circle.OFFICES)
  @Transactional
  public Optional<Integer> next(Pot pot, int year) {
    County county = counties.get(caller.county());
    return PaperRule.next(papers.newest(county, pot, year));
  }

  /** What stands against publishing the settlement of a year (S25); the first paper only. */
  @Allowed(Circle.OFFICES)
  @Transactional
  public List<Declined> obstacles(Pot pot, int year) {
    return obstacles.of(counties.get(caller.county()), pot, year);
  }

  /**
   * Publishes the settlement of a pot and year, or the next supplement to it: the year is locked,
   * and the clerk has signed.
   *
   * @return our key of the paper
   * @throws Missing if no budget was allocated
   * @throws Declined if something stands against it
   */
  @Allowed(Circle.CLERK)
  @InPerson
  @Transactional
  public long publish(Pot pot, int year) {
    County county = counties.get(caller.county());
    counties.hold(county);
    Optional<Paper> newest = papers.newest(county, pot, year);
    int number =
        PaperRule.next(newest).orElseThrow(() -> new Declined("settlement.denied.underway"));
    Stamp stamp = stamp();
    SealedYear sealed =
        number == 0 ? first(county, pot, year, stamp) : years.next(county, newest.orElseThrow());
    if (number > 0 && sealed.isLike(newest.orElseThrow().seal().year())) {
      throw new Declined("settlement.denied.nothing");
    }
    long id = papers.add(county, new Paper.Subject(pot, year, number), Seals.of(sealed), stamp);
    Paper paper = papers.find(county, id).orElseThrow();
    circulating.sign(
        paper, SigningRule.sign(circulating.circulation(paper), caller.account(), 1, stamp));
    papers.touch(id, State.PUBLISHED, null, stamp);
    return id;
  }

  private SealedYear first(County county, Pot pot, int year, Stamp stamp) {
    Ground ground =
        grounds
            .now(county.code(), pot, year)
            .orElseThrow(() -> new Missing("budget", pot + " " + year));
    obstacles.of(county, pot, year).stream()
        .findFirst()
        .ifPresent(
            obstacle -> {
              throw obstacle;
            });
    SealedYear sealed = years.first(ground);
    locks.lock(county, new AccountingCalendar.Year(pot, year), stamp);
    return sealed;
  }

  /**
   * Withdraws a paper, or sends it back: what was replied is void, and the year of a settlement
   * opens again.
   *
   * @param seen how often the paper had been touched when it was seen
   * @throws NotSigned if the caller may not
   */
  @Allowed({Circle.BUREAU, Circle.FINANCE})
  @Transactional
  public ShownPaper stop(long id, int seen, String reason) {
    County county = counties.get(caller.county());
    Paper paper = held(county, id);
    SigningRule.refuseStop(circulating.circulation(paper), caller.account(), seen)
        .ifPresent(
            hindrance -> {
              throw new NotSigned(hindrance);
            });
    if (paper.subject().number() == 0) {
      locks.open(
          county, new AccountingCalendar.Year(paper.subject().pot(), paper.subject().year()));
    }
    papers.touch(id, State.STOPPED, reason, stamp());
    return find(id);
  }

  /**
   * Signs the next step, once all communities have confirmed or are answered; after the last one it
   * is posted.
   *
   * @param seen how often the paper had been touched when it was seen
   * @throws NotSigned if the caller may not
   * @throws Declined if replies or answers are missing
   */
  @Allowed({Circle.BUREAU, Circle.FINANCE})
  @InPerson
  @Transactional
  public ShownPaper sign(long id, int seen) {
    County county = counties.get(caller.county());
    Paper paper = held(county, id);
    Stamp stamp = stamp();
    Signature signed =
        SigningRule.sign(circulating.circulation(paper), caller.account(), seen, stamp);
    reading
        .bar(county, paper)
        .ifPresent(
            bar -> {
              throw new Declined("settlement.denied." + bar);
            });
    circulating.sign(paper, signed);
    boolean last = signed.step() == SigningStep.FINANCE;
    papers.touch(id, last ? State.SIGNED : State.PUBLISHED, null, stamp);
    if (last) {
      post(paper);
    }
    return find(id);
  }

  /**
   * Has a paper posted whose posting has failed or was cancelled.
   *
   * @throws Declined if it is not signed by all, or posted, or being posted
   */
  @Allowed({Circle.BUREAU, Circle.FINANCE})
  @Transactional
  public void post(long id) {
    Paper paper = held(counties.get(caller.county()), id);
    boolean running = posting(id).filter(task -> !task.state().ended()).isPresent();
    if (running || paper.standing().state() != State.SIGNED) {
      throw new Declined("settlement.denied." + PaperRule.Bar.STATE);
    }
    post(paper);
  }

  private void post(Paper paper) {
    jobs.submit(
        SettlementPost.KIND,
        paper.id(),
        paper.subject().pot().insuranceType() + " " + paper.subject().year());
  }

  /** How the posting of a paper stands. */
  @Allowed(Circle.OFFICES)
  public Optional<Task> posting(long id) {
    return jobs.about(SettlementPost.KIND, id);
  }

  /** Others who work at the year of the county wait until this transaction ends. */
  private Paper held(County county, long id) {
    counties.hold(county);
    return papers.find(county, id).orElseThrow(() -> new Missing("paper", id));
  }

  private Stamp stamp() {
    return new Stamp(LocalDateTime.now(clock), caller.name());
  }
}
