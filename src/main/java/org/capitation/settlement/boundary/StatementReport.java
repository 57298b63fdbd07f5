package org.capitation.settlement.boundary;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.capitation.document.Column;
import org.capitation.document.Column.Kind;
import org.capitation.document.Part;
import org.capitation.document.Part.Fact;
import org.capitation.document.Table;
import org.capitation.page.Display;
import org.capitation.page.Words;
import org.capitation.settlement.Correction;
import org.capitation.settlement.Responsibility;
import org.capitation.settlement.SealedYear;
import org.capitation.settlement.Settlement;
import org.capitation.settlement.SettlementDraft;
import org.capitation.value.Money;

/**
 * 清算计算书: the settlement of one community so that it can be worked through on paper – what went in
 * and where it comes from, each step, and why it came to this.
 */
final class StatementReport extends SettledReport {
  private final SettlementDraft.Part part;

  StatementReport(SettledYear year, SettlementDraft.Part part) {
    super(year, "settlement.paper.statement", part.community().name());
    this.part = part;
  }

  @Override
  public String digest() {
    return year.digest().orElseGet(super::digest);
  }

  /** The steps first, as clean data. */
  @Override
  public List<Table> tables(Locale language) {
    List<Table> tables = new ArrayList<>();
    tables.add(ReportParts.stepTable(language, part.settlement().steps()));
    parts(language).stream()
        .filter(Table.class::isInstance)
        .map(Table.class::cast)
        .forEach(tables::add);
    return tables;
  }

  /** Its head where it follows other papers. */
  Part heading(Locale language) {
    return new Part.Heading(title(language), subject(language), period(language));
  }

  private String subject(Locale language) {
    return Words.text(
        language,
        "settlement.paper.code",
        part.community().code(),
        Display.count(part.memberMonths()));
  }

  @Override
  public List<Part> parts(Locale language) {
    List<Part> parts = new ArrayList<>();
    parts.add(result(language));
    parts.add(section(language, "settlement.statement.inputs"));
    parts.add(StatementInputs.of(language, part));
    parts.add(section(language, "settlement.statement.steps"));
    parts.add(ReportParts.steps(part.settlement().steps()));
    parts.add(ReportParts.text(language, "settlement.statement.terms"));
    parts.addAll(cause(language));
    parts.add(
        ReportParts.seals(
            language, "document.sign.bureau", "document.sign.finance", "document.sign.lead"));
    return parts;
  }

  private static Part section(Locale language, String key) {
    return new Part.Section(Words.text(language, key));
  }

  private Part result(Locale language) {
    Settlement settlement = part.settlement();
    Money payable = settlement.payable();
    String name = payable.isNegative() ? "settlement.paper.owed" : "settlement.paper.payable";
    List<Fact> facts = new ArrayList<>();
    facts.add(
        Fact.of(Words.text(language, name), ReportParts.capitals(language, payable)).standingOut());
    facts.add(
        Fact.figure(Words.text(language, "settlement.paper.figures"), Display.yuan(payable))
            .standingOut());
    if (year.isSupplement()) {
      facts.add(
          Fact.figure(
              Words.text(language, "settlement.papers.posted"),
              Display.yuan(year.why(part.community().code()).posted())));
      facts.add(
          Fact.figure(Words.text(language, "settlement.papers.due"), Display.yuan(year.due(part)))
              .standingOut());
    }
    facts.add(Fact.of(Words.text(language, "settlement.further"), further(language, settlement)));
    facts.add(
        Fact.figure(
            Words.text(language, "settlement.released"), Display.yuan(settlement.released())));
    facts.add(Fact.of(Words.text(language, "settlement.report.state"), year.standing(language)));
    facts.add(Fact.of(Words.text(language, "settlement.policy"), year.draft().policy()));
    return new Part.Facts(2, facts);
  }

  /** What else makes it up, in one line; nothing if nothing does. */
  private static String further(Locale language, Settlement settlement) {
    String all =
        settlement.further().stream()
            .map(
                figure ->
                    Words.text(language, "settlement.further." + figure.name())
                        + " "
                        + Display.yuan(figure.amount()))
            .collect(Collectors.joining("    "));
    return all.isEmpty() ? Display.NOTHING : all;
  }

  /** Why it came to this, and who is to answer for it (S27). */
  private List<Part> cause(Locale language) {
    SettledYear.Why why = year.why(part.community().code());
    List<Part> parts = new ArrayList<>();
    parts.add(section(language, "settlement.statement.deviation"));
    parts.add(
        why.cause().deviation().isEmpty()
            ? ReportParts.text(language, "settlement.statement.deviation.none")
            : deviation(language, why.cause().deviation()));
    parts.add(section(language, "settlement.statement.responsibility"));
    parts.add(
        why.cause().responsibilities().isEmpty()
            ? ReportParts.text(language, "settlement.responsibility.none")
            : responsibilities(language, why.cause().responsibilities()));
    parts.add(section(language, "settlement.statement.corrections"));
    parts.add(
        why.corrections().isEmpty()
            ? ReportParts.text(language, "settlement.corrections.none")
            : corrections(language, why.corrections()));
    return parts;
  }

  private static Table deviation(Locale language, List<SealedYear.Cause.Part> causes) {
    List<List<Object>> rows = new ArrayList<>();
    for (SealedYear.Cause.Part one : causes) {
      String key = "monitoring.cause." + one.cause();
      rows.add(
          List.of(
              Words.text(language, key), Words.text(language, key + ".definition"), one.amount()));
    }
    List<Object> total = new ArrayList<>();
    total.add(Words.text(language, "settlement.statement.deviation.sum"));
    total.add(null);
    total.add(Money.total(causes.stream().map(SealedYear.Cause.Part::amount).toList()));
    return Table.of(
            Words.text(language, "monitoring.deviation"),
            List.of(
                Column.of(Words.text(language, "monitoring.cause"), Kind.TEXT, 160),
                Column.of(Words.text(language, "settlement.statement.meaning"), Kind.TEXT, 480),
                Column.money(Words.text(language, "settlement.amount"), 146)),
            rows)
        .total(total);
  }

  private static Table responsibilities(Locale language, List<Responsibility> all) {
    List<List<Object>> rows = new ArrayList<>();
    for (Responsibility one : all) {
      List<Object> row = new ArrayList<>();
      row.add(Words.text(language, "settlement.responsibility.cause." + one.cause()));
      row.add(one.share().orElse(null));
      row.add(one.amount().orElse(null));
      row.add(one.words());
      rows.add(row);
    }
    return Table.of(
        Words.text(language, "settlement.responsibility"),
        List.of(
            Column.of(Words.text(language, "settlement.responsibility.cause"), Kind.TEXT, 120),
            Column.of(Words.text(language, "settlement.statement.share"), Kind.PER_CENT, 70),
            Column.money(Words.text(language, "settlement.amount"), 130).unsummed(),
            Column.of(Words.text(language, "settlement.responsibility.words"), Kind.TEXT, 466)),
        rows);
  }

  private static Table corrections(Locale language, List<Correction> all) {
    List<List<Object>> rows = new ArrayList<>();
    for (Correction one : all) {
      Correction.Content content = one.content();
      List<Object> row = new ArrayList<>();
      row.add(Words.text(language, "settlement.corrections.kind." + content.kind()));
      row.add(Words.text(language, "settlement.population." + content.population().code()));
      row.add(content.share().orElse(null));
      row.add(content.amount().orElse(null));
      row.add(content.reason());
      row.add(content.document());
      rows.add(row);
    }
    return Table.of(
        Words.text(language, "settlement.corrections.list"),
        List.of(
            Column.of(Words.text(language, "settlement.corrections.kind"), Kind.TEXT, 100),
            Column.of(Words.text(language, "settlement.corrections.population"), Kind.TEXT, 80),
            Column.of(Words.text(language, "settlement.statement.share"), Kind.PER_CENT, 60),
            Column.money(Words.text(language, "settlement.amount"), 120).unsummed(),
            Column.of(Words.text(language, "settlement.corrections.reason"), Kind.TEXT, 266),
            Column.of(Words.text(language, "settlement.corrections.document"), Kind.TEXT, 160)),
        rows);
  }
}
