package org.capitation.enrolment.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.capitation.bulk.BulkRead;
import org.capitation.enrolment.Enrolment;
import org.capitation.registry.County;

/** 签约覆盖的存储: the contracts of all people, as far as the coverage of a day needs them. */
@ApplicationScoped
public class CoverageStore {
  @Inject private BulkRead read;

  /**
   * Hands every contract to the consumer that was in force on or after a day and began by another,
   * in any order; cancelled ones (作废) count nowhere.
   */
  public void contracts(
      County county, LocalDate from, LocalDate until, Consumer<Enrolment> consumer) {
    read.each(
        "select contract_no, person_id, team_id, sign_date, valid_from, valid_to, person_groups"
            + " from enrolment_contract where county_id = ? and valid_to > ? and valid_from <= ?"
            + " and status <> '9'",
        CoverageStore::contract,
        consumer,
        county.id(),
        from,
        until);
  }

  private static Enrolment contract(ResultSet row) throws SQLException {
    String groups = row.getString("person_groups");
    return new Enrolment(
        row.getString("contract_no"),
        row.getLong("person_id"),
        row.getInt("team_id"),
        row.getObject("sign_date", LocalDate.class),
        BulkRead.range(row),
        groups == null ? List.of() : List.of(groups.split(" ")));
  }
}
