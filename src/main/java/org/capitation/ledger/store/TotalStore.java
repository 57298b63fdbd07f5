package org.capitation.ledger.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.capitation.bulk.BulkLoad;
import org.capitation.bulk.BulkRead;
import org.capitation.ledger.Amounts;
import org.capitation.ledger.Borne;
import org.capitation.ledger.Borne.Share;
import org.capitation.ledger.LedgerAccount;
import org.capitation.ledger.Totals;
import org.capitation.ledger.Totals.Line;
import org.capitation.registry.County;
import org.capitation.registry.Pot;
import org.capitation.value.Money;

/** 汇总的存储: kept in the transaction that books the entries. */
@ApplicationScoped
public class TotalStore {
  private static final String ADD =
      "insert into ledger_total (county_id, pot, budget_year, accounting_month, service_month,"
          + " home_community, provider_community, category, reason, disposition, signed, visits,"
          + " fee, fund) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
          + " on duplicate key update visits = visits + values(visits), fee = fee + values(fee),"
          + " fund = fund + values(fund)";

  private static final String ADD_BORNE =
      "insert into ledger_borne (county_id, pot, budget_year, home_community, signed, reason, fund)"
          + " values (?, ?, ?, ?, ?, ?, ?) on duplicate key update fund = fund + values(fund)";

  private static final Comparator<Share> BORNE_ORDER =
      Comparator.comparing(Share::pot)
          .thenComparing(Share::year)
          .thenComparing(Share::home)
          .thenComparing(Share::signed)
          .thenComparing(Share::reason);

  /** Rows are locked in one order, so that two imports cannot wait for each other. */
  private static final Comparator<Line> LOCK_ORDER =
      Comparator.comparing((Line line) -> line.account().pot())
          .thenComparing(line -> line.account().budgetYear())
          .thenComparing(Line::month)
          .thenComparing(line -> line.account().serviceMonth())
          .thenComparing(line -> line.account().home())
          .thenComparing(line -> line.account().provider())
          .thenComparing(line -> line.account().category())
          .thenComparing(line -> line.account().reason())
          .thenComparing(line -> line.account().signed());

  @Inject private BulkRead read;
  @Inject private BulkLoad bulk;

  /** Adds sums to the totals. */
  public void add(County county, Totals totals) {
    List<Object[]> rows = new ArrayList<>();
    totals.lines().entrySet().stream()
        .filter(line -> !line.getValue().isZero())
        .sorted(Map.Entry.comparingByKey(LOCK_ORDER))
        .forEach(line -> rows.add(row(county, line.getKey(), line.getValue())));
    bulk.batch(ADD, rows);
    addBorne(county, totals);
  }

  private void addBorne(County county, Totals totals) {
    List<Object[]> rows = new ArrayList<>();
    totals.borne().entrySet().stream()
        .filter(borne -> !borne.getValue().isZero())
        .sorted(Map.Entry.comparingByKey(BORNE_ORDER))
        .forEach(borne -> rows.add(row(county, borne.getKey(), borne.getValue())));
    bulk.batch(ADD_BORNE, rows);
  }

  private static Object[] row(County county, Share share, Money fund) {
    return new Object[] {
      county.id(),
      share.pot().insuranceType(),
      share.year(),
      share.home(),
      share.signed(),
      share.reason().name(),
      fund.yuan()
    };
  }

  /** The totals of a pot and budget year, over all accounting months. */
  public Totals totals(County county, Pot pot, int budgetYear) {
    Totals totals = new Totals();
    read.each(
        "select * from ledger_total where county_id = ? and pot = ? and budget_year = ?",
        row -> {
          Line line =
              new Line(Columns.account(row), BulkRead.month(row.getInt("accounting_month")));
          totals.add(line, Columns.amounts(row));
          return line;
        },
        line -> {},
        county.id(),
        pot.insuranceType(),
        budgetYear);
    return totals;
  }

  /** What each home bears of a pot and budget year. */
  public List<Borne> borne(County county, Pot pot, int budgetYear) {
    return read.list(
        "select * from ledger_borne where county_id = ? and pot = ? and budget_year = ?",
        Columns::borne,
        county.id(),
        pot.insuranceType(),
        budgetYear);
  }

  /** The same, added up from the single visits and their later entries. */
  public List<Borne> borneByRows(County county, Pot pot, int budgetYear) {
    String rows =
        "select pot, budget_year, home_community, signed, reason, fund from %s"
            + " where county_id = %d and pot = %s and budget_year = %d";
    return read.list(
        "select pot, budget_year, home_community, signed, reason, sum(fund) fund from ("
            + rows.formatted("ledger_visit", county.id(), pot.insuranceType(), budgetYear)
            + " union all "
            + rows.formatted("ledger_entry", county.id(), pot.insuranceType(), budgetYear)
            + ") booked group by pot, budget_year, home_community, signed, reason",
        Columns::borne);
  }

  private static Object[] row(County county, Line line, Amounts amounts) {
    LedgerAccount a = line.account();
    return new Object[] {
      county.id(),
      a.pot().insuranceType(),
      a.budgetYear(),
      BulkRead.yyyymm(line.month()),
      BulkRead.yyyymm(a.serviceMonth()),
      a.home(),
      a.provider(),
      a.category().name(),
      a.reason().name(),
      a.disposition().name(),
      a.signed(),
      amounts.visits(),
      amounts.fee().yuan(),
      amounts.fund().yuan()
    };
  }
}
