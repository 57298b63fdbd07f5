package org.capitation.ledger.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.capitation.bulk.BulkLoad;
import org.capitation.bulk.BulkRead;
import org.capitation.ledger.AccountingCalendar.Year;
import org.capitation.registry.County;
import org.capitation.registry.Pot;
import org.capitation.value.Stamp;

/**
 * 锁定年度的存储: which budget years take no more entries (L11). Whoever locks or opens one holds the
 * county.
 */
@ApplicationScoped
public class YearStore {
  private static final String LOCK =
      "insert into ledger_year (county_id, pot, budget_year, created_at, created_by)"
          + " values (?, ?, ?, ?, ?)";
  private static final String NOTE =
      "insert ignore into ledger_late_year (county_id, pot, budget_year) values (?, ?, ?)";
  private static final String OPEN =
      "delete from ledger_year where county_id = ? and pot = ? and budget_year = ?";

  @Inject private BulkRead read;
  @Inject private BulkLoad bulk;

  /** The years that take no more entries. */
  public Set<Year> locked(County county) {
    return years("ledger_year", county);
  }

  /** The years that are locked or were once: what came then stands in a later year. */
  public Set<Year> everLocked(County county) {
    Set<Year> years = new HashSet<>(locked(county));
    years.addAll(years("ledger_late_year", county));
    return years;
  }

  private Set<Year> years(String table, County county) {
    return read
        .list(
            "select pot, budget_year from " + table + " where county_id = ?",
            row -> new Year(Pot.of(row.getString(1)).orElseThrow(), row.getInt(2)),
            county.id())
        .stream()
        .collect(Collectors.toSet());
  }

  /** Lets a year take no more entries; it must be open. */
  public void lock(County county, Year year, Stamp stamp) {
    write(LOCK, county.id(), year.pot().insuranceType(), year.budgetYear(), stamp.at(), stamp.by());
    write(NOTE, county.id(), year.pot().insuranceType(), year.budgetYear());
  }

  /** Lets a year take entries again; what came meanwhile stays in the year that took it. */
  public void open(County county, Year year) {
    write(OPEN, county.id(), year.pot().insuranceType(), year.budgetYear());
  }

  private void write(String statement, Object... arguments) {
    bulk.batch(statement, List.<Object[]>of(arguments));
  }
}
