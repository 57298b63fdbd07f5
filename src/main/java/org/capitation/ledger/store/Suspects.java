package org.capitation.ledger.store;

import java.util.List;
import org.capitation.bulk.BulkRead;
import org.capitation.ledger.ChargeFilter;
import org.capitation.ledger.Suspicion;
import org.capitation.registry.Community;
import org.capitation.registry.County;

/**
 * 疑点查询: the conditions by which odd visits are found; {@code v} is the visit, {@code x} whatever
 * says who bears it. What counts visits looks at those of one community and accounting month only.
 */
final class Suspects {
  private static final String MONTH =
      " from ledger_visit w force index (ledger_visit_home) where w.county_id = ?"
          + " and w.home_community = ? and w.pot = ? and w.budget_year = ?"
          + " and w.disposition = 'CHARGED' and w.accounting_month = ?";

  private Suspects() {}

  /**
   * 条件.
   *
   * @param text the condition
   * @param values what stands for its question marks
   */
  record Condition(String text, List<Object> values) {
    Condition(String text, Object... values) {
      this(text, List.of(values));
    }
  }

  /** The condition of a sign; the filter is one of a month. */
  static Condition of(Suspicion.Sign sign, County county, Community home, ChargeFilter filter) {
    return switch (sign) {
      case FREQUENT_MONTH -> often("w.person_id", county, home, filter);
      case FREQUENT_DAY -> often("w.person_id, w.service_date", county, home, filter);
      case SAME_DAY_TWICE ->
          counted("w.person_id, w.service_date, w.institution_code", 2, county, home, filter);
      case AFTER_DEATH ->
          new Condition(
              "exists (select 1 from registry_person p where p.id = v.person_id"
                  + " and p.death_date < v.service_date)");
      case NOT_OURS ->
          new Condition(
              "exists (select 1 from attribution_interval t where t.county_id = v.county_id"
                  + " and t.person_id = v.person_id and t.pot = v.pot and t.valid_from <= ?"
                  + " and t.valid_to > ? and t.community_id <> x.home_community)",
              filter.suspicion().today(),
              filter.suspicion().today());
      case UNREFERRED -> new Condition("v.unreferred = 1");
    };
  }

  private static Condition often(String what, County county, Community home, ChargeFilter filter) {
    return counted(what, filter.suspicion().times(), county, home, filter);
  }

  private static Condition counted(
      String what, int times, County county, Community home, ChargeFilter filter) {
    return new Condition(
        "(%s) in (select %s%s group by %s having sum(w.visits) >= ?)"
            .formatted(what.replace("w.", "v."), what, MONTH, what),
        county.id(),
        home.id(),
        filter.pot().insuranceType(),
        filter.budgetYear(),
        BulkRead.yyyymm(filter.month().orElseThrow()),
        times);
  }
}
