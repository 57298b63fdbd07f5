package org.capitation.ledger.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.capitation.bulk.BulkLoad;
import org.capitation.bulk.BulkRead;
import org.capitation.ledger.Amounts;
import org.capitation.ledger.AwayTotals;
import org.capitation.ledger.AwayTotals.Line;
import org.capitation.ledger.Posting;
import org.capitation.registry.Community;
import org.capitation.registry.County;
import org.capitation.registry.Pot;
import org.capitation.value.Money;

/** 县外机构汇总的存储: kept in the transaction that books the entries. */
@ApplicationScoped
public class AwayStore {
  private static final String ADD =
      "insert into ledger_away (county_id, pot, budget_year, home_community, accounting_month,"
          + " institution_code, institution_name, visits, fee, fund)"
          + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
          + " on duplicate key update visits = visits + values(visits), fee = fee + values(fee),"
          + " fund = fund + values(fund)";

  private static final String MOST =
      """
      select a.institution_code, coalesce(max(i.name), max(a.institution_name)), sum(a.visits),
        sum(a.fee), sum(a.fund)
      from ledger_away a
        left join registry_institution i
          on i.county_id = a.county_id and i.code = a.institution_code
      where a.county_id = ? and a.pot = ? and a.budget_year = ? and a.home_community = ?
      group by a.institution_code
      order by sum(a.fund) desc, a.institution_code
      limit ?
      """;

  /** Rows are locked in one order, so that two imports cannot wait for each other. */
  private static final Comparator<Line> LOCK_ORDER =
      Comparator.comparing(Line::pot)
          .thenComparing(Line::year)
          .thenComparing(Line::home)
          .thenComparing(Line::month)
          .thenComparing(Line::institution);

  @Inject private BulkRead read;
  @Inject private BulkLoad bulk;

  /** 县外机构: an institution and what it earned. */
  public record Earner(String code, String name, Amounts amounts) {}

  private record Seen(long visit, String code, String name) {}

  /** Adds sums. */
  public void add(County county, AwayTotals totals) {
    List<Object[]> rows = new ArrayList<>();
    totals.lines().entrySet().stream()
        .filter(line -> !line.getValue().isZero())
        .sorted(Map.Entry.comparingByKey(LOCK_ORDER))
        .forEach(
            line ->
                rows.add(
                    row(
                        county,
                        line.getKey(),
                        totals.name(line.getKey().institution()),
                        line.getValue())));
    bulk.batch(ADD, rows);
  }

  private static Object[] row(County county, Line line, String name, Amounts amounts) {
    return new Object[] {
      county.id(),
      line.pot().insuranceType(),
      line.year(),
      line.home(),
      BulkRead.yyyymm(line.month()),
      line.institution(),
      name,
      amounts.visits(),
      amounts.fee().yuan(),
      amounts.fund().yuan()
    };
  }

  /** Adds what entries that came later move between homes, months and years. */
  public void add(County county, List<Posting.Addition> additions) {
    List<Posting.Addition> away =
        additions.stream().filter(one -> AwayTotals.covers(one.entry().account())).toList();
    if (away.isEmpty()) {
      return;
    }
    Map<Long, Seen> seen =
        read
            .in(
                "select id, institution_code, institution_name from ledger_visit where id in (?)",
                away.stream().map(Posting.Addition::visit).collect(Collectors.toSet()),
                row -> new Seen(row.getLong(1), row.getString(2), row.getString(3)))
            .stream()
            .collect(Collectors.toMap(Seen::visit, one -> one));
    AwayTotals totals = new AwayTotals();
    away.forEach(
        one -> totals.add(one.entry(), seen.get(one.visit()).code(), seen.get(one.visit()).name()));
    add(county, totals);
  }

  /** The institutions that earned most from a community's people in a year, the most first. */
  public List<Earner> most(County county, Community home, Pot pot, int year, int most) {
    return read.list(
        MOST,
        row ->
            new Earner(
                row.getString(1),
                row.getString(2),
                new Amounts(
                    row.getLong(3),
                    Money.ofYuan(row.getBigDecimal(4)),
                    Money.ofYuan(row.getBigDecimal(5)))),
        county.id(),
        pot.insuranceType(),
        year,
        home.id(),
        most);
  }
}
