package org.capitation.payment.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.capitation.bulk.BulkLoad;
import org.capitation.bulk.BulkRead;
import org.capitation.bulk.IdBlocks;
import org.capitation.payment.Sheet;
import org.capitation.payment.YearEndLine;
import org.capitation.registry.County;
import org.capitation.registry.Pot;
import org.capitation.value.Money;
import org.capitation.value.Stamp;

/** 年终收付的存储: what settlements pay and claim; their lines are added and never changed. */
@ApplicationScoped
public class YearEndStore {
  private static final String TABLE = "payment_year_end";
  private static final LocalDateTime ALWAYS = LocalDateTime.of(9999, 12, 1, 0, 0);

  @Inject private BulkRead read;
  @Inject private BulkLoad bulk;
  @Inject private IdBlocks ids;

  /** Adds the lines of a paper. */
  public void add(County county, Pot pot, int year, List<YearEndLine> lines, Stamp stamp) {
    long id = ids.reserve(TABLE, lines.size());
    List<Object[]> rows = new ArrayList<>();
    for (YearEndLine line : lines) {
      rows.add(
          new Object[] {
            id++,
            county.id(),
            pot.insuranceType(),
            year,
            line.number(),
            line.community(),
            line.amount().yuan(),
            line.debtYear(),
            stamp.at(),
            stamp.by()
          });
    }
    bulk.batch(
        "insert into payment_year_end (id, county_id, pot, budget_year, number, community_id,"
            + " amount, debt_year, created_at, created_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        rows);
  }

  /** Those of a budget year, by paper and community. */
  public List<YearEndLine> of(County county, Pot pot, int year) {
    return read.list(
        "select * from payment_year_end where county_id = ? and pot = ? and budget_year = ?"
            + " order by number, community_id",
        YearEndStore::line,
        county.id(),
        pot.insuranceType(),
        year);
  }

  /** 清算欠款: what the months of a budget year have to recover, by the key of the community. */
  public Map<Integer, Money> debts(County county, Pot pot, int year) {
    return debtsUntil(county, pot, year, ALWAYS);
  }

  /** The same, as it was known at a time. */
  public Map<Integer, Money> debtsUntil(County county, Pot pot, int year, LocalDateTime time) {
    Map<Integer, Money> debts = new HashMap<>();
    read.each(
        "select community_id, -sum(amount) from payment_year_end where county_id = ? and pot = ?"
            + " and debt_year = ? and amount < 0 and created_at <= ? group by community_id",
        row -> Map.entry(row.getInt(1), Money.ofYuan(row.getBigDecimal(2))),
        debt -> debts.put(debt.getKey(), debt.getValue()),
        county.id(),
        pot.insuranceType(),
        year,
        time);
    return debts;
  }

  /** A line was really paid. */
  public void remit(long line, Sheet.Remitted remitted) {
    bulk.batch(
        "update payment_year_end set paid_on = ?, voucher = ?, paid_at = ?, paid_by = ?"
            + " where id = ?",
        List.<Object[]>of(
            new Object[] {
              remitted.day(), remitted.voucher(), remitted.stamp().at(), remitted.stamp().by(), line
            }));
  }

  private static YearEndLine line(ResultSet row) throws SQLException {
    LocalDate day = row.getObject("paid_on", LocalDate.class);
    return new YearEndLine(
        row.getLong("id"),
        row.getInt("number"),
        row.getInt("community_id"),
        Money.ofYuan(row.getBigDecimal("amount")),
        row.getInt("debt_year"),
        day == null
            ? Optional.empty()
            : Optional.of(
                new Sheet.Remitted(day, row.getString("voucher"), SheetStore.stamp(row, "paid"))));
  }
}
