package org.capitation.ledger.boundary;

import java.time.YearMonth;
import java.util.Locale;
import org.capitation.page.Words;
import org.capitation.registry.County;
import org.capitation.registry.Pot;

/**
 * 报表月份: the month of the books that a report is about.
 *
 * @param year the budget year
 * @param closed the month is closed: it never comes to anything else
 * @param basis the document of the terms; empty for none
 */
record ReportMonth(
    County county, Pot pot, int year, YearMonth month, boolean closed, String basis) {

  /** What a paper of it is called. */
  String title(Locale language, String key, String who) {
    String insurance = Words.text(language, "settlement.paper.pot." + pot.insuranceType());
    return Words.text(language, key, who, month.getYear(), month.getMonthValue(), insurance);
  }

  String period(Locale language) {
    return Words.text(language, "ledger.report.period", month, year);
  }

  /** Whether the figures may still change, in a sentence. */
  String standing(Locale language) {
    return Words.text(language, closed ? "ledger.report.closed" : "ledger.report.open", month);
  }
}
