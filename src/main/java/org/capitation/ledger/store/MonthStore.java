package org.capitation.ledger.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.capitation.bulk.BulkLoad;
import org.capitation.bulk.BulkRead;
import org.capitation.bulk.BulkRows;
import org.capitation.ledger.AccountingCalendar;
import org.capitation.registry.County;
import org.capitation.value.Stamp;

/** 会计月份的存储. */
@ApplicationScoped
public class MonthStore {
  private static final String CLOSED = "CLOSED";

  @Inject private BulkRead read;
  @Inject private BulkLoad bulk;

  /** Which months are closed. */
  public AccountingCalendar calendar(County county) {
    List<YearMonth> closed =
        read.list(
            "select month from ledger_month where county_id = ? and state = ?",
            row -> BulkRead.month(row.getInt(1)),
            county.id(),
            CLOSED);
    return new AccountingCalendar(Set.copyOf(closed));
  }

  /** Closes a month for good. */
  public void close(County county, YearMonth month, Stamp stamp) {
    BulkRows rows =
        new BulkRows("ledger_month", "county_id", "month", "state", "created_at", "created_by");
    rows.number(county.id()).month(month).text(CLOSED).time(stamp.at()).text(stamp.by()).end();
    bulk.load(rows);
  }
}
