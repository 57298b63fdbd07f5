package org.capitation.ledger.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.capitation.bulk.BulkRead;
import org.capitation.ledger.Alike;
import org.capitation.ledger.Amounts;
import org.capitation.ledger.AwayTotals;
import org.capitation.ledger.Borne;
import org.capitation.ledger.Care;
import org.capitation.ledger.Category;
import org.capitation.ledger.Difference;
import org.capitation.ledger.Disposition;
import org.capitation.ledger.LedgerAccount;
import org.capitation.ledger.Reason;
import org.capitation.ledger.Totals;
import org.capitation.ledger.TotalsCheck;
import org.capitation.ledger.Visit;
import org.capitation.registry.InstitutionClass;
import org.capitation.registry.Pot;
import org.capitation.value.Money;

/**
 * 辨认: reads a row in which anything may stand, because somebody changed it past this product. Where
 * nothing is to be made of a value, it is noted, and something else stands in for it.
 */
final class Reading {
  private static final YearMonth NEVER = YearMonth.of(1, 1);

  private static final Set<String> KINDS = Set.of("CHARGE", "REVERSAL", "TRANSFER");

  private final ResultSet row;
  private final List<Difference.Part> illegible = new ArrayList<>(0);

  Reading(ResultSet row) {
    this.row = row;
  }

  /** The account and accounting month of a visit, an entry or a total. */
  Totals.Line line() throws SQLException {
    return new Totals.Line(account(), month("accounting_month", "month"));
  }

  /** A closed month. */
  YearMonth month() throws SQLException {
    return month("month", "month");
  }

  /** The account of a closed month. */
  TotalsCheck.Closed closed() throws SQLException {
    return new TotalsCheck.Closed(month(), pot(), row.getInt("home_community"), disposition());
  }

  /** What a home bears of a year. */
  Borne borne() throws SQLException {
    return new Borne(
        new Borne.Share(
            pot(),
            row.getInt("budget_year"),
            row.getInt("home_community"),
            row.getBoolean("signed"),
            reason()),
        Money.ofYuan(row.getBigDecimal("fund")));
  }

  /** Which month of a home outside the county. */
  AwayTotals.Share away() throws SQLException {
    return new AwayTotals.Share(
        pot(),
        row.getInt("budget_year"),
        row.getInt("home_community"),
        month("accounting_month", "month"));
  }

  private Reason reason() throws SQLException {
    return value("reason", "reason", Reason::valueOf, Reason.UNATTRIBUTED);
  }

  /** What it amounts to. */
  Amounts amounts() throws SQLException {
    return Columns.amounts(row);
  }

  private LedgerAccount account() throws SQLException {
    return new LedgerAccount(
        pot(),
        row.getInt("home_community"),
        row.getInt("provider_community"),
        value("category", "category", Category::valueOf, Category.OTHER_IN_COUNTY),
        reason(),
        row.getBoolean("signed"),
        month("service_month", "serviceMonth"),
        row.getInt("budget_year"));
  }

  private Pot pot() throws SQLException {
    return value("pot", "pot", text -> Pot.of(text).orElseThrow(), Pot.RESIDENT);
  }

  private YearMonth month(String column, String part) throws SQLException {
    return value(column, part, text -> BulkRead.month(Integer.parseInt(text)), NEVER);
  }

  /** Of what kind a later entry is. */
  void kind() throws SQLException {
    value("kind", "entry", Reading::known, "");
  }

  private static String known(String kind) {
    if (!KINDS.contains(kind)) {
      throw new IllegalArgumentException(kind);
    }
    return kind;
  }

  /** What becomes of it, as is said beside the reason. */
  Disposition disposition() throws SQLException {
    return value("disposition", "disposition", Disposition::valueOf, Disposition.NOT_CHARGEABLE);
  }

  /** What a visit has in common with those that were booked alike. */
  Alike alike() throws SQLException {
    Totals.Line line = line();
    return new Alike(
        line.account(),
        disposition(),
        line.month(),
        row.getLong("terms_id"),
        new Care(row.getString("med_type"), row.getString("dise_no"), false),
        value("institution_class", "kind", InstitutionClass::valueOf, InstitutionClass.HOSPITAL),
        Visit.PAPER.equals(row.getString("pay_loc")),
        row.getInt("visits"),
        row.getInt("revision") > 1,
        illegible);
  }

  /** What nothing is to be made of, among what was asked for. */
  List<Difference.Part> illegible() {
    return illegible;
  }

  /** What a row says; nothing if something in it is illegible. */
  static <T> Optional<T> ifLegible(ResultSet row, BulkRead.Mapper<T> mapper) throws SQLException {
    try {
      return Optional.of(mapper.map(row));
    } catch (IllegalArgumentException | DateTimeException | NoSuchElementException illegible) {
      return Optional.empty();
    }
  }

  private <T> T value(String column, String part, Function<String, T> of, T instead)
      throws SQLException {
    String text = row.getString(column);
    try {
      return of.apply(text);
    } catch (IllegalArgumentException | DateTimeException | NoSuchElementException nothing) {
      // kept among others, set apart by blanks and commas
      illegible.add(new Difference.Part(part, text.replaceAll("[^\\w.-]", "?"), ""));
      return instead;
    }
  }
}
