package org.capitation.document;

import java.time.YearMonth;
import java.util.Optional;
import org.capitation.registry.Pot;

/**
 * 文书对象: what a document is about.
 *
 * @param kind the name of the kind of report
 * @param county the area code of the county
 * @param pot the fund pot; nothing where the kind is of no pot
 * @param year the budget year
 * @param month the month; nothing where the kind is of a year
 * @param recipient the code of the community or doctor; empty for the county
 */
public record Subject(
    String kind,
    String county,
    Optional<Pot> pot,
    int year,
    Optional<YearMonth> month,
    String recipient) {

  /** The same for another recipient. */
  public Subject to(String code) {
    return new Subject(kind, county, pot, year, month, code);
  }
}
