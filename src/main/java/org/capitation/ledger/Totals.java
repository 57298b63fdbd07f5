package org.capitation.ledger;

import java.time.YearMonth;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.capitation.value.Money;

/** 汇总: the sums of entries by account and accounting month; what pages and settlement read. */
public final class Totals {
  private final Map<Line, Amounts> lines = new HashMap<>();

  /**
   * One line of the totals.
   *
   * @param account where the entries belong
   * @param month their accounting month
   */
  public record Line(LedgerAccount account, YearMonth month) {
    /** As that of {@link LedgerAccount}. */
    @Override
    public int hashCode() {
      return account.hashCode() * 31 + month.getYear() * 12 + month.getMonthValue();
    }
  }

  /** Adds an entry. */
  public void add(Entry entry) {
    add(new Line(entry.account(), entry.month()), entry.amounts());
  }

  /** Adds a sum. */
  public void add(Line line, Amounts amounts) {
    lines.merge(line, amounts, Amounts::plus);
  }

  /** The sums by line; a line of zeros may be among them. */
  public Map<Line, Amounts> lines() {
    return Collections.unmodifiableMap(lines);
  }

  /** The pool payments by whose they are in which year, over all months and providers. */
  public Map<Borne.Share, Money> borne() {
    Map<Borne.Share, Money> borne = new HashMap<>();
    lines.forEach(
        (line, sum) -> borne.merge(Borne.Share.of(line.account()), sum.fund(), Money::plus));
    return borne;
  }

  /** The sum over the lines that fit. */
  public Amounts sum(Predicate<Line> which) {
    Amounts sum = Amounts.ZERO;
    for (Map.Entry<Line, Amounts> line : lines.entrySet()) {
      if (which.test(line.getKey())) {
        sum = sum.plus(line.getValue());
      }
    }
    return sum;
  }

  /** The sum over the charged lines that fit: what communities bear, and what was earned (L9). */
  public Amounts charged(Predicate<Line> which) {
    return sum(line -> line.account().disposition() == Disposition.CHARGED && which.test(line));
  }
}
