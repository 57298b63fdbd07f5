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
import org.capitation.settlement.Correction;
import org.capitation.settlement.Population;
import org.capitation.value.Money;
import org.capitation.value.Ratio;
import org.capitation.value.Stamp;

/** 年终调整的存储: what was withdrawn stays, and counts no more. */
@ApplicationScoped
public class CorrectionStore {
  @Inject private BulkRead read;
  @Inject private BulkLoad bulk;
  @Inject private IdBlocks ids;

  /** Adds a correction to a pot and year; its key. */
  public long add(County county, Pot pot, int year, Correction one) {
    long id = ids.next("settlement_correction");
    Correction.Content content = one.content();
    write(
        "insert into settlement_correction (id, county_id, pot, budget_year, community_id, number,"
            + " kind, population, amount, share, reason, document, evidence_id, created_at,"
            + " created_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        id,
        county.id(),
        pot.insuranceType(),
        year,
        one.community(),
        one.number(),
        content.kind().name(),
        content.population().name(),
        content.amount().map(Money::yuan).orElse(null),
        content.share().map(Ratio::value).orElse(null),
        content.reason(),
        content.document(),
        one.evidence().orElse(null),
        one.stamp().at(),
        one.stamp().by());
    return id;
  }

  /** Those of a pot and year that count, in the order in which they were typed. */
  public List<Correction> of(County county, Pot pot, int year) {
    return read.list(
        "select * from settlement_correction where county_id = ? and pot = ? and budget_year = ?"
            + " and withdrawn_at is null order by id",
        CorrectionStore::correction,
        county.id(),
        pot.insuranceType(),
        year);
  }

  /** Whether an attachment proves a correction of the county. */
  public boolean proves(County county, long evidence) {
    return !read.list(
            "select id from settlement_correction where county_id = ? and evidence_id = ?",
            row -> row.getLong(1),
            county.id(),
            evidence)
        .isEmpty();
  }

  /** One counts no more. */
  public void withdraw(long id, Stamp stamp) {
    write(
        "update settlement_correction set withdrawn_at = ?, withdrawn_by = ? where id = ?",
        stamp.at(),
        stamp.by(),
        id);
  }

  private void write(String statement, Object... arguments) {
    bulk.batch(statement, List.<Object[]>of(arguments));
  }

  private static Correction correction(ResultSet row) throws SQLException {
    BigDecimal amount = row.getBigDecimal("amount");
    BigDecimal share = row.getBigDecimal("share");
    long evidence = row.getLong("evidence_id");
    return new Correction(
        row.getLong("id"),
        row.getInt("community_id"),
        row.getInt("number"),
        new Correction.Content(
            Correction.Kind.valueOf(row.getString("kind")),
            Population.valueOf(row.getString("population")),
            Optional.ofNullable(amount).map(Money::ofYuan),
            Optional.ofNullable(share).map(Ratio::new),
            row.getString("reason"),
            row.getString("document")),
        evidence == 0 ? Optional.empty() : Optional.of(evidence),
        PaperStore.stamp(row, "created"));
  }
}
