package org.capitation.payment.boundary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.capitation.document.Column;
import org.capitation.document.Column.Kind;
import org.capitation.document.Table;
import org.capitation.page.Words;
import org.capitation.payment.Payment;
import org.capitation.payment.Sheet;
import org.capitation.value.Money;

/** 拨付汇总表和支付登记表: the two tables of a sheet in one language. */
final class SheetTables {
  private final PrintedSheet printed;
  private final Locale language;

  SheetTables(PrintedSheet printed, Locale language) {
    this.printed = printed;
    this.language = language;
  }

  /** What the month comes to for each community and budget year. */
  Table lines() {
    List<List<Object>> rows = new ArrayList<>();
    for (Sheets.Row row : printed.rows()) {
      List<Object> cells = new ArrayList<>();
      cells.add(Integer.toString(rows.size() + 1));
      cells.add(row.community().name());
      cells.add(Integer.toString(row.line().year()));
      cells.addAll(figures(row.line().payment(), row.line().ground().adjustment()));
      cells.add(printed.debtOwed(row.line()));
      cells.add(printed.advanceOwed(row.line()));
      rows.add(Collections.unmodifiableList(cells));
    }
    return Table.of(text("payment.report.lines"), columns(), rows).total(total());
  }

  private static List<Object> figures(Payment payment, Money adjustment) {
    return Arrays.asList(
        payment.accepted(),
        adjustment,
        payment.net().minus(payment.approved()),
        payment.approved(),
        payment.withheld(),
        payment.payable(),
        payment.debtRecovered(),
        payment.advanceRecovered(),
        payment.paid());
  }

  private List<Object> total() {
    List<Object> cells = new ArrayList<>(Arrays.asList(null, text("desk.total"), null));
    cells.addAll(figures(printed.sheet().total(), printed.sheet().adjustment()));
    cells.add(sum(printed::debtOwed));
    cells.add(sum(printed::advanceOwed));
    return cells;
  }

  /** Nothing where one of them is not known. */
  private Money sum(Function<Sheet.Line, Money> figure) {
    List<Money> all = printed.sheet().lines().stream().map(figure).toList();
    return all.stream().anyMatch(Objects::isNull) ? null : Money.total(all);
  }

  private List<Column> columns() {
    String recovered = text("payment.report.recovered");
    String owed = text("payment.report.owed");
    return List.of(
        Column.of(text("document.row"), Kind.CODE, 24),
        Column.of(text("budget.agreement.community"), Kind.TEXT, 106),
        Column.of(text("payment.report.year"), Kind.CODE, 36),
        Column.money(text("payment.accepted"), 62),
        Column.money(text("payment.adjustment"), 54),
        Column.money(text("payment.carried"), 56),
        Column.money(text("payment.approved"), 62),
        Column.money(text("payment.withheld"), 54),
        Column.money(text("payment.report.payable"), 62),
        Column.money(text("payment.report.debt"), 54).in(recovered),
        Column.money(text("payment.report.advance"), 54).in(recovered),
        Column.money(text("payment.paid"), 64),
        Column.money(text("payment.report.debt"), 54).in(owed),
        Column.money(text("payment.report.advance"), 54).in(owed));
  }

  /** By what each line was really paid. */
  Table remitted() {
    List<List<Object>> rows =
        printed.rows().stream()
            .filter(row -> row.line().payment().paid().isPositive())
            .map(this::remitted)
            .toList();
    List<Column> columns =
        List.of(
            Column.of(text("budget.agreement.community"), Kind.TEXT, 160),
            Column.of(text("payment.year"), Kind.CODE, 50),
            Column.of(text("payment.agreement"), Kind.TEXT, 120),
            Column.money(text("payment.paid"), 90),
            Column.of(text("payment.day"), Kind.DAY, 70),
            Column.of(text("payment.voucher"), Kind.TEXT, 120),
            Column.of(text("payment.report.by"), Kind.TEXT, 90));
    return Table.of(text("payment.remitted"), columns, rows);
  }

  private List<Object> remitted(Sheets.Row row) {
    Sheet.Remitted how = row.line().remitted().orElse(null);
    return Arrays.asList(
        row.community().name(),
        Integer.toString(row.line().year()),
        row.agreement().orElse(null),
        row.line().payment().paid(),
        how == null ? null : how.day(),
        how == null ? null : how.voucher(),
        how == null ? null : printed.name(language, how.stamp().by()));
  }

  private String text(String key) {
    return Words.text(language, key);
  }
}
