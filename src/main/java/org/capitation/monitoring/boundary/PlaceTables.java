package org.capitation.monitoring.boundary;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.capitation.document.Column;
import org.capitation.document.Column.Kind;
import org.capitation.document.Table;
import org.capitation.ledger.Amounts;
import org.capitation.ledger.Category;
import org.capitation.monitoring.Analysis;
import org.capitation.monitoring.Outflow;
import org.capitation.monitoring.Placed;
import org.capitation.page.Display;
import org.capitation.page.Words;
import org.capitation.value.Money;
import org.capitation.value.Quotient;
import org.capitation.value.Step;

/** 支出去向的各表, in a language: by category, and the institutions outside the community. */
final class PlaceTables {
  /** So many institutions are named; the others are told together. */
  static final int NAMED = 10;

  private final Analysis analysis;
  private final Placed placed;
  private final Locale language;

  PlaceTables(Analysis analysis, Locale language) {
    this.analysis = analysis;
    this.placed = analysis.placed();
    this.language = language;
  }

  /** The months of the year that are over. */
  List<YearMonth> passed() {
    return analysis.subject().year().months().stream()
        .filter(month -> !month.isAfter(analysis.subject().month()))
        .toList();
  }

  /** Spending by category, by the month of the service date, earlier years last. */
  Table months() {
    List<Column> columns = new ArrayList<>();
    columns.add(Column.of(text("monitoring.service-month"), Kind.CODE, 56));
    List<Category> categories = List.of(Category.values());
    categories.forEach(one -> columns.add(Column.money(named(one), 66)));
    columns.add(Column.money(text("monitoring.report.total"), 70));
    List<List<Object>> rows = new ArrayList<>();
    for (YearMonth month : passed()) {
      rows.add(row(month.toString(), categories.stream().map(one -> placed.of(month, one))));
    }
    if (categories.stream().anyMatch(one -> !placed.prior(one).isZero())) {
      rows.add(row(text("monitoring.report.prior"), categories.stream().map(placed::prior)));
    }
    return Table.of(text("monitoring.report.months"), columns, rows)
        .total(row(text("monitoring.report.total"), categories.stream().map(placed::toDate)));
  }

  private static List<Object> row(String name, Stream<Amounts> amounts) {
    List<Money> funds = amounts.map(Amounts::fund).toList();
    List<Object> row = new ArrayList<>();
    row.add(name);
    row.addAll(funds);
    row.add(Money.total(funds));
    return row;
  }

  /** Visits, spending and the cost of a visit by category. */
  Table categories() {
    String month = text("monitoring.report.in-month", analysis.subject().month());
    String year = text("monitoring.report.to-date");
    List<List<Object>> rows = new ArrayList<>();
    for (Category category : Category.values()) {
      Amounts toDate = placed.toDate(category);
      List<Object> row = row(named(category), placed.booked(category), toDate);
      row.add(perVisit(toDate.fee(), toDate));
      row.add(perVisit(toDate.fund(), toDate));
      rows.add(row);
    }
    List<Object> total = row(text("monitoring.report.total"), placed.booked(), placed.toDate());
    total.addAll(Arrays.asList(null, null));
    return Table.of(
            text("monitoring.report.categories"),
            List.of(
                Column.of(text("monitoring.report.where"), Kind.TEXT, 74),
                Column.count(text("monitoring.report.visits"), 40).in(month),
                Column.money(text("monitoring.report.fund"), 62).in(month),
                share().in(month),
                Column.count(text("monitoring.report.visits"), 42).in(year),
                Column.money(text("monitoring.report.fee"), 66).in(year),
                Column.money(text("monitoring.report.fund"), 66).in(year),
                share().in(year),
                Column.of(text("monitoring.report.fee-per-visit"), Kind.FIGURE, 48).in(year),
                Column.of(text("monitoring.report.fund-per-visit"), Kind.FIGURE, 48).in(year)),
            rows)
        .total(total);
  }

  private List<Object> row(String name, Amounts month, Amounts toDate) {
    return new ArrayList<>(
        Arrays.asList(
            name,
            month.visits(),
            month.fund(),
            MonthTables.share(month.fund(), placed.booked().fund()),
            toDate.visits(),
            toDate.fee(),
            toDate.fund(),
            MonthTables.share(toDate.fund(), placed.toDate().fund())));
  }

  private static BigDecimal perVisit(Money amount, Amounts of) {
    return of.visits() > 0
        ? Display.precise(
            new Quotient(amount.yuan(), BigDecimal.valueOf(of.visits())), Step.Unit.YUAN, List.of())
        : null;
  }

  /** The institutions outside the community that earned most in the month, and the others. */
  Table outflow() {
    Outflow outflow = analysis.outflow();
    Money all = outflow.sum().fund();
    List<List<Object>> rows = new ArrayList<>();
    for (Outflow.Earner one : outflow.top(NAMED)) {
      rows.add(
          Arrays.asList(
              Integer.toString(rows.size() + 1),
              text("ledger.destination." + one.where().code()),
              one.name(),
              one.amounts().visits(),
              one.amounts().fund(),
              MonthTables.share(one.amounts().fund(), all),
              outflow.before().isPresent() ? one.before() : null));
    }
    if (outflow.earners().size() > NAMED) {
      rows.add(others(outflow));
    }
    return Table.of(
            text("monitoring.report.outflow"),
            List.of(
                Column.of(text("document.row"), Kind.CODE, 30),
                Column.of(text("monitoring.report.where"), Kind.TEXT, 60),
                Column.of(text("monitoring.report.institution"), Kind.TEXT, 190),
                Column.count(text("monitoring.report.visits"), 46),
                Column.money(text("monitoring.report.fund"), 76),
                share(),
                Column.money(text("monitoring.report.fund-before"), 76).unsummed()),
            rows)
        .total(
            Arrays.asList(
                text("monitoring.report.total"),
                null,
                null,
                outflow.sum().visits(),
                all,
                null,
                null));
  }

  /** Those that are not named, in one row. */
  private List<Object> others(Outflow outflow) {
    Amounts rest = outflow.others(NAMED);
    return Arrays.asList(
        text("monitoring.report.others"),
        null,
        text("monitoring.report.others.number", outflow.earners().size() - NAMED),
        rest.visits(),
        rest.fund(),
        MonthTables.share(rest.fund(), outflow.sum().fund()),
        outflow.othersBefore(NAMED).orElse(null));
  }

  private Column share() {
    return Column.of(text("monitoring.report.share"), Kind.PER_CENT, 42);
  }

  String named(Category category) {
    return text("ledger.category." + category);
  }

  private String text(String key, Object... arguments) {
    return Words.text(language, key, arguments);
  }
}
