package org.capitation.ledger.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.capitation.bulk.BulkLoad;
import org.capitation.bulk.BulkRead;
import org.capitation.ledger.CareCount;
import org.capitation.registry.County;
import org.capitation.registry.Pot;

/**
 * 就诊计数的存储: counted visit by visit. A closed month never changes, so that it is counted once and
 * kept.
 */
@ApplicationScoped
public class CareCountStore {
  private static final String KEPT =
      "select home_community, accounting_month, at_primary, unreferred, persons"
          + " from ledger_care_count where county_id = ? and pot = ? and budget_year = ?";

  private static final String KEEP =
      "insert ignore into ledger_care_count (county_id, pot, budget_year, accounting_month,"
          + " home_community, at_primary, unreferred, persons) values (?, ?, ?, ?, ?, ?, ?, ?)";

  /** X is what was booked: a visit with its first charge, or a later entry. */
  private static final String BOOKED =
      """
      select x.home_community, x.accounting_month,
        case when v.institution_class = 'PRIMARY'
          and x.category in ('OWN_COMMUNITY', 'OTHER_COMMUNITY', 'OTHER_IN_COUNTY')
          then x.visits else 0 end as at_primary,
        case when v.unreferred and x.category = 'OUTSIDE' then x.visits else 0 end as unreferred,
        case when x.category <> 'PHARMACY' and x.visits > 0 then v.person_id end as person_id
      from %s
      where x.county_id = ? and x.pot = ? and x.accounting_month = ? and x.budget_year = ?
        and (x.disposition = 'CHARGED' or x.reason = 'UNATTRIBUTED')
      """;

  private static final String COUNT =
      "select home_community, accounting_month, sum(at_primary), sum(unreferred),"
          + " count(distinct person_id) from ("
          + BOOKED.formatted("ledger_visit v").replace("x.", "v.")
          + " union all "
          + BOOKED.formatted("ledger_entry x join ledger_visit v on v.id = x.visit_id")
          + ") b group by home_community, accounting_month";

  @Inject private BulkRead read;
  @Inject private BulkLoad bulk;

  /**
   * The counts of a pot and budget year.
   *
   * @param months the accounting months wanted
   * @param closed those that are closed
   */
  public List<CareCount> counts(
      County county, Pot pot, int budgetYear, Collection<YearMonth> months, Set<YearMonth> closed) {
    Object[] key = {county.id(), pot.insuranceType(), budgetYear};
    List<CareCount> counts = new ArrayList<>(read.list(KEPT, CareCountStore::count, key));
    Set<YearMonth> missing = new HashSet<>(months);
    counts.forEach(kept -> missing.remove(kept.month()));
    counts.removeIf(kept -> !months.contains(kept.month()));
    for (YearMonth month : missing) {
      List<CareCount> counted = count(key, month);
      if (closed.contains(month)) {
        keep(key, counted);
      }
      counts.addAll(counted);
    }
    return counts;
  }

  private List<CareCount> count(Object[] key, YearMonth month) {
    Object[] half = {key[0], key[1], BulkRead.yyyymm(month), key[2]};
    Object[] both = Stream.of(half, half).flatMap(Arrays::stream).toArray();
    return read.list(COUNT, CareCountStore::count, both);
  }

  private void keep(Object[] key, List<CareCount> counted) {
    bulk.batch(
        KEEP,
        counted.stream()
            .map(
                one ->
                    new Object[] {
                      key[0],
                      key[1],
                      key[2],
                      BulkRead.yyyymm(one.month()),
                      one.home(),
                      one.primary(),
                      one.unreferred(),
                      one.persons()
                    })
            .toList());
  }

  private static CareCount count(ResultSet row) throws SQLException {
    return new CareCount(
        row.getInt(1),
        BulkRead.month(row.getInt(2)),
        row.getLong(3),
        row.getLong(4),
        row.getLong(5));
  }
}
