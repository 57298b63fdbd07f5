package org.capitation.ledger.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.YearMonth;
import org.capitation.bulk.BulkRead;
import org.capitation.ledger.Closing;
import org.capitation.ledger.ClosingText.Contents;
import org.capitation.ledger.ClosingText.Said;
import org.capitation.ledger.ClosingText.Sum;
import org.capitation.registry.County;
import org.capitation.value.Stamp;

/** 封存内容的存储: reads what a closed month is sealed with (L27). */
@ApplicationScoped
public class SealStore {
  private static final String SUMS =
      "select s.pot, coalesce(c.code, if(s.home_community = 0, '-', s.home_community)) as home,"
          + " s.disposition, s.visits, s.fee, s.fund from ledger_month_sum s"
          + " left join registry_community c on c.id = s.home_community"
          + " where s.county_id = ? and s.month = ?";

  private static final String SAID =
      "select pot, institution_code, clearing, created_at, concat_ws(' ', their_visits, their_fee,"
          + " their_fund, our_visits, our_fee, our_fund, created_by, text) as told"
          + " from ledger_explanation where county_id = ? and month = ?";

  @Inject private BulkRead read;

  /** What a month is sealed with. */
  public Contents contents(County county, YearMonth month) {
    return contents(read::list, county, month);
  }

  /** Seals a text. */
  public Closing sealed(Stamp stamp, String text, String previous) {
    return new Closing(stamp, text, Digests.of(text), previous);
  }

  static Contents contents(MarkRows.Rows rows, County county, YearMonth month) {
    Object[] which = {county.id(), BulkRead.yyyymm(month)};
    return new Contents(
        rows.list(SUMS, SealStore::sum, which),
        MarkStore.outlines(rows, county, month),
        rows.list(SAID, SealStore::said, which));
  }

  private static Sum sum(ResultSet row) throws SQLException {
    return new Sum(
        row.getInt("pot"),
        row.getString("home"),
        row.getString("disposition"),
        Columns.amounts(row));
  }

  private static Said said(ResultSet row) throws SQLException {
    String institution = row.getString("institution_code");
    String clearing = row.getString("clearing");
    return new Said(
        row.getInt("pot"),
        (institution.isEmpty() ? "*" : institution) + " " + (clearing.isEmpty() ? "*" : clearing),
        row.getObject("created_at", LocalDateTime.class),
        row.getString("told"));
  }
}
