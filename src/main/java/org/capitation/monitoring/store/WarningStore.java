package org.capitation.monitoring.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import org.capitation.bulk.BulkLoad;
import org.capitation.bulk.BulkRead;
import org.capitation.monitoring.Indicator;
import org.capitation.monitoring.Issued;
import org.capitation.monitoring.Level;
import org.capitation.registry.County;
import org.capitation.registry.Pot;
import org.capitation.value.Bound;
import org.capitation.value.Stamp;

/** 预警的存储: what was issued stays as it is. */
@ApplicationScoped
public class WarningStore {
  private static final String ADD =
      "insert ignore into monitoring_warning (county_id, pot, budget_year, month, community_id,"
          + " indicator, level, figure, side, bound, since, created_at, created_by)"
          + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  @Inject private BulkRead read;
  @Inject private BulkLoad bulk;

  /** Keeps warnings; one that was issued before stays as it was. */
  public void add(County county, List<Issued> issued) {
    bulk.batch(ADD, issued.stream().map(one -> row(county, one)).toList());
  }

  private static Object[] row(County county, Issued one) {
    return new Object[] {
      county.id(),
      one.subject().pot().insuranceType(),
      one.subject().year(),
      BulkRead.yyyymm(one.subject().month()),
      one.subject().community(),
      one.indicator().code(),
      one.level().name(),
      one.figure(),
      one.bound().side().name(),
      one.bound().limit(),
      BulkRead.yyyymm(one.since()),
      one.stamp().at(),
      one.stamp().by()
    };
  }

  /** The warnings of a year, the latest months first. */
  public List<Issued> issued(County county, int year) {
    return read.list(
        "select * from monitoring_warning where county_id = ? and budget_year = ?"
            + " order by month desc, pot desc, community_id, indicator",
        WarningStore::issued,
        county.id(),
        year);
  }

  /** The warnings that were issued since a moment. */
  public List<Issued> since(County county, LocalDateTime since) {
    return read.list(
        "select * from monitoring_warning where county_id = ? and created_at > ?",
        WarningStore::issued,
        county.id(),
        since);
  }

  private static Issued issued(ResultSet row) throws SQLException {
    return new Issued(
        subject(row),
        Indicator.of(row.getString("indicator")),
        Level.valueOf(row.getString("level")),
        row.getBigDecimal("figure").stripTrailingZeros(),
        new Bound(
            Bound.Side.valueOf(row.getString("side")),
            row.getBigDecimal("bound").stripTrailingZeros()),
        BulkRead.month(row.getInt("since")),
        new Stamp(row.getObject("created_at", LocalDateTime.class), row.getString("created_by")));
  }

  static Issued.Subject subject(ResultSet row) throws SQLException {
    return new Issued.Subject(
        Pot.of(row.getString("pot")).orElseThrow(),
        row.getInt("budget_year"),
        BulkRead.month(row.getInt("month")),
        row.getInt("community_id"));
  }
}
