package org.capitation.settlement.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.capitation.access.Caller;
import org.capitation.payment.YearEndLine;
import org.capitation.payment.store.YearEndStore;
import org.capitation.registry.Community;
import org.capitation.registry.County;
import org.capitation.settlement.Paper;
import org.capitation.settlement.PaperRule;
import org.capitation.settlement.Seal;
import org.capitation.settlement.SealedYear;
import org.capitation.settlement.Settlement;
import org.capitation.settlement.SettlementDraft;

/** 清算文书的阅读: what of a paper the caller sees; it is read out of its own text alone. */
@ApplicationScoped
class PaperReading {
  @Inject private PaperPapers circulating;
  @Inject private SealedYears years;
  @Inject private YearEndStore yearEnds;
  @Inject private Caller caller;
  @Inject private Clock clock;

  ShownPaper shown(County county, Paper paper) {
    SealedYear sealed = paper.seal().year();
    List<ShownPaper.Row> rows = rows(county, paper, sealed);
    return new ShownPaper(
        narrowed(paper, rows),
        circulating.circulation(paper),
        new SettlementDraft(
            paper.subject().pot(),
            sealed.subject().year(),
            sealed.policy().document(),
            sealed.policy().name(),
            rows.stream().map(ShownPaper.Row::part).toList(),
            caller.seesWholeCounty() ? Optional.of(sealed.unattributed()) : Optional.empty()),
        rows,
        new ShownPaper.Replies(circulating.until(county, paper), bar(county, paper)));
  }

  private List<ShownPaper.Row> rows(County county, Paper paper, SealedYear sealed) {
    List<Settlement> settled = sealed.settle(Seals.terms(sealed));
    Map<String, Community> communities = years.byCode(county);
    Optional<LocalDate> until = circulating.until(county, paper);
    LocalDate today = LocalDate.now(clock);
    Paper.Subject subject = paper.subject();
    List<YearEndLine> posted =
        paper.standing().state() == Paper.State.LOCKED
            ? yearEnds.of(county, subject.pot(), subject.year())
            : List.of();
    List<ShownPaper.Row> rows = new ArrayList<>();
    for (int i = 0; i < settled.size(); i++) {
      SealedYear.Line line = sealed.lines().get(i);
      Community community = communities.get(line.community().code());
      if (caller.sees(community.code())) {
        rows.add(
            new ShownPaper.Row(
                community,
                line,
                settled.get(i),
                paper.answered(community.id(), until, today),
                paper.reply(community.id()),
                posted.stream()
                    .filter(one -> one.number() == subject.number())
                    .filter(one -> one.community() == community.id())
                    .findFirst()));
      }
    }
    return rows;
  }

  /** Who sees some communities does not get the text of all of them. */
  private Paper narrowed(Paper paper, List<ShownPaper.Row> rows) {
    if (caller.seesWholeCounty()) {
      return paper;
    }
    Seal seal = paper.seal();
    return new Paper(
        paper.id(),
        paper.subject(),
        paper.standing(),
        new Seal(seal.algorithm(), seal.digest(), ""),
        rows.stream().flatMap(row -> row.reply().stream()).toList());
  }

  /** What stands against signing it beside the signatures: replies, and answers to them. */
  Optional<PaperRule.Bar> bar(County county, Paper paper) {
    Map<String, Community> communities = years.byCode(county);
    return PaperRule.review(
        paper,
        paper.seal().year().lines().stream()
            .map(line -> communities.get(line.community().code()).id())
            .toList(),
        circulating.until(county, paper),
        LocalDate.now(clock));
  }
}
