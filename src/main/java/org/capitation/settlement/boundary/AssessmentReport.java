package org.capitation.settlement.boundary;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.capitation.document.Column;
import org.capitation.document.Column.Kind;
import org.capitation.document.Part;
import org.capitation.document.Part.Fact;
import org.capitation.document.Table;
import org.capitation.page.Display;
import org.capitation.page.Words;
import org.capitation.settlement.AssessmentTerms.Item;
import org.capitation.settlement.Settlement;
import org.capitation.settlement.SettlementDraft;
import org.capitation.value.Money;
import org.capitation.value.Step;

/**
 * 考核兑现表: what the communities of a pot have scored by each indicator, and what of the withheld
 * money that releases; then how both were computed.
 */
final class AssessmentReport extends SettledReport {
  /** So many communities stand beside one another; more follow in a table of their own. */
  private static final int BESIDE = 10;

  private static final int MARKS_WIDTH = 460;

  /** The rules by which withheld money is released. */
  private static final Set<String> RELEASE = Set.of("S6", "S21");

  private final List<AppraisalShown> judged;

  /**
   * @param judged the assessments, by community
   */
  AssessmentReport(SettledYear year, List<AppraisalShown> judged) {
    super(year, "settlement.report.assessment.title", year.county());
    this.judged = List.copyOf(judged);
  }

  @Override
  public List<Part> parts(Locale language) {
    List<Part> parts = new ArrayList<>();
    parts.add(releases(language));
    parts.add(sums(language));
    parts.add(section(language, "settlement.appraisal.marks.all"));
    for (int first = 0; first < judged.size(); first += BESIDE) {
      parts.add(marks(language, judged.subList(first, Math.min(first + BESIDE, judged.size()))));
    }
    parts.add(ReportParts.text(language, "settlement.report.assessment.notes"));
    parts.add(ReportParts.seals(language, "document.sign.bureau", "document.sign.finance"));
    parts.add(
        new Part.Heading(
            Words.text(language, "settlement.report.assessment.steps"),
            year.county(),
            period(language)));
    for (SettlementDraft.Part part : year.draft().parts()) {
      parts.add(new Part.Section(part.community().name()));
      parts.add(ReportParts.steps(steps(part)));
    }
    return parts;
  }

  private static Part section(Locale language, String key) {
    return new Part.Section(Words.text(language, key));
  }

  private List<Step> steps(SettlementDraft.Part part) {
    return Stream.concat(
            judged(part).stream().flatMap(one -> one.steps().stream()),
            released(part.settlement()).stream())
        .toList();
  }

  private static List<Step> released(Settlement settlement) {
    return settlement.steps().stream().filter(step -> RELEASE.contains(step.rule())).toList();
  }

  private Optional<AppraisalShown> judged(SettlementDraft.Part part) {
    return judged.stream()
        .filter(one -> one.community().code().equals(part.community().code()))
        .findFirst();
  }

  private Table releases(Locale language) {
    List<List<Object>> rows = new ArrayList<>();
    for (SettlementDraft.Part part : year.draft().parts()) {
      Settlement settlement = part.settlement();
      List<Step> steps = released(settlement);
      Step last = steps.get(steps.size() - 1);
      List<Object> row = new ArrayList<>();
      row.add(part.community().name());
      row.add(state(language, part));
      row.add(settlement.inputs().assessment().score().orElse(null));
      row.add(settlement.inputs().withheld());
      row.add(settlement.released());
      row.add(settlement.forfeited());
      row.add(Words.step(language, last));
      row.add(last.basis().article());
      rows.add(row);
    }
    List<Object> total = new ArrayList<>();
    total.add(Words.text(language, "settlement.total"));
    total.add(null);
    total.add(null);
    total.add(total(settlement -> settlement.inputs().withheld()));
    total.add(total(Settlement::released));
    total.add(total(Settlement::forfeited));
    total.add(null);
    total.add(null);
    return Table.of(Words.text(language, "settlement.released"), columns(language), rows)
        .total(total);
  }

  private static List<Column> columns(Locale language) {
    String withheld = Words.text(language, "settlement.report.group.withheld");
    return List.of(
        Column.of(Words.text(language, "settlement.community"), Kind.TEXT, 150),
        Column.of(Words.text(language, "settlement.appraisal.state"), Kind.CODE, 60),
        Column.of(Words.text(language, "settlement.appraisal.score"), Kind.FIGURE, 56),
        Column.money(Words.text(language, "settlement.report.withheld"), 90).in(withheld),
        Column.money(Words.text(language, "settlement.report.released"), 90).in(withheld),
        Column.money(Words.text(language, "settlement.report.forfeited"), 90).in(withheld),
        Column.of(Words.text(language, "settlement.report.how"), Kind.TEXT, 180),
        Column.of(Words.text(language, "page.step.article"), Kind.CODE, 70));
  }

  private String state(Locale language, SettlementDraft.Part part) {
    return Words.text(
        language,
        judged(part)
            .map(one -> "settlement.appraisal.state." + one.state())
            .orElse("settlement.report.unjudged"));
  }

  private Money total(Function<Settlement, Money> figure) {
    return Money.total(
        year.draft().parts().stream().map(part -> figure.apply(part.settlement())).toList());
  }

  private Part sums(Locale language) {
    Money released = total(Settlement::released);
    return new Part.Facts(
        2,
        List.of(
            Fact.of(
                    Words.text(language, "settlement.report.assessment.sum"),
                    ReportParts.capitals(language, released))
                .standingOut(),
            Fact.figure(Words.text(language, "settlement.paper.figures"), Display.yuan(released))
                .standingOut(),
            Fact.of(Words.text(language, "settlement.report.state"), year.standing(language)),
            Fact.of(Words.text(language, "settlement.policy"), year.draft().policy())));
  }

  /** Each indicator a row, each community a column. */
  private static Table marks(Locale language, List<AppraisalShown> some) {
    List<Column> columns = new ArrayList<>();
    columns.add(Column.of(Words.text(language, "settlement.appraisal.indicator"), Kind.TEXT, 200));
    columns.add(Column.of(Words.text(language, "settlement.appraisal.weight"), Kind.FIGURE, 50));
    columns.add(Column.of(Words.text(language, "page.step.article"), Kind.CODE, 76));
    some.forEach(
        one ->
            columns.add(Column.of(one.community().name(), Kind.FIGURE, MARKS_WIDTH / some.size())));
    Set<Item> items = new LinkedHashSet<>();
    some.forEach(one -> one.indicators().forEach(row -> row.item().ifPresent(items::add)));
    List<List<Object>> rows = new ArrayList<>();
    for (Item item : items) {
      List<Object> row = new ArrayList<>();
      row.add(item.name());
      row.add(ReportParts.plain(item.weight()));
      row.add(item.basis().article());
      some.forEach(one -> row.add(marks(one, item)));
      rows.add(row);
    }
    List<Object> total = new ArrayList<>();
    total.add(Words.text(language, "settlement.appraisal.score"));
    total.add(fullMarks(items));
    total.add(null);
    some.forEach(one -> total.add(one.appraisal().score().orElse(null)));
    return Table.of(Words.text(language, "settlement.appraisal.marks.all"), columns, rows)
        .total(total);
  }

  private static BigDecimal fullMarks(Collection<Item> items) {
    return items.stream().map(Item::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal marks(AppraisalShown one, Item item) {
    return one.indicators().stream()
        .filter(row -> row.item().filter(item::equals).isPresent())
        .findFirst()
        .map(AppraisalShown.Row::shown)
        .orElse(null);
  }
}
