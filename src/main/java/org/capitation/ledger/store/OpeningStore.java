package org.capitation.ledger.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.capitation.bulk.BulkRead;
import org.capitation.bulk.BulkRegister;
import org.capitation.bulk.Upsert;
import org.capitation.ledger.Opening;
import org.capitation.ledger.OpeningSums;
import org.capitation.registry.County;
import org.capitation.registry.Pot;
import org.capitation.value.Money;
import org.capitation.value.Stamp;

/** 期初的存储. */
@ApplicationScoped
public class OpeningStore {
  private static final Upsert OPENINGS =
      new Upsert("ledger_opening", "county_id budget_year pot community_id item share", "amount");

  @Inject private BulkRead read;
  @Inject private BulkRegister register;

  /** Everything that was brought along. */
  public List<Opening> all(County county) {
    return read.list(
        "select * from ledger_opening where county_id = ?", OpeningStore::opening, county.id());
  }

  /** What was brought along of a pot and budget year. */
  public OpeningSums sums(County county, Pot pot, int budgetYear) {
    return new OpeningSums(
        read.list(
            "select * from ledger_opening where county_id = ? and budget_year = ? and pot = ?",
            OpeningStore::opening,
            county.id(),
            budgetYear,
            pot.insuranceType()));
  }

  /** Adds figures, or changes those that are known. */
  public void write(County county, List<Opening> openings, Stamp stamp) {
    register.write(
        OPENINGS,
        openings,
        one ->
            new Object[] {
              county.id(),
              one.key().year(),
              one.key().pot().insuranceType(),
              one.key().community(),
              one.key().item().name(),
              one.key().share().name(),
              one.amount().yuan()
            },
        stamp);
  }

  private static Opening opening(ResultSet row) throws SQLException {
    return new Opening(
        new Opening.Key(
            row.getInt("budget_year"),
            Pot.of(row.getString("pot")).orElseThrow(),
            row.getInt("community_id"),
            Opening.Item.valueOf(row.getString("item")),
            Opening.Share.valueOf(row.getString("share"))),
        Money.ofYuan(row.getBigDecimal("amount")));
  }
}
