package org.capitation.ledger.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.capitation.bulk.BulkRead;
import org.capitation.ledger.ChargeList;
import org.capitation.ledger.Clearing;
import org.capitation.ledger.ControlTotal;
import org.capitation.ledger.Reconciliation.Part;
import org.capitation.ledger.RecordFilter;
import org.capitation.registry.County;

/** 记账记录的存储: what is booked in a month, line by line, charged or not. */
@ApplicationScoped
public class RecordStore {
  private static final String VISITS = " from ledger_visit v force index (ledger_visit_month)";

  @Inject private BulkRead read;

  /** A page of what is booked in a month. */
  public ChargeList find(County county, RecordFilter filter, ChargeStore.Page page) {
    Query query = new Query(county, filter);
    String sums =
        query.both(
            "select count(*) as number, coalesce(sum(v.visits), 0) as visits,"
                + " coalesce(sum(v.fee), 0) as fee, coalesce(sum(v.fund), 0) as fund",
            "select count(*), coalesce(sum(e.visits), 0), coalesce(sum(e.fee), 0),"
                + " coalesce(sum(e.fund), 0)");
    ChargeList found =
        read.list(
                "select sum(number), sum(visits), sum(fee), sum(fund) from (" + sums + ") l",
                ChargeStore::sums,
                query.arguments())
            .get(0);
    String keys =
        query.both(
            "select v.id as visit, 0 as entry, v.service_date, v.fee, v.fund",
            "select e.visit_id, e.id, v.service_date, e.fee, e.fund");
    return new ChargeList(
        found.count(),
        found.sum(),
        read.list(
            ChargeStore.LINES.formatted(keys, page.order(), page.size(), page.first()),
            ChargeStore::line,
            query.arguments()));
  }

  /** The same conditions for both halves of the union. */
  private static final class Query {
    private final StringBuilder conditions =
        new StringBuilder("x.county_id = ? and x.pot = ? and x.accounting_month = ?");
    private final List<Object> values = new ArrayList<>();

    Query(County county, RecordFilter filter) {
      values.addAll(
          List.of(county.id(), filter.pot().insuranceType(), BulkRead.yyyymm(filter.month())));
      filter.reason().ifPresent(reason -> and("x.reason = ?", reason.name()));
      filter.part().ifPresent(part -> of(part, filter));
    }

    private void of(Part part, RecordFilter filter) {
      and(
          "v.settled_at >= ? and v.settled_at < ?",
          filter.month().atDay(1),
          filter.month().plusMonths(1).atDay(1));
      if (!part.institution().equals(ControlTotal.ALL)) {
        and("v.institution_code = ?", part.institution());
      }
      and(part.clearing().map(RecordStore::condition).orElse("v.pay_loc <> '1'"));
    }

    private void and(String condition, Object... more) {
      conditions.append(" and ").append(condition);
      values.addAll(List.of(more));
    }

    String both(String ofVisits, String ofEntries) {
      return half(ofVisits + VISITS, "v.")
          + " union all "
          + half(ofEntries + ChargeStore.ENTRIES, "e.");
    }

    private String half(String select, String booked) {
      return select + " where " + conditions.toString().replace("x.", booked);
    }

    Object[] arguments() {
      List<Object> both = new ArrayList<>(values);
      both.addAll(values);
      return both.toArray();
    }
  }

  /** What {@link Clearing#of(String, String, org.capitation.registry.InstitutionClass)} says. */
  private static String condition(Clearing clearing) {
    String here = "v.pay_loc not in ('1', '3', '4') and v.institution_class ";
    return switch (clearing) {
      case OFF_SITE -> "v.pay_loc in ('3', '4')";
      case PHARMACY -> here + "= 'PHARMACY'";
      case INPATIENT -> here + "<> 'PHARMACY' and left(v.med_type, 2) in " + Clearing.bedCodes();
      case OUTPATIENT ->
          here + "<> 'PHARMACY' and left(v.med_type, 2) not in " + Clearing.bedCodes();
    };
  }
}
