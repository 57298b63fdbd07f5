package org.capitation.walls;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What an address can name, and by what number: read from the tables, from outside the server. */
final class Things {
  private static final String OF_COUNTY =
      " where county_id = (select id from registry_county where code = ?)";

  /** Kind by kind, the column of the key and the table; where several are there, the first. */
  private static final Map<String, String> KINDS =
      Map.ofEntries(
          Map.entry("agreement", "id from budget_agreement"),
          Map.entry("appraisal", "id from settlement_appraisal"),
          Map.entry("budget", "id from budget_budget"),
          Map.entry("change", "id from attribution_change"),
          Map.entry("contract", "contract_no from enrolment_contract"),
          Map.entry("correction", "id from settlement_correction"),
          Map.entry("dispute", "id from ledger_dispute"),
          Map.entry("document", "id from document_issue"),
          Map.entry("evidence", "evidence_id from settlement_correction"),
          Map.entry("import", "id from files_run"),
          Map.entry("pack", "id from policy_pack"),
          Map.entry("paper", "id from settlement_paper"),
          Map.entry("person", "id from registry_person"),
          Map.entry("request", "id from payment_request"),
          Map.entry("responsibility", "id from settlement_responsibility"),
          Map.entry("run", "id from document_run"),
          Map.entry("scenario", "id from settlement_scenario"),
          Map.entry("sheet", "id from payment_sheet"),
          Map.entry("talk", "id from monitoring_talk"),
          Map.entry("verification", "id from ledger_verification"));

  /** The same where the county is written by its code. */
  private static final Map<String, String> BY_CODE =
      Map.of("job", "id from job_task", "event", "id from audit_event");

  private Things() {}

  /** The kinds, of which a county of the tests has one each. */
  static Set<String> kinds() {
    Set<String> kinds = new TreeSet<>(KINDS.keySet());
    kinds.addAll(BY_CODE.keySet());
    return kinds;
  }

  /** Whether it is a kind of thing, not a value. */
  static boolean isKind(String word) {
    return kinds().contains(word);
  }

  /** The key of a thing of a county. */
  static String key(String county, String kind) {
    String query =
        BY_CODE.containsKey(kind)
            ? BY_CODE.get(kind) + " where county = ?"
            : KINDS.get(kind) + OF_COUNTY;
    return value("select " + query + " order by id limit 1", county);
  }

  /** The only value that a query finds. */
  static String value(String sql, String argument) {
    try (Connection database =
            DriverManager.getConnection(
                System.getProperty("capitation.db.url"),
                System.getProperty("capitation.db.user"),
                System.getProperty("capitation.db.password"));
        PreparedStatement query = database.prepareStatement(sql)) {
      query.setString(1, argument);
      try (ResultSet rows = query.executeQuery()) {
        if (!rows.next()) {
          throw new AssertionError("nothing is found by " + sql + " of " + argument);
        }
        return rows.getString(1);
      }
    } catch (SQLException e) {
      throw new AssertionError(sql, e);
    }
  }
}
