package org.capitation.desk.boundary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.capitation.desk.Position;
import org.capitation.desk.PotPositions;
import org.capitation.document.Column;
import org.capitation.document.Column.Kind;
import org.capitation.document.Part;
import org.capitation.document.Table;
import org.capitation.enrolment.CoverageFigures;
import org.capitation.enrolment.boundary.CoverageAnswer;
import org.capitation.ledger.Destination;
import org.capitation.settlement.Settlement;
import org.capitation.settlement.SettlementDraft;

/** 险种篇章: the pages of one pot in the annual report. */
final class AnnualChapter {
  private static final int NUMBER = 30;
  private static final int NAME = 150;
  private static final int AMOUNT = 84;
  private static final int SHARE = 56;
  private static final int COUNT = 70;

  private final AnnualYear year;
  private final AnnualPot pot;
  private final AnnualWords words;

  AnnualChapter(AnnualYear year, AnnualPot pot, AnnualWords words) {
    this.year = year;
    this.pot = pot;
    this.words = words;
  }

  List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    parts.add(
        new Part.Heading(
            words.own("chapter", year.county(), year.year().year(), words.pot(pot.pot())),
            words.own("chapter.known", year.known().atEndOfMonth()),
            ""));
    parts.add(words.section("communities"));
    parts.add(communities());
    parts.add(budgets());
    parts.add(words.section("categories"));
    AnnualSpending spending = new AnnualSpending(pot.now(), pot.before(), words);
    parts.add(spending.categories(named("categories"), year.isOver()));
    parts.add(words.section("months"));
    parts.add(spending.months(named("months")));
    parts.add(spending.course());
    parts.add(spending.places());
    parts.add(words.section("signed", pot.signed().day()));
    parts.add(signed());
    parts.add(words.section("indicators", year.known().atEndOfMonth()));
    parts.addAll(new AnnualIndicators(pot.terms().monitored(), words).parts());
    parts.add(words.section("settlement", AnnualReport.state(words, pot)));
    parts.add(
        pot.settled()
            .<Part>map(settled -> settlement(settled.draft()))
            .orElseGet(() -> words.sentence(year.isOver() ? "unsettled" : "runs")));
    return parts;
  }

  private Column number() {
    return Column.of(words.text("document.row"), Kind.CODE, NUMBER);
  }

  private Column name() {
    return Column.of(words.text("desk.community"), Kind.TEXT, NAME);
  }

  private Column money(String key) {
    return Column.money(words.own(key), AMOUNT);
  }

  private Column share(String key) {
    return Column.of(words.own(key), Kind.PER_CENT, SHARE);
  }

  private Table communities() {
    PotPositions positions = pot.now().positions();
    boolean opened = !positions.before().isZero();
    List<Column> columns =
        new ArrayList<>(
            List.of(
                number(),
                name(),
                money("budget"),
                money("spent"),
                money("balance"),
                share("used")));
    for (Destination place : Destination.values()) {
      columns.add(Column.money(words.place(place), AMOUNT).in(words.own("places")));
    }
    if (opened) {
      columns.add(money("before").in(words.own("places")));
    }
    List<List<Object>> rows = new ArrayList<>();
    positions.lines().forEach(line -> rows.add(row(rows.size() + 1, line, opened)));
    return Table.of(named("communities"), columns, rows).total(total(positions, opened));
  }

  /**
   * A community.
   *
   * @param opened something was before the county began with us
   */
  private static List<Object> row(int number, Position line, boolean opened) {
    List<Object> row =
        new ArrayList<>(
            Arrays.asList(
                Integer.toString(number),
                line.community().name(),
                line.budget(),
                line.spending(),
                line.balance(),
                line.used()));
    Stream.of(Destination.values()).map(line::at).forEach(row::add);
    if (opened) {
      row.add(line.before().fund());
    }
    return row;
  }

  private List<Object> total(PotPositions positions, boolean opened) {
    List<Object> total =
        new ArrayList<>(
            Arrays.asList(
                null,
                words.text("desk.total"),
                positions.budget(),
                positions.spending(),
                positions.balance(),
                positions.used()));
    Stream.of(Destination.values()).map(positions::at).forEach(total::add);
    if (opened) {
      total.add(positions.before());
    }
    return total;
  }

  /** Sheets are named by their tables, so each name tells the pot. */
  private String named(String key) {
    return words.own("table." + key, words.text("page.pot." + pot.pot().insuranceType()));
  }

  private Part budgets() {
    List<Position> lines = pot.now().positions().lines();
    return new Part.Chart(
        Part.Chart.Shape.BARS,
        words.own("chart.communities"),
        words.own("wan"),
        AnnualWords.labels(lines.stream().map(Position::community).toList()),
        List.of(
            new Part.Series(
                words.own("budget"),
                lines.stream().map(line -> AnnualWords.wan(line.budget())).toList()),
            new Part.Series(
                words.own("spent"),
                lines.stream().map(line -> AnnualWords.wan(line.spending())).toList())));
  }

  private Table signed() {
    List<Column> columns =
        List.of(
            number(),
            name(),
            Column.count(words.own("members"), COUNT),
            Column.count(words.own("signed"), COUNT),
            share("signed.rate"),
            Column.count(words.own("ended"), COUNT),
            Column.count(words.own("renewed"), COUNT),
            share("renewal.rate"));
    List<List<Object>> rows = new ArrayList<>();
    for (CoverageAnswer.Line line : pot.signed().communities()) {
      rows.add(signed(Integer.toString(rows.size() + 1), line.name(), line));
    }
    return Table.of(named("signed"), columns, rows)
        .total(signed(null, words.text("desk.total"), pot.signed().all()));
  }

  private static List<Object> signed(String number, String name, CoverageAnswer.Line line) {
    CoverageFigures figures = line.figures();
    return Arrays.asList(
        number,
        name,
        figures.members(),
        figures.signed(),
        line.rate(),
        figures.ended(),
        figures.renewed(),
        line.renewal());
  }

  private Table settlement(SettlementDraft draft) {
    List<Column> columns =
        List.of(
            number(),
            name(),
            money("settled.budget"),
            money("settled.spending"),
            money("balance"),
            money("to-community"),
            money("to-fund"),
            money("released"),
            money("payable"));
    List<List<Object>> rows = new ArrayList<>();
    draft.parts().forEach(part -> rows.add(row(rows.size() + 1, part)));
    return Table.of(named("settlement"), columns, rows)
        .total(
            Arrays.asList(
                null,
                words.text("desk.total"),
                draft.budget(),
                draft.spending(),
                draft.balance(),
                draft.toCommunities(),
                draft.toFund(),
                draft.released(),
                draft.payable()));
  }

  private static List<Object> row(int number, SettlementDraft.Part part) {
    Settlement one = part.settlement();
    return List.of(
        Integer.toString(number),
        part.community().name(),
        one.budget(),
        one.spending(),
        one.balance(),
        one.toCommunity(),
        one.toFund(),
        one.released(),
        one.payable());
  }
}
