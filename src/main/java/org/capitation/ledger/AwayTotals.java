package org.capitation.ledger;

import java.time.YearMonth;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.capitation.registry.Pot;

/**
 * 县外机构汇总: what each institution outside the county earned from a home, kept with the totals (L30).
 */
public final class AwayTotals {
  private final Map<Line, Amounts> lines = new HashMap<>();
  private final Map<String, String> names = new HashMap<>();

  /**
   * One line.
   *
   * @param home the key of the community that bears it
   * @param month the accounting month
   * @param institution fixmedins_code of who earned it
   */
  public record Line(Pot pot, int year, int home, YearMonth month, String institution) {}

  /**
   * 县外合计项: what a home bears outside the county in an accounting month, over all institutions.
   *
   * @param home the key of the community that bears it
   */
  public record Share(Pot pot, int year, int home, YearMonth month) {
    static Share of(Totals.Line line) {
      LedgerAccount account = line.account();
      return new Share(account.pot(), account.budgetYear(), account.home(), line.month());
    }
  }

  /** Whether an entry is charged for care outside the county. */
  public static boolean covers(LedgerAccount account) {
    return account.disposition() == Disposition.CHARGED
        && Destination.AWAY.covers(account.category());
  }

  /**
   * Adds an entry, if it is charged for care outside the county.
   *
   * @param institution fixmedins_code of who earned it
   * @param name fixmedins_name as in the record, or null
   */
  public void add(Entry entry, String institution, String name) {
    LedgerAccount account = entry.account();
    if (covers(account)) {
      add(
          new Line(account.pot(), account.budgetYear(), account.home(), entry.month(), institution),
          entry.amounts());
      names.putIfAbsent(institution, name);
    }
  }

  /** Adds a sum. */
  public void add(Line line, Amounts amounts) {
    lines.merge(line, amounts, Amounts::plus);
  }

  /** The name of an institution as in one of its records, or null. */
  public String name(String institution) {
    return names.get(institution);
  }

  /** The sums by line; a line of zeros may be among them. */
  public Map<Line, Amounts> lines() {
    return Collections.unmodifiableMap(lines);
  }
}
