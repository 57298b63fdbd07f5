package org.capitation.budget.boundary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.capitation.budget.Adjustment;
import org.capitation.budget.Makeup;
import org.capitation.budget.Members;
import org.capitation.budget.Switching;
import org.capitation.document.Column;
import org.capitation.document.Column.Kind;
import org.capitation.document.Part;
import org.capitation.document.Part.Fact;
import org.capitation.document.Report;
import org.capitation.document.Table;
import org.capitation.page.Display;
import org.capitation.page.Words;
import org.capitation.value.Capitals;
import org.capitation.value.DateRange;
import org.capitation.value.Money;
import org.capitation.value.Step;

/**
 * 预算告知书: what a community has for the year, for whom and how it came about; a slip to send back.
 */
final class NoticeReport implements Report {
  private static final String WORD = "page.word.";

  private final String county;
  private final ToldBudget told;

  /**
   * @param county its official name
   */
  NoticeReport(String county, ToldBudget told) {
    this.county = county;
    this.told = told;
  }

  @Override
  public String title(Locale language) {
    return Words.text(language, "budget.report.title", county, year(), pot(language));
  }

  @Override
  public String period(Locale language) {
    DateRange days = told.year().range();
    return Words.text(language, "budget.report.period", days.from(), days.lastDay());
  }

  @Override
  public String basis() {
    return told.heading().document();
  }

  @Override
  public boolean isWide() {
    return false;
  }

  @Override
  public List<Part> parts(Locale language) {
    List<Part> parts = new ArrayList<>();
    String to = Words.text(language, "budget.report.to", told.community().name());
    String opening = Words.text(language, "budget.report.opening", ground(), year(), pot(language));
    parts.add(new Part.Text(List.of(to, opening)));
    parts.add(facts(language));
    parts.add(new Part.Section(Words.text(language, "budget.report.people")));
    parts.add(people(language));
    parts.add(new Part.Text(notes(language)));
    parts.add(
        new Part.Seals(
            List.of(
                Words.text(language, "document.sign.bureau"),
                Words.text(language, "document.sign.finance"),
                Words.text(language, "document.sign.health"))));
    parts.add(
        new Part.Slip(
            Words.text(language, "budget.report.slip"),
            Words.text(
                language,
                "budget.report.slip.words",
                title(language),
                told.number(),
                Display.yuan(told.line().amount()),
                Capitals.of(told.line().amount())),
            Words.text(language, "document.sign.lead")));
    parts.add(
        new Part.Heading(
            Words.text(language, "budget.report.steps"),
            told.community().name(),
            period(language)));
    parts.add(steps());
    return parts;
  }

  private String ground() {
    return told.heading().document() + told.terms().basis().article();
  }

  private String year() {
    return Integer.toString(told.year().year());
  }

  private String pot(Locale language) {
    return Words.text(language, "settlement.paper.pot." + told.heading().pot().insuranceType());
  }

  private Part.Facts facts(Locale language) {
    Money amount = told.line().amount();
    List<Fact> facts = new ArrayList<>();
    facts.add(fact(language, "budget.report.capitals", Capitals.of(amount)).standingOut());
    facts.add(figure(language, "settlement.paper.figures", amount).standingOut());
    facts.add(
        fact(
            language,
            "budget.report.standing",
            Words.text(
                language, told.isProvisional() ? "budget.provisional" : "budget.report.final")));
    facts.add(
        fact(language, "budget.version", Words.text(language, "budget.version.of", told.number())));
    facts.add(figure(language, "budget.play.signed", told.line().signed()));
    facts.add(figure(language, "budget.play.unsigned", told.line().unsigned()));
    facts.add(
        fact(
            language,
            "budget.report.counted",
            told.counted()
                .map(Display::date)
                .orElse(Words.text(language, "budget.report.counted.year"))));
    facts.add(
        Fact.figure(
            Words.text(language, "budget.report.per-head"),
            told.perHead().map(Step.Result::toString).orElse(Display.NOTHING)));
    facts.add(fact(language, "budget.report.code", told.community().code()));
    facts.add(
        fact(
            language,
            "budget.agreement.title",
            told.sent().flatMap(ToldBudget.Sent::agreement).orElse(Display.NOTHING)));
    return new Part.Facts(2, facts);
  }

  private static Fact fact(Locale language, String key, String value) {
    return Fact.of(Words.text(language, key), value);
  }

  private static Fact figure(Locale language, String key, Money value) {
    return Fact.figure(Words.text(language, key), Display.yuan(value));
  }

  /** The people by cell, and what is added for reasons of the community's own. */
  private Table people(Locale language) {
    Makeup makeup = told.makeup();
    List<List<Object>> rows = new ArrayList<>();
    for (Makeup.Cell cell : makeup.cells()) {
      rows.add(
          Arrays.asList(
              name(language, cell.name()),
              cell.signed(),
              cell.unsigned(),
              cell.units(),
              each(makeup.measure(), cell),
              cell.amount()));
    }
    for (Adjustment one : makeup.objectives()) {
      String what = Words.text(language, "budget.report.objective", one.reason(), one.document());
      rows.add(Arrays.asList(what, null, null, null, null, one.amount()));
    }
    return Table.of(title(language), columns(language, makeup.measure()), rows)
        .total(
            Arrays.asList(
                Words.text(language, "desk.total"),
                makeup.units(true),
                makeup.units(false),
                makeup.units(true) + makeup.units(false),
                null,
                makeup.amount()));
  }

  private List<Column> columns(Locale language, Makeup.Measure measure) {
    String units = unit(language);
    Kind kind = measure == Makeup.Measure.RATE ? Kind.MONEY : Kind.FIGURE;
    return List.of(
        Column.of(Words.text(language, "budget.report.cell"), Kind.TEXT, 150),
        Column.count(Words.text(language, "budget.report.signed"), 70).in(units),
        Column.count(Words.text(language, "budget.report.unsigned"), 70).in(units),
        Column.count(Words.text(language, "budget.report.units"), 74).in(units),
        Column.of(Words.text(language, "budget.report.each." + measure), kind, 80),
        Column.money(Words.text(language, "budget.play.amount"), 95));
  }

  /** What people are counted in: persons, months or days of them. */
  private String unit(Locale language) {
    int perYear = told.line().claimant().members().unitsPerYear();
    String key = perYear == 1 || perYear == 12 ? Integer.toString(perYear) : "365";
    return Words.text(language, "budget.play.units." + key);
  }

  /** Where all count alike, what a person comes to, if the rule says so. */
  private Object each(Makeup.Measure measure, Makeup.Cell cell) {
    if (measure == Makeup.Measure.NONE) {
      return told.perHead().map(Step.Result::figure).orElse(null);
    }
    return measure == Makeup.Measure.RATE
        ? cell.each().map(Money::ofYuan).orElse(null)
        : cell.each().orElse(null);
  }

  private static String name(Locale language, String cell) {
    if (cell.equals(Members.EVERYBODY)) {
      return Words.text(language, "budget.report.everybody");
    }
    return Words.bundle(language).containsKey(WORD + cell)
        ? Words.text(language, WORD + cell)
        : cell;
  }

  private List<String> notes(Locale language) {
    List<String> notes = new ArrayList<>();
    notes.add(Words.text(language, "budget.report.note.cells"));
    if (told.isProvisional()) {
      notes.add(Words.text(language, "budget.report.note.provisional"));
    }
    if (told.terms().switching() != Switching.ANNUAL) {
      notes.add(Words.text(language, "budget.report.note." + told.terms().switching()));
    }
    notes.add(
        told.sent()
            .flatMap(ToldBudget.Sent::until)
            .map(day -> Words.text(language, "budget.report.note.until", day))
            .orElse(Words.text(language, "budget.report.note.reply")));
    return Stream.concat(
            Stream.of(Words.text(language, "budget.report.notes")),
            IntStream.range(0, notes.size()).mapToObj(i -> i + 1 + ". " + notes.get(i)))
        .toList();
  }

  /** What the community has stands out: the last step before that is parted (B11). */
  private Part.Steps steps() {
    List<Step> steps = told.steps();
    List<Integer> last =
        IntStream.range(told.budget().steps().size(), steps.size())
            .filter(i -> !steps.get(i).rule().equals("B11"))
            .boxed()
            .reduce((former, later) -> later)
            .stream()
            .toList();
    return new Part.Steps(steps, last);
  }
}
