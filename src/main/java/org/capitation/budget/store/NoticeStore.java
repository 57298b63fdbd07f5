package org.capitation.budget.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.capitation.budget.Notice;
import org.capitation.bulk.BulkLoad;
import org.capitation.bulk.BulkRead;
import org.capitation.bulk.BulkRows;
import org.capitation.value.Stamp;

/** 预算告知的存储. */
@ApplicationScoped
public class NoticeStore {
  @Inject private BulkRead read;
  @Inject private BulkLoad bulk;

  /** The notices of a version of a budget, by the keys of the communities. */
  public List<Notice> of(long budget) {
    return read.list(
        "select * from budget_notice where budget_id = ? order by community_id",
        NoticeStore::notice,
        budget);
  }

  /** Issues notices. */
  public void add(long budget, List<Notice> notices) {
    BulkRows rows =
        new BulkRows(
            "budget_notice",
            "budget_id",
            "community_id",
            "provisional",
            "agreement_id",
            "issued_at");
    for (Notice notice : notices) {
      rows.number(budget).number(notice.community()).flag(notice.provisional());
      rows.number(notice.agreement().orElse(null)).time(notice.issued()).end();
    }
    bulk.load(rows);
  }

  /** A community has confirmed that it was received. */
  public void confirm(long budget, int community, Stamp stamp) {
    bulk.batch(
        "update budget_notice set confirmed_at = ?, confirmed_by = ?"
            + " where budget_id = ? and community_id = ? and confirmed_at is null",
        List.<Object[]>of(new Object[] {stamp.at(), stamp.by(), budget, community}));
  }

  private static Notice notice(ResultSet row) throws SQLException {
    long agreement = row.getLong("agreement_id");
    return new Notice(
        row.getInt("community_id"),
        row.getBoolean("provisional"),
        agreement == 0 ? Optional.empty() : Optional.of(agreement),
        row.getObject("issued_at", LocalDateTime.class),
        row.getObject("confirmed_at", LocalDateTime.class) == null
            ? Optional.empty()
            : Optional.of(AgreementStore.stamp(row, "confirmed")));
  }
}
