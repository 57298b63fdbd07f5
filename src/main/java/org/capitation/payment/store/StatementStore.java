package org.capitation.payment.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.capitation.bulk.BulkLoad;
import org.capitation.bulk.BulkRead;
import org.capitation.bulk.BulkRows;
import org.capitation.bulk.IdBlocks;
import org.capitation.payment.MonthlyStatement;
import org.capitation.registry.County;
import org.capitation.registry.Pot;
import org.capitation.value.Money;
import org.capitation.value.Stamp;

/** 月度拨付表的存储. */
@ApplicationScoped
public class StatementStore {
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
    BulkRows rows =
        new BulkRows(
            "payment_statement",
            "id",
            "county_id",
            "pot",
            "community_id",
            "month",
            "budget_year",
            "policy_id",
            "accepted",
            "payable",
            "withheld",
            "created_at",
            "created_by");
    for (var entry : statements.entrySet()) {
      Key key = entry.getKey();
      MonthlyStatement s = entry.getValue();
      rows.number(id++).number(county.id()).text(key.pot().insuranceType());
      rows.number(key.community()).month(key.month()).number(key.budgetYear());
      rows.number(key.policy()).yuan(s.accepted()).yuan(s.payable()).yuan(s.withheld());
      rows.time(stamp.at()).text(stamp.by()).end();
    }
    bulk.load(rows);
  }

  /** What was withheld for visits of a budget year, by the key of the community. */
  public Map<Integer, Money> withheld(County county, Pot pot, int budgetYear) {
    List<Map.Entry<Integer, Money>> sums =
        read.list(
            "select community_id, sum(withheld) from payment_statement"
                + " where county_id = ? and pot = ? and budget_year = ? group by community_id",
            row -> Map.entry(row.getInt(1), Money.ofYuan(row.getBigDecimal(2))),
            county.id(),
            pot.insuranceType(),
            budgetYear);
    return sums.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
