package org.capitation.payment.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.capitation.bulk.BulkLoad;
import org.capitation.bulk.BulkRead;
import org.capitation.bulk.BulkRows;
import org.capitation.bulk.IdBlocks;
import org.capitation.payment.MonthlyStatement;
import org.capitation.payment.MonthsPaid;
import org.capitation.registry.County;
import org.capitation.registry.Pot;
import org.capitation.value.Money;
import org.capitation.value.Stamp;

/** 月度拨付表的存储. */
@ApplicationScoped
public class StatementStore {
  private static final String OF_YEAR = " where county_id = ? and pot = ? and budget_year = ?";
  private static final String LIVE = " and live";
  private static final YearMonth LAST = YearMonth.of(9999, 12);
  private static final LocalDateTime ALWAYS = LAST.atDay(1).atStartOfDay();

  private static final String ADVANCE =
      "insert into payment_advance (id, county_id, pot, community_id, budget_year, amount,"
          + " created_at, created_by) values (?, ?, ?, ?, ?, ?, ?, ?)";

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

  /**
   * Adds the statements of a sheet.
   *
   * @param agreements the agreements that hold in the month, by statement; without those that have
   *     none
   */
  public void add(
      County county,
      long sheet,
      Map<Key, MonthlyStatement> statements,
      Map<Key, Long> agreements,
      Stamp stamp) {
    long id = ids.reserve("payment_statement", statements.size());
    BulkRows rows = new BulkRows("payment_statement", StatementColumns.ALL);
    for (var entry : statements.entrySet()) {
      Key key = entry.getKey();
      rows.number(id++).number(county.id()).text(key.pot().insuranceType());
      rows.number(key.community()).month(key.month()).number(key.budgetYear());
      rows.number(key.policy());
      StatementColumns.add(entry.getValue(), rows);
      rows.time(stamp.at()).text(stamp.by()).number(sheet).number(agreements.get(key)).end();
    }
    bulk.load(rows);
  }

  /** 已拨月份: what was paid so far for the visits of a budget year, by the key of the community. */
  public Map<Integer, MonthsPaid> paid(County county, Pot pot, int budgetYear) {
    return paidBefore(county, pot, budgetYear, LAST);
  }

  /** The same, in the months before one. */
  public Map<Integer, MonthsPaid> paidBefore(
      County county, Pot pot, int budgetYear, YearMonth month) {
    Map<Integer, MonthsPaid> paid = new HashMap<>();
    read.each(
        "select community_id, "
            + StatementColumns.SUMS
            + " from payment_statement"
            + OF_YEAR
            + LIVE
            + " and month < ? group by community_id",
        row -> Map.entry(row.getInt("community_id"), StatementColumns.paid(row)),
        sum -> paid.put(sum.getKey(), sum.getValue()),
        county.id(),
        pot.insuranceType(),
        budgetYear,
        BulkRead.yyyymm(month));
    return paid;
  }

  /** 周转金: what was advanced here for a budget year, by the key of the community. */
  public Map<Integer, Money> advances(County county, Pot pot, int budgetYear) {
    return advancesUntil(county, pot, budgetYear, ALWAYS);
  }

  /** The same, as it was known at a time. */
  public Map<Integer, Money> advancesUntil(
      County county, Pot pot, int budgetYear, LocalDateTime time) {
    Map<Integer, Money> advances = new HashMap<>();
    read.each(
        "select community_id, amount from payment_advance" + OF_YEAR + " and created_at <= ?",
        row -> Map.entry(row.getInt(1), Money.ofYuan(row.getBigDecimal(2))),
        advance -> advances.put(advance.getKey(), advance.getValue()),
        county.id(),
        pot.insuranceType(),
        budgetYear,
        time);
    return advances;
  }

  /** 周转金: keeps what was advanced at the start of a budget year, by the key of the community. */
  public void advance(
      County county, Pot pot, int budgetYear, Map<Integer, Money> advances, Stamp stamp) {
    if (advances.isEmpty()) {
      return;
    }
    long id = ids.reserve("payment_advance", advances.size());
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
}
