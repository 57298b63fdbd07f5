package org.capitation.ledger.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.capitation.bulk.BulkLoad;
import org.capitation.bulk.BulkRead;
import org.capitation.bulk.BulkRows;
import org.capitation.bulk.IdBlocks;
import org.capitation.ledger.Reattribution;
import org.capitation.registry.County;
import org.capitation.registry.Pot;
import org.capitation.value.Stamp;

/** 未调账的存储: what a changed attribution left where it stands. */
@ApplicationScoped
public class UnmovedStore {
  private static final String TABLE = "ledger_unmoved";

  /** A newer version of a record is charged where it belongs: only the newest can be left. */
  private static final String LEFT =
      " from ledger_unmoved u join ledger_visit v on v.id = u.visit_id where u.county_id = ?"
          + " and u.until_version is null and not exists (select 1 from ledger_visit n"
          + " where n.county_id = v.county_id and n.setl_id = v.setl_id"
          + " and n.revision > v.revision)";

  @Inject private BulkRead read;
  @Inject private BulkLoad bulk;
  @Inject private IdBlocks ids;

  /**
   * 未调账行: a visit that stands elsewhere than it would be charged now.
   *
   * @param settlement setl_id
   * @param person our key of the patient
   * @param change from where to where, and why it was left
   * @param version the version of the attribution that asked for it
   */
  public record Left(String settlement, long person, Change change, long version) {}

  /**
   * 未调账内容.
   *
   * @param pot the pot
   * @param budgetYear the budget year in which it stands
   * @param serviceMonth the month of the service, as yyyymm
   * @param from the key of the community that bears it, 0 for none
   * @param to the key of the community that would bear it, 0 for none
   * @param why why it was left
   */
  public record Change(
      Pot pot, int budgetYear, int serviceMonth, int from, int to, Reattribution.Outcome why) {}

  /** What was said of these visits holds no more. */
  public void settle(Collection<Long> visits, long version) {
    List<Long> open =
        read.in(
            "select id from ledger_unmoved where until_version is null and visit_id in (?)",
            visits,
            row -> row.getLong(1));
    List<Object[]> rows = new ArrayList<>();
    open.forEach(id -> rows.add(new Object[] {version, id}));
    if (!rows.isEmpty()) {
      bulk.batch("update ledger_unmoved set until_version = ? where id = ?", rows);
    }
  }

  /** Writes down what was left. */
  public void add(County county, List<Reattribution> left, long version, Stamp stamp) {
    if (left.isEmpty()) {
      return;
    }
    long id = ids.reserve(TABLE, left.size());
    BulkRows rows =
        new BulkRows(
            TABLE,
            "id",
            "county_id",
            "visit_id",
            "pot",
            "budget_year",
            "service_month",
            "from_community",
            "to_community",
            "why",
            "version_id",
            "created_at",
            "created_by");
    for (Reattribution change : left) {
      rows.number(id++).number(county.id()).number(change.visit());
      rows.text(change.from().pot().insuranceType()).number(change.from().budgetYear());
      rows.month(change.from().serviceMonth());
      rows.number(change.from().home()).number(change.to().home());
      rows.name(change.outcome()).number(version);
      rows.time(stamp.at()).text(stamp.by()).end();
    }
    bulk.load(rows);
  }

  /** How many visits are left. */
  public long count(County county) {
    return read.list("select count(*)" + LEFT, row -> row.getLong(1), county.id()).get(0);
  }

  /** A page of what is left, the earliest first. */
  public List<Left> list(County county, int first, int size) {
    return read.list(
        "select u.*, v.setl_id, v.person_id" + LEFT + " order by u.id limit ? offset ?",
        UnmovedStore::left,
        county.id(),
        size,
        first);
  }

  private static Left left(ResultSet row) throws SQLException {
    Change change =
        new Change(
            Pot.of(row.getString("pot")).orElseThrow(),
            row.getInt("budget_year"),
            row.getInt("service_month"),
            row.getInt("from_community"),
            row.getInt("to_community"),
            Reattribution.Outcome.valueOf(row.getString("why")));
    return new Left(
        row.getString("setl_id"), row.getLong("person_id"), change, row.getLong("version_id"));
  }
}
