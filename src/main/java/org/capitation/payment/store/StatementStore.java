package org.capitation.payment.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.capitation.bulk.BulkLoad;
import org.capitation.bulk.BulkRead;
import org.capitation.bulk.BulkRows;
import org.capitation.bulk.IdBlocks;
import org.capitation.payment.MonthlyStatement;
import org.capitation.payment.YearOfPayments;
import org.capitation.registry.County;
import org.capitation.registry.Pot;
import org.capitation.value.Money;
import org.capitation.value.Stamp;

/** 月度拨付表的存储. */
@ApplicationScoped
public class StatementStore {
  private static final String OF_YEAR = " where county_id = ? and pot = ? and budget_year = ?";

  private static final String ADVANCE =
      "insert into payment_opening (id, county_id, pot, community_id, budget_year, debt, advance,"
          + " created_at, created_by) values (?, ?, ?, ?, ?, 0, ?, ?, ?)"
          + " on duplicate key update advance = values(advance)";

  @Inject private BulkRead read;
  @Inject private BulkLoad bulk;
  @Inject private IdBlocks ids;

  /**
   * Which statement.
   *
   * @param pot the pot
   * @param community the key of the community
   * @param month the accounting month
   * @param budgetYear the budget year that the visits belong to
   * @param policy the number of the policy pack
   */
  public record Key(Pot pot, int community, YearMonth month, int budgetYear, long policy) {}

  /** Adds statements. */
  public void add(County county, Map<Key, MonthlyStatement> statements, Stamp stamp) {
    if (statements.isEmpty()) {
      return;
    }
    long id = ids.reserve("payment_statement", statements.size());
    BulkRows rows = new BulkRows("payment_statement", StatementColumns.ALL);
    for (var entry : statements.entrySet()) {
      Key key = entry.getKey();
      rows.number(id++).number(county.id()).text(key.pot().insuranceType());
      rows.number(key.community()).month(key.month()).number(key.budgetYear());
      rows.number(key.policy());
      StatementColumns.add(entry.getValue(), rows);
      rows.time(stamp.at()).text(stamp.by()).end();
    }
    bulk.load(rows);
  }

  /**
   * 年度拨付累计: what was paid so far for the visits of a budget year, by the key of the community; a
   * community that neither began the year with anything nor got a statement is absent.
   */
  public Map<Integer, YearOfPayments> years(County county, Pot pot, int budgetYear) {
    Map<Integer, YearOfPayments> years = new HashMap<>();
    read.each(
        "select community_id, debt, advance from payment_opening" + OF_YEAR,
        row -> Map.entry(row.getInt("community_id"), StatementColumns.opened(row)),
        opened -> years.put(opened.getKey(), opened.getValue()),
        county.id(),
        pot.insuranceType(),
        budgetYear);
    read.each(
        "select community_id, "
            + StatementColumns.SUMS
            + " from payment_statement"
            + OF_YEAR
            + " group by community_id",
        row -> Map.entry(row.getInt("community_id"), StatementColumns.sums(row)),
        sum -> years.compute(sum.getKey(), (c, opened) -> orNew(opened).plus(sum.getValue())),
        county.id(),
        pot.insuranceType(),
        budgetYear);
    return years;
  }

  /** 周转金: keeps what was advanced at the start of a budget year, by the key of the community. */
  public void advance(
      County county, Pot pot, int budgetYear, Map<Integer, Money> advances, Stamp stamp) {
    if (advances.isEmpty()) {
      return;
    }
    long id = ids.reserve("payment_opening", advances.size());
    List<Object[]> rows = new ArrayList<>();
    for (var advance : advances.entrySet()) {
      rows.add(
          new Object[] {
            id++,
            county.id(),
            pot.insuranceType(),
            advance.getKey(),
            budgetYear,
            advance.getValue().yuan(),
            stamp.at(),
            stamp.by()
          });
    }
    bulk.batch(ADVANCE, rows);
  }

  /** What was withheld for visits of a budget year, by the key of the community. */
  public Map<Integer, Money> withheld(County county, Pot pot, int budgetYear) {
    return years(county, pot, budgetYear).entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, year -> year.getValue().sum().withheld()));
  }

  /** The newest month that has statements; nothing before the first. */
  public Optional<YearMonth> newest(County county) {
    return read
        .list(
            "select max(month) from payment_statement where county_id = ?",
            row -> row.getInt(1),
            county.id())
        .stream()
        .filter(month -> month > 0)
        .map(BulkRead::month)
        .findFirst();
  }

  private static YearOfPayments orNew(YearOfPayments opened) {
    return opened == null ? YearOfPayments.NEW : opened;
  }
}
