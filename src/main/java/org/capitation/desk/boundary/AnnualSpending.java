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

  /** Something of the year before is in the books. */
  private boolean isCompared() {
    return !before.months().isEmpty();
  }

  private Column money(String key) {
    return Column.money(words.own(key), AMOUNT);
  }

  private Column share(String key) {
    return Column.of(words.own(key), Kind.PER_CENT, SHARE);
  }

  /**
   * By category.
   *
   * @param whole the year is over: only then it is compared with the year before as a whole
   */
  Table categories(String called, boolean whole) {
    boolean compared = whole && isCompared();
    List<Column> columns =
        new ArrayList<>(
            List.of(
                Column.of(words.own("category"), Kind.TEXT, NAME),
                Column.count(words.text("desk.visits"), COUNT),
                money("fee"),
                money("fund"),
                share("share")));
    if (compared) {
      columns.addAll(
          List.of(
              Column.count(words.text("desk.visits"), COUNT).in(words.own("last-year")),
              money("fund").in(words.own("last-year")),
              share("share").in(words.own("last-year")),
              money("change"),
              share("change.share")));
    }
    List<List<Object>> rows =
        Stream.of(Category.values())
            .map(
                category ->
                    row(
                        words.text("ledger.category." + category),
                        now.of(category),
                        before.of(category),
                        compared))
            .toList();
    return Table.of(called, columns, rows)
        .total(row(words.text("desk.total"), now.all(), before.all(), compared));
  }

  private List<Object> row(String name, Amounts one, Amounts then, boolean compared) {
    List<Object> row =
        new ArrayList<>(
            Arrays.asList(
                name, one.visits(), one.fee(), one.fund(), share(one.fund(), now.all().fund())));
    if (compared) {
      Money change = one.fund().minus(then.fund());
      row.add(then.visits());
      row.add(then.fund());
      row.add(share(then.fund(), before.all().fund()));
      row.add(change);
      row.add(share(change, then.fund()));
    }
    return row;
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

  /** By month; the changes are those of the months that both years have. */
  Table months(String called) {
    List<Column> columns =
        new ArrayList<>(List.of(Column.of(words.text("desk.month"), Kind.DAY, COUNT)));
    for (Destination place : Destination.values()) {
      columns.add(Column.money(words.place(place), AMOUNT).in(words.own("places")));
    }
    columns.add(money("year.now"));
    if (isCompared()) {
      columns.addAll(List.of(money("year.before"), money("change"), share("change.share")));
    }
    List<List<Object>> rows = new ArrayList<>();
    for (YearMonth month : both()) {
      Optional<MonthLine> line = now.month(month);
      List<Object> row = new ArrayList<>(List.of(month));
      Stream.of(Destination.values())
          .map(place -> line.map(one -> one.at(place)).orElse(null))
          .forEach(row::add);
      row.add(line.map(MonthLine::spending).orElse(null));
      row.addAll(compared(month));
      rows.add(row);
    }
    List<Object> total = new ArrayList<>(List.of(words.text("desk.total")));
    Stream.of(Destination.values()).map(now.positions()::at).forEach(total::add);
    total.add(now.all().fund());
    total.addAll(compared());
    return Table.of(called, columns, rows).total(total);
  }

  private List<Object> compared(YearMonth month) {
    if (!isCompared()) {
      return List.of();
    }
    Optional<Money> one = spent(now, month);
    Optional<Money> then = spent(before, month.minusYears(1));
    Optional<Money> change = one.flatMap(own -> then.map(own::minus));
    return Arrays.asList(
        then.orElse(null),
        change.orElse(null),
        change.map(amount -> share(amount, then.get())).orElse(null));
  }

  private List<Object> compared() {
    if (!isCompared()) {
      return List.of();
    }
    List<YearMonth> shared =
        both().stream()
            .filter(month -> now.month(month).isPresent())
            .filter(month -> before.month(month.minusYears(1)).isPresent())
            .toList();
    Money then = total(before, shared.stream().map(month -> month.minusYears(1)).toList());
    Money change = total(now, shared).minus(then);
    return Arrays.asList(before.all().fund(), change, share(change, then));
  }

  private Money total(PotCourse course, List<YearMonth> months) {
    return Money.total(
        months.stream().map(month -> spent(course, month)).flatMap(Optional::stream).toList());
  }

  Part course() {
    List<YearMonth> months = both();
    List<Part.Series> series =
        new ArrayList<>(
            List.of(
                new Part.Series(
                    words.own("year.now"),
                    months.stream()
                        .map(month -> spent(now, month).map(AnnualWords::wan).orElse(null))
                        .toList())));
    if (isCompared()) {
      series.add(
          new Part.Series(
              words.own("year.before"),
              months.stream()
                  .map(month -> spent(before, month.minusYears(1)))
                  .map(spent -> spent.map(AnnualWords::wan).orElse(null))
                  .toList()));
    }
    return new Part.Chart(
        Part.Chart.Shape.LINES,
        words.own(isCompared() ? "chart.months" : "chart.months.alone"),
        words.own("wan"),
        months.stream().map(YearMonth::toString).toList(),
        series);
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
