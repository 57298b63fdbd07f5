package org.capitation.settlement.boundary;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.capitation.document.Column;
import org.capitation.document.Column.Kind;
import org.capitation.document.Part;
import org.capitation.document.Part.Fact;
import org.capitation.document.Table;
import org.capitation.page.Display;
import org.capitation.page.Words;
import org.capitation.settlement.Segment;
import org.capitation.settlement.Settlement;
import org.capitation.settlement.SettlementDraft;
import org.capitation.value.Money;
import org.capitation.value.Step;

/**
 * 年度清算表: all communities of a pot in one table, each step a column; then the worked steps of each
 * on pages of its own.
 */
final class SettlementReport extends SettledReport {
  private static final Set<String> TIERS =
      Set.of(
          "settlement.step.surplus.slice",
          "settlement.step.surplus.rest",
          "settlement.step.overrun.slice",
          "settlement.step.overrun.rest");

  /** What the settlement of each community comes to, in the order of its steps (S8). */
  private static final List<Figure> FIGURES =
      List.of(
          new Figure("budget", "decided", 58, s -> of(s, Segment::budget)),
          new Figure("budget", "adjustment", 42, Settlement::adjustment),
          new Figure("spending", "charged", 58, s -> of(s, Segment::spending)),
          new Figure("spending", "violations", 42, Settlement::violations),
          new Figure("", "balance", 54, Settlement::balance),
          new Figure("outcome", "to-fund", 52, Settlement::toFund),
          new Figure("outcome", "to-community", 52, Settlement::toCommunity),
          new Figure("withheld", "withheld", 50, s -> s.inputs().withheld()),
          new Figure("withheld", "released", 50, Settlement::released),
          new Figure("further", "open", 44, s -> s.inputs().open()),
          new Figure("further", "clawback", 42, s -> s.inputs().clawback()),
          new Figure("further", "advance", 42, s -> s.inputs().paid().advanceOwed()),
          new Figure("further", "debt", 42, s -> s.inputs().paid().debtOwed()),
          new Figure("", "payable", 56, Settlement::payable));

  /**
   * 步骤列: a figure of a settlement as a column.
   *
   * @param group the end of the key of the head over it; empty for none
   * @param name the end of the key of its head
   * @param width its share of the page
   * @param of how the settlement tells it
   */
  private record Figure(String group, String name, int width, Function<Settlement, Money> of) {
    Column column(Locale language) {
      return Column.money(Words.text(language, "settlement.report." + name), width)
          .in(group.isEmpty() ? "" : Words.text(language, "settlement.report.group." + group));
    }
  }

  SettlementReport(SettledYear year) {
    super(year, "settlement.paper.title", year.county());
  }

  @Override
  public String digest() {
    return year.digest().orElseGet(super::digest);
  }

  /** Without those of the statements, which are papers of their own. */
  @Override
  public List<Table> tables(Locale language) {
    List<Table> tables = new ArrayList<>();
    tables.add(table(language));
    year.draft().unattributed().ifPresent(none -> tables.add(unattributed(language, none)));
    tables.add(tiers(language));
    return tables;
  }

  @Override
  public List<Part> parts(Locale language) {
    List<Part> parts = new ArrayList<>();
    parts.add(table(language));
    parts.add(sums(language));
    year.draft().unattributed().ifPresent(none -> parts.add(unattributed(language, none)));
    parts.add(ReportParts.text(language, "settlement.paper.notes"));
    parts.add(ReportParts.seals(language, "document.sign.bureau", "document.sign.finance"));
    Table tiers = tiers(language);
    if (!tiers.rows().isEmpty()) {
      parts.add(new Part.Section(tiers.name()));
      parts.add(tiers);
    }
    for (SettlementDraft.Part part : year.draft().parts()) {
      StatementReport statement = new StatementReport(year, part);
      parts.add(statement.heading(language));
      parts.addAll(statement.parts(language));
    }
    return parts;
  }

  private static Money of(Settlement settlement, Function<Segment, Money> amount) {
    return Money.total(
        settlement.parts().stream().map(part -> amount.apply(part.segment())).toList());
  }

  private Table table(Locale language) {
    List<Column> columns = new ArrayList<>();
    columns.add(Column.of(Words.text(language, "settlement.community"), Kind.TEXT, 84));
    columns.add(Column.count(Words.text(language, "settlement.member-months"), 42));
    FIGURES.forEach(figure -> columns.add(figure.column(language)));
    List<List<Object>> rows = new ArrayList<>();
    for (SettlementDraft.Part part : year.draft().parts()) {
      List<Object> row = new ArrayList<>(List.of(part.community().name(), part.memberMonths()));
      FIGURES.forEach(figure -> row.add(figure.of().apply(part.settlement())));
      rows.add(row);
    }
    List<Object> total = new ArrayList<>();
    total.add(Words.text(language, "settlement.total"));
    total.add(year.draft().memberMonths());
    FIGURES.forEach(figure -> total.add(total(figure.of())));
    return Table.of(Words.text(language, "settlement.communities"), columns, rows).total(total);
  }

  private Money total(Function<Settlement, Money> figure) {
    return Money.total(
        year.draft().parts().stream().map(part -> figure.apply(part.settlement())).toList());
  }

  private Part sums(Locale language) {
    Money payable = year.draft().payable();
    List<Fact> facts = new ArrayList<>();
    facts.add(
        Fact.of(
                Words.text(language, "settlement.paper.sum"),
                ReportParts.capitals(language, payable))
            .standingOut());
    facts.add(
        Fact.figure(Words.text(language, "settlement.paper.figures"), Display.yuan(payable))
            .standingOut());
    if (year.isSupplement()) {
      Money due = Money.total(year.draft().parts().stream().map(year::due).toList());
      facts.add(
          Fact.figure(
              Words.text(language, "settlement.papers.posted"), Display.yuan(payable.minus(due))));
      facts.add(
          Fact.figure(Words.text(language, "settlement.papers.due"), Display.yuan(due))
              .standingOut());
    }
    facts.add(Fact.of(Words.text(language, "settlement.report.state"), year.standing(language)));
    facts.add(
        Fact.figure(
            Words.text(language, "settlement.further.carried"),
            Display.yuan(total(Settlement::carried))));
    return new Part.Facts(2, facts);
  }

  private static Table unattributed(Locale language, SettlementDraft.Unattributed none) {
    return Table.of(
        Words.text(language, "settlement.unattributed"),
        List.of(
            Column.of(Words.text(language, "settlement.paper.apart"), Kind.TEXT, 200),
            Column.count(Words.text(language, "settlement.member-months"), 120).unsummed(),
            Column.money(Words.text(language, "settlement.budget"), 200).unsummed(),
            Column.money(Words.text(language, "settlement.paper.not-charged"), 266).unsummed()),
        List.of(
            List.of(
                Words.text(language, "settlement.paper.unattributed"),
                none.memberMonths(),
                none.budget(),
                none.notCharged())));
  }

  /** What each band gives, as the steps tell it (S4). */
  private Table tiers(Locale language) {
    List<List<Object>> rows = new ArrayList<>();
    for (SettlementDraft.Part part : year.draft().parts()) {
      for (Step step : part.settlement().steps()) {
        if (TIERS.contains(step.key())) {
          rows.add(
              List.of(
                  part.community().name(),
                  Words.step(language, step),
                  step.basis().article(),
                  Words.formula(language, step),
                  ReportParts.plain(step.result().figure())));
        }
      }
    }
    return Table.of(
        Words.text(language, "settlement.report.tiers"),
        List.of(
            Column.of(Words.text(language, "settlement.community"), Kind.TEXT, 160),
            Column.of(Words.text(language, "settlement.report.tier"), Kind.TEXT, 260),
            Column.of(Words.text(language, "page.step.article"), Kind.CODE, 80),
            Column.of(Words.text(language, "page.step.formula"), Kind.TEXT, 180),
            Column.of(Words.text(language, "page.step.result"), Kind.FIGURE, 106)),
        rows);
  }
}
