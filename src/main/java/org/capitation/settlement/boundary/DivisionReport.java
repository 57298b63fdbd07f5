package org.capitation.settlement.boundary;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.capitation.document.Column;
import org.capitation.document.Column.Kind;
import org.capitation.document.Part;
import org.capitation.document.Part.Fact;
import org.capitation.document.Report;
import org.capitation.document.Table;
import org.capitation.page.Display;
import org.capitation.page.Words;
import org.capitation.settlement.DistributionTerms;
import org.capitation.settlement.Division;
import org.capitation.settlement.Division.Share;
import org.capitation.settlement.Tier;
import org.capitation.value.BudgetYear;
import org.capitation.value.Capitals;
import org.capitation.value.DateRange;
import org.capitation.value.Money;
import org.capitation.value.Ratio;
import org.capitation.value.Step;

/**
 * 结余分配表: who of a community gets how much of what it retains; as it was decided or, before that, as
 * the terms propose.
 */
final class DivisionReport implements Report {
  private final BudgetYear year;
  private final Divisions.Shown shown;

  DivisionReport(BudgetYear year, Divisions.Shown shown) {
    this.year = year;
    this.shown = shown;
  }

  @Override
  public String title(Locale language) {
    return TitleWords.of(
        language,
        "settlement.report.division.title",
        shown.community().name(),
        shown.year().pot(),
        shown.year().year());
  }

  @Override
  public String period(Locale language) {
    DateRange period = year.range();
    return Words.text(language, "settlement.paper.period", period.from(), period.lastDay());
  }

  @Override
  public String basis() {
    return shown.part().terms().basis().document();
  }

  @Override
  public boolean isWide() {
    return false;
  }

  @Override
  public List<Part> parts(Locale language) {
    List<Part> parts = new ArrayList<>();
    parts.add(facts(language));
    parts.add(table(language));
    List<Step> steps = shown.rule().steps(retained(), shown.part().scores());
    if (!steps.isEmpty()) {
      parts.add(new Part.Section(Words.text(language, "settlement.steps")));
      parts.add(new Part.Steps(steps, List.of()));
    }
    parts.add(ReportParts.text(language, "settlement.report.division.notes"));
    parts.add(
        ReportParts.seals(language, "document.sign.lead", "settlement.report.division.members"));
    return parts;
  }

  private Money retained() {
    return shown.part().amount();
  }

  private List<Share> shares() {
    return shown.current().map(Division::shares).orElseGet(() -> shown.proposal().shares());
  }

  private Money undivided() {
    return shown.current().map(Division::undivided).orElseGet(() -> shown.proposal().undivided());
  }

  private Part facts(Locale language) {
    Optional<Division> decided = shown.current();
    List<Fact> facts = new ArrayList<>();
    facts.add(
        Fact.of(Words.text(language, "settlement.report.division.sum"), Capitals.of(retained()))
            .standingOut());
    facts.add(
        Fact.figure(Words.text(language, "settlement.paper.figures"), Display.yuan(retained()))
            .standingOut());
    facts.add(
        Fact.of(
            Words.text(language, "settlement.report.division.state"),
            decided
                .map(one -> Words.text(language, "settlement.division.number", one.number()))
                .orElseGet(() -> Words.text(language, undecided()))));
    facts.add(Fact.of(Words.text(language, "settlement.division.terms"), terms(language)));
    decided.ifPresent(
        one -> {
          facts.add(
              Fact.of(
                  Words.text(language, "settlement.division.document"), one.decision().document()));
          facts.add(
              Fact.of(
                  Words.text(language, "settlement.division.day"),
                  Display.date(one.decision().day())));
        });
    return new Part.Facts(2, facts);
  }

  private String undecided() {
    return shown.part().isFinal()
        ? "settlement.report.division.proposed"
        : "settlement.report.division.draft";
  }

  private String terms(Locale language) {
    String free = shown.rule().isFixed() ? "fixed" : "free";
    return Words.text(
        language, "settlement.division.terms." + (shown.rule().isByTiers() ? "tiers" : free));
  }

  private Table table(Locale language) {
    List<List<Object>> rows = new ArrayList<>();
    for (Share share : shares()) {
      rows.add(
          row(
              share.tier().map(tier -> Words.text(language, "settlement.tier." + tier.code())),
              share.member(),
              shown.name(share.member()),
              weight(share),
              share.amount()));
    }
    if (!undivided().isZero()) {
      String rest = Words.text(language, "settlement.division.undivided");
      rows.add(row(Optional.empty(), null, rest, null, undivided()));
    }
    List<Column> columns = columns(language);
    List<Object> total = new ArrayList<>(Collections.nCopies(columns.size(), null));
    total.set(0, Words.text(language, "settlement.total"));
    total.set(columns.size() - 1, retained());
    return Table.of(Words.text(language, "settlement.division.title"), columns, rows).total(total);
  }

  private List<Object> row(
      Optional<String> tier, String code, String name, BigDecimal weight, Money amount) {
    List<Object> row = new ArrayList<>();
    if (shown.rule().isByTiers()) {
      row.add(tier.orElse(null));
    }
    row.add(code);
    row.add(name);
    if (isWeighted()) {
      row.add(weight);
    }
    row.add(Ratio.of(amount, retained()));
    row.add(amount);
    return row;
  }

  /** Tiers and weights only where the terms know them. */
  private List<Column> columns(Locale language) {
    List<Column> columns = new ArrayList<>();
    if (shown.rule().isByTiers()) {
      columns.add(Column.of(Words.text(language, "settlement.division.tier"), Kind.CODE, 50));
    }
    columns.add(Column.of(Words.text(language, "settlement.paper.code.of"), Kind.CODE, 90));
    columns.add(Column.of(Words.text(language, "settlement.division.member"), Kind.TEXT, 200));
    if (isWeighted()) {
      columns.add(
          Column.of(Words.text(language, "settlement.report.division.weight"), Kind.FIGURE, 50));
    }
    columns.add(
        Column.of(Words.text(language, "settlement.report.division.share"), Kind.PER_CENT, 54));
    columns.add(Column.money(Words.text(language, "settlement.division.amount"), 95));
    return columns;
  }

  private boolean isWeighted() {
    return shown.part().terms().distribution().isPresent();
  }

  /** What its part is in proportion to: that of its tier, its own, or its score (S23). */
  private BigDecimal weight(Share share) {
    return shown
        .part()
        .terms()
        .distribution()
        .map(DistributionTerms::key)
        .map(key -> key.weights(shown.part().scores()))
        .map(weights -> of(weights, share))
        .map(ReportParts::plain)
        .orElse(null);
  }

  private static BigDecimal of(Map<String, BigDecimal> weights, Share share) {
    return weights.get(share.tier().map(Tier::code).orElse(share.member()));
  }
}
