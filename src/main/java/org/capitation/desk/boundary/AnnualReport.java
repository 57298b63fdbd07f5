package org.capitation.desk.boundary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.capitation.desk.PotPositions;
import org.capitation.document.Column;
import org.capitation.document.Column.Kind;
import org.capitation.document.Part;
import org.capitation.document.Report;
import org.capitation.document.Table;
import org.capitation.ledger.Destination;
import org.capitation.page.Display;
import org.capitation.policy.Pack;
import org.capitation.settlement.SettlementDraft;
import org.capitation.value.Money;
import org.capitation.value.Ratio;

/**
 * 全县年度报告: a year of the county – in words, pot by pot, then a chapter of each pot, and the
 * documents of the terms. Pots are not added together.
 */
final class AnnualReport implements Report {
  private final AnnualYear year;

  AnnualReport(AnnualYear year) {
    this.year = year;
  }

  @Override
  public String title(Locale language) {
    return new AnnualWords(language).own("title", year.county(), year.year().year());
  }

  @Override
  public String period(Locale language) {
    return new AnnualWords(language)
        .own(
            "period",
            year.year().range().from(),
            year.year().range().lastDay(),
            year.known().atEndOfMonth());
  }

  @Override
  public String basis() {
    return year.pots().stream()
        .map(pot -> pot.terms().pack().heading().document())
        .distinct()
        .collect(Collectors.joining("，"));
  }

  @Override
  public boolean isWide() {
    return true;
  }

  @Override
  public List<Part> parts(Locale language) {
    AnnualWords words = new AnnualWords(language);
    List<Part> parts = new ArrayList<>();
    parts.add(words.section("summary"));
    AnnualSummary summary = new AnnualSummary(year, words);
    year.pots().forEach(pot -> parts.add(new Part.Text(summary.of(pot))));
    parts.add(words.section("pots"));
    parts.add(pots(words));
    parts.add(words.sentence("pots.note"));
    for (AnnualPot pot : year.pots()) {
      parts.addAll(new AnnualChapter(year, pot, words).parts());
    }
    parts.add(words.section("documents"));
    parts.add(documents(words));
    parts.add(words.section("signed-by"));
    parts.add(
        new Part.Seals(
            List.of(words.text("document.sign.bureau"), words.text("document.sign.finance"))));
    return parts;
  }

  private Table pots(AnnualWords words) {
    List<Column> columns =
        List.of(
            Column.of(words.text("page.pot"), Kind.TEXT, 100),
            amount(words, "budget"),
            amount(words, "spent"),
            amount(words, "balance"),
            Column.of(words.own("used"), Kind.PER_CENT, 50),
            amount(words, "away"),
            Column.of(words.own("away.share"), Kind.PER_CENT, 50),
            amount(words, "to-community"),
            amount(words, "to-fund"),
            amount(words, "payable"),
            Column.of(words.own("state"), Kind.TEXT, 80));
    return Table.of(
        words.own("pots"), columns, year.pots().stream().map(pot -> row(words, pot)).toList());
  }

  private static Column amount(AnnualWords words, String key) {
    return Column.money(words.own(key), 80).unsummed();
  }

  private List<Object> row(AnnualWords words, AnnualPot pot) {
    PotPositions positions = pot.now().positions();
    Optional<SettlementDraft> settled = pot.settled().map(AnnualPot.Settled::draft);
    Money away = positions.at(Destination.AWAY);
    return Arrays.asList(
        words.pot(pot.pot()),
        positions.budget(),
        positions.spending(),
        positions.balance(),
        positions.used(),
        away,
        positions.spending().isPositive() ? Ratio.of(away, positions.spending()) : null,
        settled.map(SettlementDraft::toCommunities).orElse(null),
        settled.map(SettlementDraft::toFund).orElse(null),
        settled.map(SettlementDraft::payable).orElse(null),
        state(words, pot));
  }

  /** How the settlement of a pot stands. */
  static String state(AnnualWords words, AnnualPot pot) {
    return pot.settled()
        .map(
            settled ->
                settled
                    .paper()
                    .map(paper -> words.text("settlement.papers.state." + paper.standing().state()))
                    .orElseGet(() -> words.own("state.draft")))
        .orElse(Display.NOTHING);
  }

  private Table documents(AnnualWords words) {
    List<Column> columns =
        List.of(
            Column.of(words.text("page.pot"), Kind.TEXT, 90),
            Column.of(words.own("document"), Kind.TEXT, 140),
            Column.of(words.own("document.title"), Kind.TEXT, 280),
            Column.of(words.own("pack"), Kind.CODE, 90),
            Column.of(words.own("valid.from"), Kind.DAY, 70),
            Column.of(words.own("valid.until"), Kind.DAY, 70));
    List<List<Object>> rows = new ArrayList<>();
    for (AnnualPot pot : year.pots()) {
      Pack pack = pot.terms().pack();
      Pack.Heading heading = pack.heading();
      rows.add(
          Arrays.asList(
              words.pot(pot.pot()),
              heading.document(),
              heading.title(),
              heading.name() + " v" + pack.version(),
              heading.valid().from(),
              heading.valid().isOpen() ? null : heading.valid().lastDay()));
    }
    return Table.of(words.own("documents"), columns, rows);
  }
}
