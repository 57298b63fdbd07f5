package org.capitation.payment.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.capitation.bulk.BulkRows;
import org.capitation.payment.MonthlyClaims;
import org.capitation.payment.MonthlyStatement;
import org.capitation.payment.MonthsPaid;
import org.capitation.payment.PartByMembers;
import org.capitation.payment.Payment;
import org.capitation.payment.PaymentMonth;
import org.capitation.value.Money;

/** The columns of a statement, as they are written and summed up. */
final class StatementColumns {
  /** All columns, in the order in which they are written. */
  static final String[] ALL = {
    "id",
    "county_id",
    "pot",
    "community_id",
    "month",
    "budget_year",
    "policy_id",
    "number",
    "budget",
    "budget_version",
    "attribution_version",
    "earned",
    "from_others",
    "elsewhere",
    "refused",
    "adjusted",
    "accepted",
    "allotted",
    "adjustment",
    "kept",
    "net",
    "approved",
    "withheld",
    "debt_recovered",
    "advance_recovered",
    "paid",
    "created_at",
    "created_by",
    "sheet_id",
    "agreement_id"
  };

  /**
   * The sums that make a {@link Payment}, with the first month and its budget: the number goes
   * before the budget, with as many digits always, so that the least text is of the first.
   */
  static final String SUMS =
      "min(number) first_number, substring(min(concat(50000 + number, budget)), 6) first_budget,"
          + " sum(accepted) accepted, sum(allotted) allotted, sum(kept) kept, sum(net) net,"
          + " sum(approved) approved, sum(withheld) withheld, sum(debt_recovered) debt_recovered,"
          + " sum(advance_recovered) advance_recovered";

  private StatementColumns() {}

  /** Adds what a statement was computed from, and its figures. */
  static void add(MonthlyStatement statement, BulkRows rows) {
    PaymentMonth month = statement.month();
    MonthlyClaims claims = month.claims();
    rows.number(month.number()).yuan(month.budget());
    PartByMembers.Ground ground = month.members().map(PartByMembers::ground).orElse(null);
    rows.number(ground == null ? null : Integer.valueOf(ground.budget()));
    rows.number(ground == null ? null : Long.valueOf(ground.attribution()));
    rows.yuan(claims.earned()).yuan(claims.fromOthers()).yuan(claims.elsewhere());
    rows.yuan(claims.examined().refused()).yuan(claims.examined().adjusted());
    Payment p = statement.payment();
    rows.yuan(p.accepted())
        .yuan(p.allotted())
        .yuan(month.adjustment())
        .yuan(p.kept())
        .yuan(p.net())
        .yuan(p.approved());
    rows.yuan(p.withheld()).yuan(p.debtRecovered()).yuan(p.advanceRecovered()).yuan(p.paid());
  }

  /** The payment in the columns of {@link #SUMS}. */
  static Payment sums(ResultSet row) throws SQLException {
    return new Payment(
        money(row, "accepted"),
        money(row, "allotted"),
        money(row, "kept"),
        money(row, "net"),
        money(row, "approved"),
        money(row, "withheld"),
        money(row, "debt_recovered"),
        money(row, "advance_recovered"));
  }

  /** The same with the first month, and the budget that it was paid by. */
  static MonthsPaid paid(ResultSet row) throws SQLException {
    return new MonthsPaid(row.getInt("first_number"), money(row, "first_budget"), sums(row));
  }

  private static Money money(ResultSet row, String column) throws SQLException {
    return Money.ofYuan(row.getBigDecimal(column));
  }
}
