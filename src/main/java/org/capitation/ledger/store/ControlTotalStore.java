package org.capitation.ledger.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.capitation.bulk.BulkRead;
import org.capitation.bulk.BulkRegister;
import org.capitation.bulk.Upsert;
import org.capitation.ledger.ControlTotal;
import org.capitation.registry.County;
import org.capitation.registry.Pot;
import org.capitation.value.Money;
import org.capitation.value.Stamp;

/** 对总账的存储. */
@ApplicationScoped
public class ControlTotalStore {
  private static final Upsert TOTALS =
      new Upsert(
          "ledger_control_total",
          "county_id month pot institution_code clr_type",
          "visits fee fund fund_sum account_pay");

  @Inject private BulkRead read;
  @Inject private BulkRegister register;

  /** What is known of these months, by key. */
  public Map<ControlTotal.Key, ControlTotal> known(County county, Collection<YearMonth> months) {
    Map<ControlTotal.Key, ControlTotal> known = new HashMap<>();
    read.in(
            "select * from ledger_control_total where county_id = "
                + county.id()
                + " and month in (?)",
            months.stream().map(BulkRead::yyyymm).toList(),
            ControlTotalStore::total)
        .forEach(total -> known.put(total.key(), total));
    return known;
  }

  /** Adds totals, or changes those that are known. */
  public void write(County county, List<ControlTotal> totals, Stamp stamp) {
    register.write(TOTALS, totals, total -> values(county, total), stamp);
  }

  private static Object[] values(County county, ControlTotal total) {
    ControlTotal.Key key = total.key();
    return new Object[] {
      county.id(),
      BulkRead.yyyymm(key.month()),
      key.pot().insuranceType(),
      key.institution(),
      key.type(),
      total.amounts().visits(),
      total.amounts().fee().yuan(),
      total.amounts().fund().yuan(),
      yuan(total.fundSum()),
      yuan(total.accountPay())
    };
  }

  private static BigDecimal yuan(Money money) {
    return money == null ? null : money.yuan();
  }

  private static ControlTotal total(ResultSet row) throws SQLException {
    return new ControlTotal(
        new ControlTotal.Key(
            BulkRead.month(row.getInt("month")),
            Pot.of(row.getString("pot")).orElseThrow(),
            row.getString("institution_code"),
            row.getString("clr_type")),
        Columns.amounts(row),
        money(row, "fund_sum"),
        money(row, "account_pay"));
  }

  private static Money money(ResultSet row, String column) throws SQLException {
    BigDecimal yuan = row.getBigDecimal(column);
    return yuan == null ? null : Money.ofYuan(yuan);
  }
}
