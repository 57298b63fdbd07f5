package org.capitation.settlement.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.capitation.bulk.BulkLoad;
import org.capitation.bulk.BulkRead;
import org.capitation.bulk.IdBlocks;
import org.capitation.registry.County;
import org.capitation.registry.Pot;
import org.capitation.settlement.Division;
import org.capitation.settlement.Tier;
import org.capitation.value.Money;

/** 结余分配的存储: decisions are added and never changed. */
@ApplicationScoped
public class DivisionStore {
  private static final String TABLE = "settlement_division";
  private static final String SELECT = "select * from settlement_division where county_id = ?";

  @Inject private BulkRead read;
  @Inject private BulkLoad bulk;
  @Inject private IdBlocks ids;

  /** Adds a decision; its key. Whoever adds one holds the county. */
  public long add(County county, Division division) {
    long id = ids.next(TABLE);
    Division.Subject subject = division.subject();
    bulk.batch(
        "insert into settlement_division (id, county_id, pot, budget_year, community_id, number,"
            + " amount, undivided, document, decided_on, minutes_id, created_at, created_by)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        List.<Object[]>of(
            new Object[] {
              id,
              county.id(),
              subject.pot().insuranceType(),
              subject.year(),
              subject.community(),
              division.number(),
              division.retained().yuan(),
              division.undivided().yuan(),
              division.decision().document(),
              division.decision().day(),
              division.decision().minutes(),
              division.stamp().at(),
              division.stamp().by()
            }));
    bulk.batch(
        "insert into settlement_division_line (division_id, member, tier, amount)"
            + " values (?, ?, ?, ?)",
        division.shares().stream().map(share -> row(id, share)).toList());
    return id;
  }

  private static Object[] row(long id, Division.Share share) {
    return new Object[] {
      id, share.member(), share.tier().map(Tier::code).orElse(""), share.amount().yuan()
    };
  }

  /** The decisions of a community, the newest first. */
  public List<Division> of(County county, Division.Subject subject) {
    return read.list(
        SELECT + " and pot = ? and budget_year = ? and community_id = ? order by number desc",
        this::division,
        county.id(),
        subject.pot().insuranceType(),
        subject.year(),
        subject.community());
  }

  /** Those that were entered since a moment. */
  public List<Division> addedSince(County county, LocalDateTime since) {
    return read.list(
        SELECT + " and created_at > ? order by id", this::division, county.id(), since);
  }

  private Division division(ResultSet row) throws SQLException {
    long id = row.getLong("id");
    return new Division(
        id,
        new Division.Subject(
            Pot.of(row.getString("pot")).orElseThrow(),
            row.getInt("budget_year"),
            row.getInt("community_id")),
        row.getInt("number"),
        Money.ofYuan(row.getBigDecimal("amount")),
        Money.ofYuan(row.getBigDecimal("undivided")),
        new Division.Decision(
            row.getString("document"),
            row.getObject("decided_on", LocalDate.class),
            row.getLong("minutes_id")),
        read.list(
            "select * from settlement_division_line where division_id = ? order by member, tier",
            DivisionStore::share,
            id),
        AppraisalLines.stamp(row, "created").orElseThrow());
  }

  private static Division.Share share(ResultSet row) throws SQLException {
    String tier = row.getString("tier");
    Optional<Tier> of =
        Arrays.stream(Tier.values()).filter(one -> one.code().equals(tier)).findFirst();
    return new Division.Share(
        row.getString("member"), of, Money.ofYuan(row.getBigDecimal("amount")));
  }
}
