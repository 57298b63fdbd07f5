package org.capitation.desk.boundary;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.capitation.desk.MonthLine;
import org.capitation.desk.PotCourse;
import org.capitation.document.Column;
import org.capitation.document.Column.Kind;
import org.capitation.document.Part;
import org.capitation.document.Table;
import org.capitation.ledger.Amounts;
import org.capitation.ledger.Category;
import org.capitation.ledger.Destination;
import org.capitation.value.Money;
import org.capitation.value.Ratio;

/** 年度支出: what the communities spent in a year and the year before, by category and by month. */
final class AnnualSpending {
  private static final int NAME = 150;
  private static final int AMOUNT = 84;
  private static final int SHARE = 56;
  private static final int COUNT = 70;

  private final PotCourse now;
  private final PotCourse before;
  private final AnnualWords words;

  AnnualSpending(PotCourse now, PotCourse before, AnnualWords words) {
    this.now = now;
    this.before = before;
    this.words = words;
  }

  private Column money(String key) {
    return Column.money(words.own(key), AMOUNT);
  }

  private Column share(String key) {
    return Column.of(words.own(key), Kind.PER_CENT, SHARE);
  }

  Table categories(String called) {
    List<Column> columns =
        List.of(
            Column.of(words.own("category"), Kind.TEXT, NAME),
            Column.count(words.text("desk.visits"), COUNT),
            money("fee"),
            money("fund"),
            share("share"),
            Column.count(words.text("desk.visits"), COUNT).in(words.own("last-year")),
            money("fund").in(words.own("last-year")),
            share("share").in(words.own("last-year")),
            money("change"),
            share("change.share"));
    List<List<Object>> rows =
        Stream.of(Category.values())
            .map(
                category ->
                    row(
                        words.text("ledger.category." + category),
                        now.of(category),
                        before.of(category)))
            .toList();
    return Table.of(called, columns, rows)
        .total(row(words.text("desk.total"), now.all(), before.all()));
  }

  private List<Object> row(String name, Amounts one, Amounts then) {
    Money change = one.fund().minus(then.fund());
    return Arrays.asList(
        name,
        one.visits(),
        one.fee(),
        one.fund(),
        share(one.fund(), now.all().fund()),
        then.visits(),
        then.fund(),
        share(then.fund(), before.all().fund()),
        change,
        share(change, then.fund()));
  }

  private static Ratio share(Money part, Money whole) {
    return whole.isPositive() ? Ratio.of(part, whole) : null;
  }

  /** The accounting months of both years, as those of this one. */
  private List<YearMonth> both() {
    return Stream.concat(
            now.months().stream().map(MonthLine::month),
            before.months().stream().map(line -> line.month().plusYears(1)))
        .distinct()
        .sorted()
        .toList();
  }

  private Optional<Money> spent(PotCourse course, YearMonth month) {
    return course.month(month).map(MonthLine::spending);
  }

  Table months(String called) {
    List<Column> columns =
        new ArrayList<>(List.of(Column.of(words.text("desk.month"), Kind.DAY, COUNT)));
    for (Destination place : Destination.values()) {
      columns.add(Column.money(words.place(place), AMOUNT).in(words.own("places")));
    }
    columns.addAll(
        List.of(money("year.now"), money("year.before"), money("change"), share("change.share")));
    List<List<Object>> rows = new ArrayList<>();
    for (YearMonth month : both()) {
      Optional<MonthLine> line = now.month(month);
      Money then = spent(before, month.minusYears(1)).orElse(null);
      List<Object> row = new ArrayList<>(List.of(month));
      Stream.of(Destination.values())
          .map(place -> line.map(one -> one.at(place)).orElse(null))
          .forEach(row::add);
      row.addAll(compared(line.map(MonthLine::spending).orElse(null), then));
      rows.add(row);
    }
    List<Object> total = new ArrayList<>(List.of(words.text("desk.total")));
    Stream.of(Destination.values()).map(now.positions()::at).forEach(total::add);
    total.addAll(compared(now.all().fund(), before.all().fund()));
    return Table.of(called, columns, rows).total(total);
  }

  private static List<Object> compared(Money one, Money then) {
    boolean both = one != null && then != null;
    return Arrays.asList(
        one, then, both ? one.minus(then) : null, both ? share(one.minus(then), then) : null);
  }

  Part course() {
    List<YearMonth> months = both();
    return new Part.Chart(
        Part.Chart.Shape.LINES,
        words.own("chart.months"),
        words.own("wan"),
        months.stream().map(YearMonth::toString).toList(),
        List.of(
            new Part.Series(
                words.own("year.now"),
                months.stream()
                    .map(month -> spent(now, month).map(AnnualWords::wan).orElse(null))
                    .toList()),
            new Part.Series(
                words.own("year.before"),
                months.stream()
                    .map(
                        month ->
                            spent(before, month.minusYears(1)).map(AnnualWords::wan).orElse(null))
                    .toList())));
  }

  Part places() {
    List<MonthLine> months = now.months();
    return new Part.Chart(
        Part.Chart.Shape.STACKS,
        words.own("chart.places"),
        words.own("wan"),
        months.stream().map(line -> line.month().toString()).toList(),
        Stream.of(Destination.values())
            .map(
                place ->
                    new Part.Series(
                        words.place(place),
                        months.stream().map(line -> AnnualWords.wan(line.at(place))).toList()))
            .toList());
  }
}
