package org.capitation.ledger.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.capitation.bulk.BulkRead;
import org.capitation.ledger.Reason;
import org.capitation.ledger.Uncharged;
import org.capitation.registry.County;
import org.capitation.registry.Pot;

/** 不可记账记录的存储: what stands on no community's charge, counted by reason and code. */
@ApplicationScoped
public class UnchargedStore {
  /** Homes are named one by one: so the index of the home ledger leads to these rows alone. */
  private static final String WHERE =
      " where x.county_id = ? and x.home_community in (%s) and x.pot = ? and x.budget_year = ?"
          + " and x.disposition = 'NOT_CHARGEABLE'";

  private static final String STANDING =
      """
      select reason, med_type, count(*) as records, sum(visits) as visits, sum(fee) as fee,
        sum(fund) as fund
      from (
        select id, reason, med_type, sum(visits) as visits, sum(fee) as fee, sum(fund) as fund
        from (
          select v.id, v.reason, v.med_type, v.visits, v.fee, v.fund from ledger_visit v %s
          union all
          select v.id, e.reason, v.med_type, e.visits, e.fee, e.fund
          from ledger_entry e join ledger_visit v on v.id = e.visit_id %s
        ) booked
        group by id, reason, med_type
        having sum(visits) <> 0
      ) standing
      group by reason, med_type
      order by reason, med_type
      """;

  @Inject private BulkRead read;

  /**
   * What stands uncharged in a pot and budget year.
   *
   * @param homes the keys of all communities of the county, and {@link
   *     org.capitation.registry.Community#NONE}
   */
  public List<Uncharged> find(County county, List<Integer> homes, Pot pot, int budgetYear) {
    String marks = homes.stream().map(home -> "?").collect(Collectors.joining(", "));
    List<Object> values = new ArrayList<>();
    IntStream.range(0, 2)
        .forEach(
            half -> {
              values.add(county.id());
              values.addAll(homes);
              values.add(pot.insuranceType());
              values.add(budgetYear);
            });
    String where = WHERE.formatted(marks);
    return read.list(
        STANDING.formatted(where.replace("x.", "v."), where.replace("x.", "e.")),
        UnchargedStore::line,
        values.toArray());
  }

  private static Uncharged line(ResultSet row) throws SQLException {
    return new Uncharged(
        Reason.valueOf(row.getString("reason")),
        row.getString("med_type"),
        row.getLong("records"),
        Columns.amounts(row));
  }
}
