package org.capitation.ledger.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.capitation.bulk.BulkRead;
import org.capitation.ledger.ChargeLine;
import org.capitation.ledger.PersonLine;
import org.capitation.ledger.Totals;
import org.capitation.registry.County;

/** 个人费用的存储: all that was booked for one person. */
@ApplicationScoped
public class PersonLineStore {
  private static final String ACCOUNT =
      "x.pot, x.home_community, x.provider_community, x.category, x.disposition, x.reason,"
          + " x.signed, x.service_month, x.budget_year, x.accounting_month, x.visits, x.fee, x.fund";

  private static final String VISIT =
      "select v.setl_id, v.original_setl_id, v.revision, v.service_date, v.settled_at,"
          + " v.institution_code, coalesce(i.name, v.institution_name) as institution, v.med_type, ";

  private static final String WHERE =
      " left join registry_institution i on i.id = v.institution_id"
          + " where v.person_id = ? and v.county_id = ?";

  @Inject private BulkRead read;

  /** The lines of a person, record by record, each in the order of booking. */
  public List<PersonLine> lines(County county, long person) {
    return read.list(
        VISIT
            + "'CHARGE' as kind, 0 as entry, null as moved_by, "
            + ACCOUNT.replace("x.", "v.")
            + " from ledger_visit v"
            + WHERE
            + " union all "
            + VISIT
            + "e.kind, e.id, if(e.cause = 'attribution', e.version_id, null), "
            + ACCOUNT.replace("x.", "e.")
            + " from ledger_visit v join ledger_entry e on e.visit_id = v.id"
            + WHERE
            + " order by settled_at desc, setl_id, revision, entry",
        PersonLineStore::line,
        person,
        county.id(),
        person,
        county.id());
  }

  private static PersonLine line(ResultSet row) throws SQLException {
    return new PersonLine(
        row.getString("setl_id"),
        row.getString("original_setl_id"),
        row.getInt("revision"),
        row.getString("kind"),
        row.getObject("service_date", LocalDate.class),
        new ChargeLine.Institution(row.getString("institution_code"), row.getString("institution")),
        row.getString("med_type"),
        new Totals.Line(Columns.account(row), BulkRead.month(row.getInt("accounting_month"))),
        Columns.amounts(row),
        row.getObject("moved_by", Long.class));
  }
}
