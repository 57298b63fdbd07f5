package org.capitation.settlement.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.capitation.bulk.BulkLoad;
import org.capitation.bulk.BulkRead;
import org.capitation.bulk.IdBlocks;
import org.capitation.registry.County;
import org.capitation.registry.Pot;
import org.capitation.settlement.Responsibility;
import org.capitation.value.Money;
import org.capitation.value.Ratio;
import org.capitation.value.Stamp;

/** 责任认定的存储: what was withdrawn stays, and counts no more. */
@ApplicationScoped
public class ResponsibilityStore {
  @Inject private BulkRead read;
  @Inject private BulkLoad bulk;
  @Inject private IdBlocks ids;

  /**
   * 责任认定.
   *
   * @param id our key
   * @param community the key of the community
   * @param number the number of the paper that it is for
   * @param content what was noted
   * @param stamp who noted it, and when
   */
  public record Noted(long id, int community, int number, Responsibility content, Stamp stamp) {}

  /** Adds one to a pot and year; its key. */
  public long add(County county, Pot pot, int year, Noted one) {
    long id = ids.next("settlement_responsibility");
    write(
        "insert into settlement_responsibility (id, county_id, pot, budget_year, community_id,"
            + " number, cause, share, amount, words, created_at, created_by)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        id,
        county.id(),
        pot.insuranceType(),
        year,
        one.community(),
        one.number(),
        one.content().cause().name(),
        one.content().share().map(Ratio::value).orElse(null),
        one.content().amount().map(Money::yuan).orElse(null),
        one.content().words(),
        one.stamp().at(),
        one.stamp().by());
    return id;
  }

  /** Those of a pot and year that count, in the order in which they were noted. */
  public List<Noted> of(County county, Pot pot, int year) {
    return read.list(
        "select * from settlement_responsibility where county_id = ? and pot = ?"
            + " and budget_year = ? and withdrawn_at is null order by id",
        ResponsibilityStore::noted,
        county.id(),
        pot.insuranceType(),
        year);
  }

  /** One counts no more. */
  public void withdraw(long id, Stamp stamp) {
    write(
        "update settlement_responsibility set withdrawn_at = ?, withdrawn_by = ? where id = ?",
        stamp.at(),
        stamp.by(),
        id);
  }

  private void write(String statement, Object... arguments) {
    bulk.batch(statement, List.<Object[]>of(arguments));
  }

  private static Noted noted(ResultSet row) throws SQLException {
    BigDecimal amount = row.getBigDecimal("amount");
    BigDecimal share = row.getBigDecimal("share");
    return new Noted(
        row.getLong("id"),
        row.getInt("community_id"),
        row.getInt("number"),
        new Responsibility(
            Responsibility.Cause.valueOf(row.getString("cause")),
            Optional.ofNullable(share).map(Ratio::new),
            Optional.ofNullable(amount).map(Money::ofYuan),
            row.getString("words")),
        PaperStore.stamp(row, "created"));
  }
}
