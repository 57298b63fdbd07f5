package org.capitation.settlement.boundary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.capitation.document.Column;
import org.capitation.document.Column.Kind;
import org.capitation.document.Part;
import org.capitation.document.Part.Fact;
import org.capitation.document.Report;
import org.capitation.document.Table;
import org.capitation.page.Display;
import org.capitation.page.Words;
import org.capitation.settlement.Paper;
import org.capitation.settlement.Seal;
import org.capitation.settlement.Settlement;
import org.capitation.settlement.SettlementDraft;
import org.capitation.value.Capitals;
import org.capitation.value.DateRange;
import org.capitation.value.Money;
import org.capitation.value.Step;

/** 年度清算表: all communities of a pot on one page, then the worked steps of each on its own. */
final class SettlementReport implements Report {
  private final String county;
  private final SettlementDraft draft;
  private final Optional<Paper> paper;

  /**
   * @param county its official name
   * @param paper where the settlement is published: it carries the hash of that
   */
  SettlementReport(String county, SettlementDraft draft, Optional<Paper> paper) {
    this.county = county;
    this.draft = draft;
    this.paper = paper;
  }

  @Override
  public String title(Locale language) {
    String title = named(language, "settlement.paper.title", county);
    return paper
        .map(published -> published.subject().number())
        .filter(number -> number > 0)
        .map(number -> title + " · " + Words.text(language, "settlement.papers.supplement", number))
        .orElse(title);
  }

  @Override
  public String period(Locale language) {
    DateRange period = draft.year().range();
    return Words.text(language, "settlement.paper.period", period.from(), period.lastDay());
  }

  @Override
  public String basis() {
    return draft.document();
  }

  @Override
  public boolean isWide() {
    return true;
  }

  @Override
  public String digest() {
    return paper.map(Paper::seal).map(Seal::digest).orElseGet(Report.super::digest);
  }

  @Override
  public List<Part> parts(Locale language) {
    List<Part> parts = new ArrayList<>();
    parts.add(table(language));
    String notes = Words.text(language, "settlement.paper.notes");
    parts.add(new Part.Text(Arrays.asList(notes.split("\n"))));
    parts.add(seals(language, "document.sign.bureau", "document.sign.finance"));
    for (SettlementDraft.Part part : draft.parts()) {
      parts.addAll(statement(language, part));
    }
    return parts;
  }

  private static Part seals(Locale language, String... parties) {
    return new Part.Seals(
        Arrays.stream(parties).map(party -> Words.text(language, party)).toList());
  }

  private Table table(Locale language) {
    String outcome = Words.text(language, "settlement.paper.outcome");
    List<Column> columns =
        List.of(
            Column.of(Words.text(language, "settlement.paper.number"), Kind.CODE, 26),
            Column.of(Words.text(language, "settlement.community"), Kind.TEXT, 126),
            Column.count(Words.text(language, "settlement.member-months"), 58),
            Column.money(Words.text(language, "settlement.budget"), 92),
            Column.money(Words.text(language, "settlement.spending"), 92),
            Column.money(Words.text(language, "settlement.paper.balance"), 84),
            Column.money(Words.text(language, "settlement.paper.to-fund"), 78).in(outcome),
            Column.money(Words.text(language, "settlement.paper.to-community"), 78).in(outcome),
            Column.money(Words.text(language, "settlement.paper.released"), 68),
            Column.money(Words.text(language, "settlement.payable"), 84));
    List<List<Object>> rows = new ArrayList<>();
    for (SettlementDraft.Part part : draft.parts()) {
      Settlement settlement = part.settlement();
      rows.add(
          List.of(
              Integer.toString(rows.size() + 1),
              part.community().name(),
              part.memberMonths(),
              settlement.budget(),
              settlement.spending(),
              settlement.balance(),
              settlement.toFund(),
              settlement.toCommunity(),
              settlement.released(),
              settlement.payable()));
    }
    return Table.of(title(language), columns, rows)
        .total(
            Arrays.asList(
                null,
                Words.text(language, "settlement.total"),
                draft.memberMonths(),
                draft.budget(),
                draft.spending(),
                draft.balance(),
                draft.toFund(),
                draft.toCommunities(),
                draft.released(),
                draft.payable()));
  }

  private List<Part> statement(Locale language, SettlementDraft.Part part) {
    Settlement settlement = part.settlement();
    Money payable = settlement.payable();
    List<Step> steps = settlement.steps();
    List<Integer> strong =
        IntStream.range(0, steps.size())
            .filter(i -> Settlement.isResult(steps.get(i)))
            .boxed()
            .toList();
    return List.of(
        new Part.Heading(
            named(language, "settlement.paper.statement", part.community().name()),
            Words.text(
                language,
                "settlement.paper.code",
                part.community().code(),
                Display.count(part.memberMonths())),
            period(language)),
        new Part.Facts(
            2,
            List.of(
                Fact.of(
                        Words.text(
                            language,
                            payable.isNegative()
                                ? "settlement.paper.owed"
                                : "settlement.paper.payable"),
                        capitals(language, payable))
                    .standingOut(),
                Fact.figure(Words.text(language, "settlement.paper.figures"), Display.yuan(payable))
                    .standingOut(),
                Fact.of(Words.text(language, "settlement.further"), further(language, settlement)),
                Fact.figure(
                    Words.text(language, "settlement.released"),
                    Display.yuan(settlement.released())))),
        new Part.Steps(steps, strong),
        seals(language, "document.sign.bureau", "document.sign.finance", "document.sign.lead"));
  }

  private static String capitals(Locale language, Money payable) {
    return payable.isNegative()
        ? Words.text(language, "settlement.paper.owed.text", Capitals.of(payable.negated()))
        : Capitals.of(payable);
  }

  /** What else makes it up, in one line; empty if nothing does. */
  private static String further(Locale language, Settlement settlement) {
    return settlement.further().stream()
        .map(
            figure ->
                Words.text(language, "settlement.further." + figure.name())
                    + " "
                    + Display.yuan(figure.amount()))
        .collect(Collectors.joining("    "));
  }

  private String named(Locale language, String key, String who) {
    String pot = Words.text(language, "settlement.paper.pot." + draft.pot().insuranceType());
    return Words.text(language, key, who, draft.year().year(), pot);
  }
}
