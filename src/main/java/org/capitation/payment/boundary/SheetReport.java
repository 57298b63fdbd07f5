package org.capitation.payment.boundary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.capitation.document.Part;
import org.capitation.document.Report;
import org.capitation.document.Table;
import org.capitation.page.Words;
import org.capitation.registry.Community;

/** 月度拨付表: all communities on one table, then the statement of each on its own page. */
final class SheetReport implements Report {
  private final PrintedSheet printed;

  SheetReport(PrintedSheet printed) {
    this.printed = printed;
  }

  @Override
  public String title(Locale language) {
    return printed.title(language, "payment.report.title", printed.county());
  }

  @Override
  public String period(Locale language) {
    return printed.period(language);
  }

  @Override
  public String basis() {
    return printed.document();
  }

  @Override
  public boolean isWide() {
    return true;
  }

  @Override
  public List<Part> parts(Locale language) {
    List<Part> parts = new ArrayList<>(tables(language));
    parts.add(1, new Part.Facts(2, StatementParts.standing(printed, language)));
    parts.add(
        new Part.Text(Arrays.asList(Words.text(language, "payment.report.notes").split("\n"))));
    parts.add(
        new Part.Seals(
            List.of(
                Words.text(language, "document.sign.bureau"),
                Words.text(language, "document.sign.finance"))));
    for (Community community : printed.communities()) {
      parts.add(
          new Part.Heading(
              printed.title(language, "payment.report.statement", community.name()),
              Words.text(language, "payment.report.code", community.code()),
              period(language)));
      PrintedSheet own = printed.of(community.code());
      parts.addAll(new StatementParts(own, language).list(StatementParts.sum(own, language)));
    }
    return parts;
  }

  /** What the month comes to, and once it may be paid, by what it was. */
  @Override
  public List<Table> tables(Locale language) {
    SheetTables tables = new SheetTables(printed, language);
    return printed.isDraft() ? List.of(tables.lines()) : List.of(tables.lines(), tables.remitted());
  }
}
