package org.capitation.payment.boundary;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.capitation.page.Display;
import org.capitation.page.Words;
import org.capitation.payment.MonthlyStatement;
import org.capitation.payment.Sheet;
import org.capitation.registry.Community;
import org.capitation.value.Money;

/**
 * 拨付文书: a sheet, or what it says of one community, as it is printed.
 *
 * @param county the official name of the county
 * @param document the documents of the terms
 * @param shown the sheet
 * @param worked the statements with their steps, by the key of the line; without those that are not
 *     known
 * @param names who stands behind the accounts that have touched it
 */
record PrintedSheet(
    String county,
    String document,
    Sheets.Shown shown,
    Map<Long, MonthlyStatement> worked,
    Map<String, String> names) {
  private static final String SYSTEM = "system:";

  /** What it says of one community. */
  PrintedSheet of(String community) {
    Sheet all = shown.sheet();
    List<Sheets.Row> rows =
        shown.rows().stream().filter(row -> row.community().code().equals(community)).toList();
    Sheet own =
        new Sheet(
            all.id(),
            all.pot(),
            all.month(),
            all.kind(),
            all.standing(),
            rows.stream().map(Sheets.Row::line).toList());
    return new PrintedSheet(
        county,
        document,
        new Sheets.Shown(own, shown.circulation(), rows, shown.year()),
        worked,
        names);
  }

  /** Those that it pays to, in the order of their codes. */
  List<Community> communities() {
    return rows().stream()
        .map(Sheets.Row::community)
        .distinct()
        .sorted(Comparator.comparing(Community::code))
        .toList();
  }

  List<Sheets.Row> rows() {
    return shown.rows();
  }

  Sheet sheet() {
    return shown.sheet();
  }

  /** The statement of a line with its steps, if they are known. */
  Optional<MonthlyStatement> statement(Sheet.Line line) {
    return Optional.ofNullable(worked.get(line.id()));
  }

  /** What is left of last year's debt after the month; null if it is not known. */
  Money debtOwed(Sheet.Line line) {
    return statement(line).map(one -> one.after().debtOwed()).orElse(null);
  }

  /** What is left of the advance after the month; null if it is not known. */
  Money advanceOwed(Sheet.Line line) {
    return statement(line).map(one -> one.after().advanceOwed()).orElse(null);
  }

  /** Something of it is still to be signed: it is no ground for payment. */
  boolean isDraft() {
    return !sheet().standing().state().isSettled();
  }

  /** A title that names somebody, the month and the pot. */
  String title(Locale language, String key, String who) {
    return Words.text(
        language,
        key,
        who,
        sheet().month().getYear(),
        sheet().month().getMonthValue(),
        Words.text(language, "settlement.paper.pot." + sheet().pot().insuranceType()));
  }

  String period(Locale language) {
    return Words.text(
        language,
        "payment.report.period",
        sheet().month().atDay(1),
        sheet().month().atEndOfMonth());
  }

  /** How it stands. */
  String state(Locale language) {
    String state = Words.text(language, "payment.state." + sheet().standing().state());
    return isDraft() ? Words.text(language, "payment.report.draft", state) : state;
  }

  /** Who has signed it, and when; what it came of where nobody did. */
  String signatures(Locale language) {
    if (shown.circulation().way().isEmpty()) {
      return Words.text(language, "payment.kind." + sheet().kind());
    }
    String signed =
        shown.circulation().signatures().stream()
            .map(
                one ->
                    Words.text(
                        language,
                        "payment.report.signed",
                        Words.text(language, one.step().key()),
                        name(language, one.stamp().by()),
                        Display.time(one.stamp().at())))
            .collect(Collectors.joining(Words.text(language, "payment.report.comma")));
    return signed.isEmpty() ? Display.NOTHING : signed;
  }

  /** Whom an account belongs to. */
  String name(Locale language, String account) {
    return account.startsWith(SYSTEM)
        ? Words.text(language, "page.system")
        : names.getOrDefault(account, account);
  }
}
