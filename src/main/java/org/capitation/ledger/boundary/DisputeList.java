package org.capitation.ledger.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.capitation.access.Allowed;
import org.capitation.access.Caller;
import org.capitation.access.Circle;
import org.capitation.access.Circulation;
import org.capitation.access.Filtered;
import org.capitation.access.Hindrance;
import org.capitation.access.Recorded;
import org.capitation.access.SigningRule;
import org.capitation.document.Attachment;
import org.capitation.document.store.AttachmentStore;
import org.capitation.ledger.ChargeLine;
import org.capitation.ledger.Dispute;
import org.capitation.ledger.Dispute.State;
import org.capitation.ledger.DisputeRule;
import org.capitation.ledger.Ruled;
import org.capitation.ledger.store.DisputeStore;
import org.capitation.listing.store.MomentStore;
import org.capitation.registry.Community;
import org.capitation.registry.County;
import org.capitation.registry.Pot;
import org.capitation.registry.store.CountyStore;
import org.capitation.registry.store.InstitutionStore;
import org.capitation.value.Missing;
import org.capitation.value.Money;

/** 核查申诉清单: disputes as they are looked at, by the bureau, the communities and auditors. */
@ApplicationScoped
public class DisputeList {
  @Inject private MomentStore moment;
  @Inject private DisputeStore disputes;
  @Inject private DisputePapers papers;
  @Inject private DisputeBooks books;
  @Inject private Patients patients;
  @Inject private AttachmentStore attachments;
  @Inject private CountyStore counties;
  @Inject private InstitutionStore institutions;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /**
   * 申诉: a dispute with what it names.
   *
   * @param dispute the dispute
   * @param line the visit, with a masked patient
   * @param names the communities that it names, by key
   * @param paper the way of its decision from one who signs to the next; nothing before one is
   *     prepared
   * @param due the last day on which it is decided in time; nothing without one, or once it is
   *     decided
   * @param evidence the paper that was handed in
   */
  public record Shown(
      Dispute dispute,
      ChargeLine line,
      Map<Integer, Community> names,
      Optional<Circulation> paper,
      Optional<LocalDate> due,
      Optional<Attachment> evidence) {
    /** Who filed it. */
    public Community community() {
      return names.get(dispute.subject().community());
    }

    /** Who should bear the visit, says the community; nothing for nobody. */
    public Optional<Community> target() {
      return Optional.ofNullable(names.get(dispute.claim().target()));
    }

    /** Who bears the visit, says the decision; nothing for nobody. */
    public Optional<Community> bearer() {
      return dispute.decision().flatMap(Dispute.Decision::upheld).map(to -> names.get(to.home()));
    }

    /** The name of a community by key; nothing for nobody. */
    public String name(int key) {
      return names.containsKey(key) ? names.get(key).name() : null;
    }
  }

  /**
   * 申诉概况.
   *
   * @param counts how many there are, by state
   * @param open what the pool paid for the visits of those that are not decided
   * @param oldest when the oldest of these was filed
   * @param late how many of these are late
   */
  public record Summary(
      Map<State, Long> counts, Money open, Optional<LocalDate> oldest, long late) {
    /** How many are not decided. */
    public long undecided() {
      return counts.entrySet().stream()
          .filter(one -> one.getKey().isOpen())
          .mapToLong(Map.Entry::getValue)
          .sum();
    }
  }

  /**
   * 申诉清单.
   *
   * @param summary all of the pot and year that the caller sees
   * @param count how many fit the query
   * @param fund what the pool paid for their visits
   * @param rows those of the page
   */
  public record Found(Summary summary, long count, Money fund, List<Shown> rows) {}

  /** A page of the disputes that the caller sees. */
  @Allowed({Circle.BUREAU, Circle.COMMUNITY, Circle.AUDIT})
  @Filtered
  @Transactional
  public Found of(DisputeQuery query, DisputePage page) {
    moment.hold();
    County county = counties.get(caller.county());
    Map<Integer, Community> names = names(county);
    List<Dispute> seen =
        disputes.of(county, query.pot(), query.year()).stream()
            .filter(one -> isSeen(names, one))
            .toList();
    List<Dispute> fitting =
        seen.stream()
            .filter(
                one ->
                    query.community().isEmpty()
                        || query.community().get().equals(code(names, one.subject().community())))
            .filter(one -> query.state().map(one.standing().state()::equals).orElse(true))
            .filter(one -> query.ground().map(one.claim().ground()::equals).orElse(true))
            .sorted(page.order())
            .toList();
    DisputeRule rule = books.rule(county);
    return new Found(
        summary(seen, rule),
        fitting.size(),
        sum(fitting),
        shown(county, fitting.stream().skip(page.first()).limit(page.size()).toList()));
  }

  private Summary summary(List<Dispute> all, DisputeRule rule) {
    LocalDate today = LocalDate.now(clock);
    List<Dispute> open = all.stream().filter(one -> one.standing().state().isOpen()).toList();
    Map<State, Long> counts = new EnumMap<>(State.class);
    all.forEach(one -> counts.merge(one.standing().state(), 1L, Long::sum));
    return new Summary(
        counts,
        sum(open),
        open.stream().map(one -> one.standing().created().day()).min(LocalDate::compareTo),
        open.stream()
            .filter(one -> rule.decideUntil(one).filter(today::isAfter).isPresent())
            .count());
  }

  private static Money sum(List<Dispute> some) {
    return some.stream().map(one -> one.subject().fund()).reduce(Money.ZERO, Money::plus);
  }

  /**
   * One that the caller sees.
   *
   * @throws Missing if there is none
   */
  @Allowed({Circle.BUREAU, Circle.COMMUNITY, Circle.AUDIT})
  @Filtered
  @Transactional
  public Shown find(long id) {
    County county = counties.get(caller.county());
    return disputes
        .find(county, id)
        .filter(one -> isSeen(county, one))
        .map(one -> shown(county, List.of(one)).get(0))
        .orElseThrow(() -> new Missing("dispute", id));
  }

  /**
   * The paper that was handed in.
   *
   * @throws Missing if there is none
   */
  @Recorded
  @Allowed({Circle.BUREAU, Circle.COMMUNITY, Circle.AUDIT})
  @Filtered
  @Transactional
  public Attachment.Content evidence(long id) {
    return find(id)
        .evidence()
        .map(attachments::content)
        .orElseThrow(() -> new Missing("evidence", id));
  }

  /** All that was booked for the visit of a dispute, in the order of booking. */
  @Allowed({Circle.BUREAU, Circle.COMMUNITY, Circle.AUDIT})
  @Filtered
  @Transactional
  public List<DisputeStore.Worked> entries(long id) {
    return disputes.entries(find(id).dispute().subject().visit());
  }

  /** What keeps the caller from signing the decision; nothing if it is the caller's turn. */
  @Allowed({Circle.BUREAU, Circle.COMMUNITY, Circle.AUDIT})
  @Filtered
  public Optional<Hindrance> hindrance(Shown shown) {
    return shown
        .paper()
        .flatMap(
            paper ->
                SigningRule.refuse(paper, caller.account(), shown.dispute().standing().version()));
  }

  /** The communities of the county, by code. */
  @Allowed({Circle.BUREAU, Circle.COMMUNITY, Circle.AUDIT})
  @Filtered
  @Transactional
  public List<Community> communities() {
    return institutions.communities(counties.get(caller.county()));
  }

  /** The last day on which charges of a month can be disputed; nothing while there is none. */
  @Allowed({Circle.BUREAU, Circle.COMMUNITY, Circle.AUDIT})
  @Filtered
  @Transactional
  public Optional<LocalDate> until(Pot pot, int year, YearMonth month) {
    return books.rule(counties.get(caller.county())).until(pot, year, month);
  }

  /** A community sees its own, and what was decided to be its own to bear. */
  boolean isSeen(County county, Dispute dispute) {
    return isSeen(names(county), dispute);
  }

  private boolean isSeen(Map<Integer, Community> names, Dispute dispute) {
    return caller.sees(code(names, dispute.subject().community()))
        || dispute.standing().state() == State.UPHELD
            && dispute
                .live()
                .flatMap(Dispute.Decision::upheld)
                .map(Ruled::home)
                .filter(names::containsKey)
                .filter(home -> caller.sees(code(names, home)))
                .isPresent();
  }

  /** Filed by a community of the caller. */
  boolean isOwn(County county, Dispute dispute) {
    return caller.sees(code(names(county), dispute.subject().community()));
  }

  private static String code(Map<Integer, Community> names, int key) {
    return names.get(key).code();
  }

  private Map<Integer, Community> names(County county) {
    return institutions.communities(county).stream()
        .collect(Collectors.toMap(Community::id, Function.identity()));
  }

  private List<Shown> shown(County county, List<Dispute> some) {
    Map<Integer, Community> names = names(county);
    DisputeRule rule = books.rule(county);
    List<Long> visits = some.stream().map(one -> one.subject().visit()).distinct().toList();
    Map<Long, ChargeLine> byVisit = disputes.lines(visits);
    List<ChargeLine> lines =
        patients.masked(some.stream().map(one -> byVisit.get(one.subject().visit())).toList());
    List<Shown> shown = new ArrayList<>();
    for (int i = 0; i < some.size(); i++) {
      Dispute one = some.get(i);
      shown.add(
          new Shown(
              one,
              lines.get(i),
              names,
              papers.circulation(one),
              one.standing().state().isOpen() ? rule.decideUntil(one) : Optional.empty(),
              one.claim().evidence().flatMap(paper -> attachments.find(county, paper))));
    }
    return shown;
  }
}
