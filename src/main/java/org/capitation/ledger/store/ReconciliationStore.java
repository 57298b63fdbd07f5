package org.capitation.ledger.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.capitation.bulk.BulkLoad;
import org.capitation.bulk.BulkRead;
import org.capitation.ledger.Amounts;
import org.capitation.ledger.Clearing;
import org.capitation.ledger.Reconciliation.Explanation;
import org.capitation.ledger.Reconciliation.Part;
import org.capitation.registry.County;
import org.capitation.registry.InstitutionClass;
import org.capitation.registry.Pot;
import org.capitation.value.Money;
import org.capitation.value.Stamp;

/** 对账的存储: our side of a month by institution, and what clerks said about differences. */
@ApplicationScoped
public class ReconciliationStore {
  /** What decides to which part a record belongs; whether it was settled in the month. */
  private static final String PARTS =
      "select v.institution_code, max(v.institution_name) as name, v.pay_loc,"
          + " left(v.med_type, 2) as care, v.institution_class,"
          + " v.settled_at >= ? and v.settled_at < ? as mine, sum(x.visits) as visits,"
          + " sum(x.fee) as fee, sum(x.fund) as fund from ";

  private static final String WHERE =
      " where x.county_id = ? and x.pot = ? and x.accounting_month = ?"
          + " group by v.institution_code, v.pay_loc, care, v.institution_class, mine";

  private static final String VISITS =
      (PARTS + "ledger_visit v force index (ledger_visit_month)" + WHERE).replace("x.", "v.");

  private static final String ENTRIES =
      (PARTS + "ledger_entry e join ledger_visit v on v.id = e.visit_id" + WHERE)
          .replace("x.", "e.");

  private static final String EXPLAIN =
      "insert into ledger_explanation (county_id, month, pot, institution_code, clearing,"
          + " their_visits, their_fee, their_fund, our_visits, our_fee, our_fund, text, created_at,"
          + " created_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
          + " on duplicate key update their_visits = values(their_visits),"
          + " their_fee = values(their_fee), their_fund = values(their_fund),"
          + " our_visits = values(our_visits), our_fee = values(our_fee),"
          + " our_fund = values(our_fund), text = values(text), created_at = values(created_at),"
          + " created_by = values(created_by)";

  @Inject private BulkRead read;
  @Inject private BulkLoad bulk;

  /**
   * 我方合计: what is booked in a month, as it is compared.
   *
   * @param sums what was settled in the month, by institution and kind of clearing
   * @param late what was settled in other months
   * @param names the institutions as the records name them, by code
   */
  public record Ours(Map<Part, Amounts> sums, Amounts late, Map<String, String> names) {}

  /** Our side of a month and pot. */
  public Ours ours(County county, YearMonth month, Pot pot) {
    Map<Part, Amounts> sums = new HashMap<>();
    Map<String, String> names = new HashMap<>();
    Amounts late = Amounts.ZERO;
    Object[] arguments = {
      month.atDay(1),
      month.plusMonths(1).atDay(1),
      county.id(),
      pot.insuranceType(),
      BulkRead.yyyymm(month)
    };
    for (String sql : List.of(VISITS, ENTRIES)) {
      for (Sum sum : read.list(sql, ReconciliationStore::sum, arguments)) {
        if (sum.part().isPresent() && sum.mine()) {
          sums.merge(sum.part().get(), sum.amounts(), Amounts::plus);
          Optional.ofNullable(sum.name())
              .ifPresent(name -> names.put(sum.part().get().institution(), name));
        } else if (sum.part().isPresent()) {
          late = late.plus(sum.amounts());
        }
      }
    }
    sums.values().removeIf(Amounts::isZero);
    return new Ours(sums, late, names);
  }

  /** What was said about a month and pot. */
  public Map<Part, Explanation> explanations(County county, YearMonth month, Pot pot) {
    Map<Part, Explanation> explanations = new HashMap<>();
    read.each(
        "select * from ledger_explanation where county_id = ? and month = ? and pot = ?",
        row ->
            Map.entry(
                new Part(
                    row.getString("institution_code"),
                    Optional.of(row.getString("clearing"))
                        .filter(name -> !name.isEmpty())
                        .map(Clearing::valueOf)),
                new Explanation(
                    amounts(row, "their_"),
                    amounts(row, "our_"),
                    row.getString("text"),
                    new Stamp(
                        row.getObject("created_at", LocalDateTime.class),
                        row.getString("created_by")))),
        entry -> explanations.put(entry.getKey(), entry.getValue()),
        county.id(),
        BulkRead.yyyymm(month),
        pot.insuranceType());
    return explanations;
  }

  /** Keeps what is said about a part, in place of what was said before. */
  public void explain(County county, YearMonth month, Pot pot, Part part, Explanation said) {
    bulk.batch(
        EXPLAIN,
        List.<Object[]>of(
            new Object[] {
              county.id(),
              BulkRead.yyyymm(month),
              pot.insuranceType(),
              part.institution(),
              part.clearing().map(Enum::name).orElse(""),
              said.theirs().visits(),
              said.theirs().fee().yuan(),
              said.theirs().fund().yuan(),
              said.ours().visits(),
              said.ours().fee().yuan(),
              said.ours().fund().yuan(),
              said.text(),
              said.stamp().at(),
              said.stamp().by()
            }));
  }

  private record Sum(Optional<Part> part, String name, boolean mine, Amounts amounts) {}

  private static Sum sum(ResultSet row) throws SQLException {
    String code = row.getString("institution_code");
    Optional<Clearing> clearing =
        Clearing.of(
            row.getString("pay_loc"),
            row.getString("care"),
            InstitutionClass.valueOf(row.getString("institution_class")));
    return new Sum(
        clearing.map(kind -> new Part(code, Optional.of(kind))),
        row.getString("name"),
        row.getBoolean("mine"),
        Columns.amounts(row));
  }

  private static Amounts amounts(ResultSet row, String side) throws SQLException {
    return new Amounts(
        row.getLong(side + "visits"),
        Money.ofYuan(row.getBigDecimal(side + "fee")),
        Money.ofYuan(row.getBigDecimal(side + "fund")));
  }
}
