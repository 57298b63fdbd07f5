package org.capitation.settlement.boundary;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.capitation.document.Column;
import org.capitation.document.Column.Kind;
import org.capitation.document.Table;
import org.capitation.page.Words;
import org.capitation.settlement.Segment;
import org.capitation.settlement.Settlement;
import org.capitation.settlement.SettlementDraft;
import org.capitation.value.Money;

/** 清算依据表: the figures that the settlement of a community starts from, and where each comes from. */
final class StatementInputs {
  private static final int DECIMALS = 4;

  private final Locale language;
  private final List<List<Object>> rows = new ArrayList<>();

  private StatementInputs(Locale language) {
    this.language = language;
  }

  static Table of(Locale language, SettlementDraft.Part part) {
    StatementInputs all = new StatementInputs(language);
    all.members(part);
    part.settlement().inputs().segments().forEach(all::segment);
    all.months(part.settlement().inputs());
    all.judged(part.settlement().inputs());
    return Table.of(
        Words.text(language, "settlement.statement.inputs"),
        List.of(
            Column.of(Words.text(language, "settlement.papers.figure"), Kind.TEXT, 220),
            Column.of(Words.text(language, "settlement.papers.value"), Kind.FIGURE, 130),
            Column.of(Words.text(language, "settlement.statement.unit"), Kind.CODE, 56),
            Column.of(Words.text(language, "settlement.statement.source"), Kind.TEXT, 380)),
        all.rows);
  }

  private void members(SettlementDraft.Part part) {
    add("member-months", BigDecimal.valueOf(part.memberMonths()), "member-months");
    BigDecimal members = part.settlement().inputs().members().rounded(DECIMALS);
    if (members.signum() > 0) {
      add("members", ReportParts.plain(members.stripTrailingZeros()), "persons");
    }
  }

  private void segment(Segment segment) {
    String whose = segment.population().code();
    money("budget", whose, segment.budget());
    unlessZero("adjustment", whose, segment.adjustment());
    money("spending", whose, segment.spending());
    unlessZero("before", whose, segment.before());
    unlessZero("violations", whose, segment.violations());
  }

  private void months(Settlement.Inputs inputs) {
    money("accepted", "", inputs.paid().sum().accepted());
    money("approved", "", inputs.paid().sum().approved());
    money("withheld", "", inputs.withheld());
    unlessZero("advance", "", inputs.paid().advanceOwed());
    unlessZero("debt", "", inputs.paid().debtOwed());
    unlessZero("clawback", "", inputs.clawback());
  }

  private void judged(Settlement.Inputs inputs) {
    inputs.assessment().score().ifPresent(score -> add("score", score, "marks"));
    inputs.assessment().indicators().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            gate ->
                row(
                    gateName(gate.getKey()),
                    ReportParts.plain(gate.getValue().rounded(DECIMALS).stripTrailingZeros()),
                    "",
                    "indicators"));
  }

  private String gateName(String code) {
    ResourceBundle texts = Words.bundle(language);
    String key = "page.word." + code;
    return Words.text(
        language,
        "settlement.statement.gate",
        texts.containsKey(key) ? texts.getString(key) : code);
  }

  private void unlessZero(String what, String whose, Money amount) {
    if (!amount.isZero()) {
      money(what, whose, amount);
    }
  }

  private void money(String what, String whose, Money amount) {
    String name = Words.text(language, "settlement.statement.input." + what);
    row(
        whose.isEmpty()
            ? name
            : Words.text(
                language,
                "settlement.seal.figure.of",
                name,
                Words.text(language, "settlement.population." + whose)),
        amount.yuan(),
        Words.text(language, "settlement.yuan"),
        what);
  }

  private void add(String what, BigDecimal figure, String unit) {
    row(
        Words.text(language, "settlement.statement.input." + what),
        figure,
        Words.text(language, "settlement.statement.unit." + unit),
        what);
  }

  private void row(String name, BigDecimal figure, String unit, String what) {
    rows.add(
        List.of(name, figure, unit, Words.text(language, "settlement.statement.source." + what)));
  }
}
