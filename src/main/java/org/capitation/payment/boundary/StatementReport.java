package org.capitation.payment.boundary;

import java.util.List;
import java.util.Locale;
import org.capitation.document.Part;
import org.capitation.document.Report;
import org.capitation.document.Table;
import org.capitation.registry.Community;

/** 医共体月度拨付表: the statement of one community, without anything of others. */
final class StatementReport implements Report {
  private final Community community;
  private final PrintedSheet own;

  /**
   * @param printed the whole sheet
   */
  StatementReport(Community community, PrintedSheet printed) {
    this.community = community;
    this.own = printed.of(community.code());
  }

  @Override
  public String title(Locale language) {
    return own.title(language, "payment.report.statement", community.name());
  }

  @Override
  public String period(Locale language) {
    return own.period(language);
  }

  @Override
  public String basis() {
    return own.document();
  }

  @Override
  public boolean isWide() {
    return false;
  }

  @Override
  public List<Part> parts(Locale language) {
    return new StatementParts(own, language).list(StatementParts.standing(own, language));
  }

  /** The facts of the paper, as the lines of the table of the county. */
  @Override
  public List<Table> tables(Locale language) {
    SheetTables tables = new SheetTables(own, language);
    return List.of(tables.lines(), tables.remitted());
  }
}
