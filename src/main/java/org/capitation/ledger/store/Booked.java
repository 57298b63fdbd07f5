package org.capitation.ledger.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.capitation.bulk.BulkRead;
import org.capitation.ledger.BookedVisit;
import org.capitation.ledger.Care;
import org.capitation.ledger.Entry;
import org.capitation.ledger.Visit;
import org.capitation.registry.InstitutionClass;
import org.capitation.registry.Pot;
import org.capitation.registry.Provider;

/** 已记账行: what a row says of a visit with its first charge, or of an entry that came later. */
final class Booked {
  private Booked() {}

  /** The entry of a row. */
  static Entry entry(ResultSet row) throws SQLException {
    var account = Columns.account(row);
    var month = BulkRead.month(row.getInt("accounting_month"));
    var amounts = Columns.amounts(row);
    long terms = row.getLong("terms_id");
    return switch (row.getString("kind")) {
      case "CHARGE" -> new Entry.Charge(account, month, amounts, terms);
      case "REVERSAL" -> new Entry.Reversal(account, month, amounts, terms);
      default -> new Entry.Transfer(account, month, amounts, terms);
    };
  }

  /** The visit of a row, with its first charge alone. */
  static BookedVisit visit(ResultSet row) throws SQLException {
    var account = Columns.account(row);
    Visit visit =
        new Visit(
            row.getString("setl_id"),
            row.getString("original_setl_id"),
            row.getObject("updated_at", LocalDateTime.class),
            Pot.of(row.getString("pot")).orElseThrow(),
            new Care(
                row.getString("med_type"),
                row.getString("dise_no"),
                row.getString("referred_from") != null),
            Visit.PAPER.equals(row.getString("pay_loc")),
            row.getObject("begun_on", LocalDate.class),
            row.getObject("settled_at", LocalDateTime.class),
            Columns.amounts(row));
    Provider provider =
        new Provider(
            row.getInt("institution_id"),
            account.provider(),
            InstitutionClass.valueOf(row.getString("institution_class")),
            account.category().place());
    Entry charge =
        new Entry.Charge(
            account,
            BulkRead.month(row.getInt("accounting_month")),
            visit.amounts(),
            row.getLong("terms_id"));
    return new BookedVisit(
        row.getLong("id"), row.getInt("revision"), visit, provider, List.of(charge));
  }
}
