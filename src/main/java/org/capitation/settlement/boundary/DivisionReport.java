package org.capitation.settlement.boundary;

import java.math.BigDecimal;
import java.util.ArrayList;
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
      List<Object> row = new ArrayList<>();
      row.add(
          share
              .tier()
              .map(tier -> Words.text(language, "settlement.tier." + tier.code()))
              .orElse(null));
      row.add(share.member());
      row.add(shown.name(share.member()));
      row.add(weight(share));
      row.add(Ratio.of(share.amount(), retained()));
      row.add(share.amount());
      rows.add(row);
    }
    if (!undivided().isZero()) {
      List<Object> rest = new ArrayList<>();
      rest.add(null);
      rest.add(null);
      rest.add(Words.text(language, "settlement.division.undivided"));
      rest.add(null);
      rest.add(Ratio.of(undivided(), retained()));
      rest.add(undivided());
      rows.add(rest);
    }
    List<Object> total = new ArrayList<>();
    total.add(Words.text(language, "settlement.total"));
    total.add(null);
    total.add(null);
    total.add(null);
    total.add(null);
    total.add(retained());
    return Table.of(Words.text(language, "settlement.division.title"), columns(language), rows)
        .total(total);
  }

  private static List<Column> columns(Locale language) {
    return List.of(
        Column.of(Words.text(language, "settlement.division.tier"), Kind.CODE, 50),
        Column.of(Words.text(language, "settlement.paper.code.of"), Kind.CODE, 90),
        Column.of(Words.text(language, "settlement.division.member"), Kind.TEXT, 200),
        Column.of(Words.text(language, "settlement.report.division.weight"), Kind.FIGURE, 50),
        Column.of(Words.text(language, "settlement.report.division.share"), Kind.PER_CENT, 54),
        Column.money(Words.text(language, "settlement.division.amount"), 95));
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
