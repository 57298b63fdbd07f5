package org.capitation.settlement.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.capitation.access.Account;
import org.capitation.access.Circle;
import org.capitation.access.Matter;
import org.capitation.access.Matters;
import org.capitation.access.SigningRule;
import org.capitation.budget.store.BudgetStore;
import org.capitation.payment.YearEndLine;
import org.capitation.payment.store.YearEndStore;
import org.capitation.registry.Community;
import org.capitation.registry.County;
import org.capitation.registry.Pot;
import org.capitation.registry.store.CountyStore;
import org.capitation.settlement.Paper;
import org.capitation.settlement.Paper.Answered;
import org.capitation.settlement.Reply;
import org.capitation.settlement.store.PaperStore;
import org.capitation.value.Deadlines.Occasion;

/** 清算事项: settlements to publish, reply to, answer, sign and pay, and what became of them. */
@ApplicationScoped
class PaperMatters implements Matters {
  @Inject private PaperStore papers;
  @Inject private PaperPapers circulating;
  @Inject private PaperReading reading;
  @Inject private PaperObstacles obstacles;
  @Inject private SealedYears years;
  @Inject private YearEndStore yearEnds;
  @Inject private BudgetStore budgets;
  @Inject private CountyStore counties;
  @Inject private Clock clock;

  @Override
  public List<Matter> waiting(Account who) {
    return counties.find(who.county()).map(county -> waiting(county, who)).orElse(List.of());
  }

  private List<Matter> waiting(County county, Account who) {
    List<Matter> all = new ArrayList<>();
    if (who.isIn(Circle.CLERK)) {
      Arrays.stream(Pot.values()).flatMap(pot -> ready(county, pot)).forEach(all::add);
    }
    for (Paper paper : papers.open(county)) {
      if (paper.standing().state() == Paper.State.PUBLISHED) {
        published(county, paper, who).forEach(all::add);
      }
    }
    if (who.isIn(Circle.FINANCE)) {
      Arrays.stream(Pot.values()).flatMap(pot -> payable(county, pot)).forEach(all::add);
    }
    return all;
  }

  /** The year before this one can be published. */
  private Stream<Matter> ready(County county, Pot pot) {
    int year = lastYear(county);
    boolean open =
        budgets.find(county, new BudgetStore.Key(pot, year)).isPresent()
            && papers.newest(county, pot, year).isEmpty()
            && obstacles.of(county, pot, year).isEmpty();
    return open
        ? Stream.of(
            Matter.of(
                "settlement.publish",
                names(pot, year),
                "/settlement/papers?pot=%s&year=%d".formatted(pot.insuranceType(), year),
                Optional.empty()))
        : Stream.empty();
  }

  private int lastYear(County county) {
    return county.yearOf(YearMonth.from(LocalDate.now(clock))).year() - 1;
  }

  private Stream<Matter> published(County county, Paper paper, Account who) {
    Optional<LocalDate> until = circulating.until(county, paper);
    LocalDate today = LocalDate.now(clock);
    boolean replying =
        who.isIn(Circle.COMMUNITY)
            && own(county, who)
                .anyMatch(one -> paper.answered(one.id(), until, today) == Answered.WAITING);
    boolean answering =
        who.isIn(Circle.CLERK) && paper.replies().stream().anyMatch(Reply::isUnanswered);
    boolean signing =
        reading.bar(county, paper).isEmpty()
            && SigningRule.isTurnOf(circulating.circulation(paper), who);
    return Stream.of(
            replying ? matter("settlement.reply", paper).until(until) : null,
            answering
                ? matter("settlement.answer", paper)
                    .until(
                        circulating
                            .deadlines(county, paper)
                            .of(Occasion.DECIDE, paper.standing().touched().day()))
                : null,
            signing
                ? matter("settlement.sign", paper)
                    .until(
                        circulating
                            .deadlines(county, paper)
                            .of(Occasion.SIGN, paper.standing().touched().day()))
                : null)
        .filter(Objects::nonNull);
  }

  /** What locked papers of the last two years still pay. */
  private Stream<Matter> payable(County county, Pot pot) {
    int last = lastYear(county);
    return Stream.of(last - 1, last)
        .flatMap(year -> papers.of(county, pot, year).stream())
        .filter(paper -> paper.standing().state() == Paper.State.LOCKED)
        .filter(paper -> lines(county, paper).anyMatch(YearEndLine::isOpen))
        .map(
            paper ->
                matter("settlement.pay", paper)
                    .until(
                        circulating
                            .deadlines(county, paper)
                            .of(Occasion.PAY, paper.standing().touched().day())));
  }

  private Stream<YearEndLine> lines(County county, Paper paper) {
    Paper.Subject subject = paper.subject();
    return yearEnds.of(county, subject.pot(), subject.year()).stream()
        .filter(line -> line.number() == subject.number());
  }

  @Override
  public List<Matter> news(Account who, LocalDateTime since) {
    return counties.find(who.county()).map(county -> news(county, who, since)).orElse(List.of());
  }

  private List<Matter> news(County county, Account who, LocalDateTime since) {
    boolean concerned =
        who.isIn(Circle.OFFICES)
            || who.isIn(Circle.COMMUNITY) && own(county, who).findAny().isPresent();
    return papers.touchedSince(county, since).stream()
        .filter(paper -> concerned && !paper.standing().touched().by().equals(who.name()))
        .filter(paper -> paper.standing().state() != Paper.State.SIGNED)
        .map(paper -> matter("settlement." + paper.standing().state(), paper))
        .toList();
  }

  private Stream<Community> own(County county, Account who) {
    return years.byCode(county).values().stream().filter(one -> who.isOf(one.code()));
  }

  private static Matter matter(String kind, Paper paper) {
    return Matter.of(
        kind,
        names(paper.subject().pot(), paper.subject().year()),
        "/settlement/paper?id=" + paper.id(),
        Optional.of(paper.standing().touched().at()));
  }

  private static List<String> names(Pot pot, int year) {
    return List.of("page.pot." + pot.insuranceType(), Integer.toString(year));
  }
}
