package org.capitation.ledger.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.capitation.bulk.BulkLoad;
import org.capitation.it.Office;
import org.capitation.job.Stopped;
import org.capitation.ledger.Difference;
import org.capitation.ledger.Findings;
import org.capitation.ledger.Verification;
import org.capitation.registry.store.CountyStore;
import org.capitation.value.Money;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Plants what must not be into small ledgers, and has it found, inside the server. */
@ExtendWith(ArquillianExtension.class)
class VerifyIT {
  private static final String HEADER =
      "setl_id,psn_no,certno,insutype,psn_type,fixmedins_code,fix_blng_admdvs,med_type,dise_no,"
          + "begndate,setl_time,pay_loc,medfee_sumamt,hifp_pay,refd_setl_flag,init_setl_id,updt_time";
  private static final String WANG = "33990119900101019X";
  private static final String LI = "339901198502281129";
  private static final String NOBODY = "339901199001010013";
  private static final List<String> CARE = List.of("11,", "14,M03900", "14,", "28,", "99,");
  private static final List<String> PLACES =
      List.of("H1,", "H2,", "H3,339901", "P11010500001,339901", "4101050007,410105");

  @Inject private Office office;
  @Inject private Verifying verifying;
  @Inject private CountyStore counties;
  @Inject private BulkLoad bulk;
  @Inject private Verifications verifications;

  @Test
  void L19_an_untouched_ledger_is_as_its_rows_and_rules_say() {
    String county = ledger("339701");
    assertEquals(Map.of(), found(county, OptionalInt.empty()));
    assertEquals(Map.of(), found(county, OptionalInt.of(2025)));
    assertEquals(Map.of(), found(county, OptionalInt.of(2024)));
    var scope = verify(county, OptionalInt.empty()).scope();
    assertEquals(7, scope.visits());
    assertEquals(scope.visits(), scope.charged() + scope.excluded() + scope.notChargeable());
    assertEquals(0, verify(county, OptionalInt.of(2024)).scope().visits());
  }

  @Test
  void L19_an_empty_ledger_is_clean() {
    office.open("339702");
    assertEquals(Map.of(), found("339702", OptionalInt.empty()));
  }

  @Test
  void L19_every_kind_of_difference_is_found_and_named() {
    String county = ledger("339703");
    String visit = "update ledger_visit set %s where county_id = ? and setl_id = '%s'";
    plant(county, "update ledger_borne set fund = fund + 1 where county_id = ? limit 1", "BORNE=1");
    plant(county, "delete from ledger_borne where county_id = ? limit 1", "BORNE=1");
    plant(
        county,
        "update ledger_total set fund = fund + 1 where county_id = ? limit 1",
        "BORNE=1 TOTALS=1");
    plant(county, "delete from ledger_total where county_id = ? limit 1", "BORNE=1 TOTALS=1");
    plant(
        county,
        "update ledger_total set budget_year = 2030 where county_id = ? limit 1",
        "BORNE=2 TOTALS=2");
    plant(
        county,
        "insert into ledger_away select id, 390, 2025, 1, 202503, 'X', 'X', 1, 1, 1"
            + " from registry_county where id = (select max(county_id) from ledger_visit"
            + " where county_id = ?)",
        "AWAY=1");
    String elsewhere = "home_community = home_community + 1 where setl_id = 'S1' and county_id = ?";
    plant(county, "update ledger_visit set " + elsewhere, "CHARGE=1 REFUND=1 TOTALS=2");
    plant(county, visit.formatted("home_community = 0", "S4"), "CHARGE=1 LEDGERS=1 TOTALS=2");
    plant(county, visit.formatted("signed = 1 - signed", "S4"), "CHARGE=1 TOTALS=2");
    plant(county, visit.formatted("category = 'OUTSIDE'", "S1"), "CHARGE=1 REFUND=1 TOTALS=2");
    plant(county, visit.formatted("terms_id = 0", "S4"), "CHARGE=1");
    plant(county, visit.formatted("service_date = '2025-03-06'", "S4"), "CHARGE=1");
    plant(county, visit.formatted("disposition = 'EXCLUDED'", "S4"), "DISPOSITION=1");
    plant(county, visit.formatted("accounting_month = 202502", "S4"), "MONTH=1 TOTALS=2");
    plant(county, visit.formatted("accounting_month = 202504", "S4"), "MONTH=1 TOTALS=2");
    plant(
        county,
        "delete from ledger_entry where county_id = ? and kind = 'REVERSAL' and cause = 'import'"
            + " and visits = -1",
        "NOT_TAKEN_BACK=1 TOTALS=1");
    plant(
        county,
        "insert into ledger_entry select id + 900000, county_id, id, 'TRANSFER', pot,"
            + " home_community, provider_community, category, disposition, reason, signed,"
            + " service_month, accounting_month, budget_year, 0, 0, 5, terms_id, 'it', 0,"
            + " null, '2025-01-01', 'it' from ledger_visit where county_id = ? and setl_id = 'S4'",
        "NET=1 TOTALS=1");
    plant(county, visit.formatted("signed = 1 - signed", "R1"), "REFUND=1 TOTALS=2");
    plant(
        county,
        visit.formatted(
            "home_community = 0, reason = 'ORIGINAL_MISSING', disposition = 'NOT_CHARGEABLE'",
            "R1"),
        "REFUND_WAITING=1 TOTALS=2");
    plant(county, visit.formatted("fund = fund + 5", "S4"), "TOTALS=1");
  }

  @Test
  void L19_what_nobody_can_make_out_is_found_and_ends_nothing() {
    String county = ledger("339709");
    String visit = "update ledger_visit set %s where county_id = ? and setl_id = 'S4'";
    plant(county, visit.formatted("pot = 311"), "ILLEGIBLE=1 TOTALS=1");
    plant(county, visit.formatted("category = 'N, O'"), "ILLEGIBLE=1 TOTALS=1");
    plant(county, visit.formatted("reason = ''"), "ILLEGIBLE=1 TOTALS=1");
    plant(county, visit.formatted("service_month = 202513"), "ILLEGIBLE=1 TOTALS=1");
    plant(county, visit.formatted("accounting_month = 0"), "ILLEGIBLE=1 TOTALS=1");
    plant(county, visit.formatted("disposition = 'LOST'"), "ILLEGIBLE=1");
    plant(county, visit.formatted("institution_class = '?'"), "ILLEGIBLE=1");
    plant(county, visit.formatted("med_type = 'ZZ', dise_no = '|'"), "CHARGE=1");
    plant(county, visit.formatted("fee = -fee, fund = -fund"), "TOTALS=1");
    plant(county, visit.formatted("visits = -1"), "TOTALS=1");
    plant(county, visit.formatted("service_date = '0001-01-01'"), "CHARGE=1");
    plant(county, visit.formatted("budget_year = -1"), "CHARGE=1 TOTALS=2");
    String entry = "update ledger_entry set %s where county_id = ? and cause = 'import'";
    plant(county, entry.formatted("kind = 'GONE'"), "ILLEGIBLE=1");
    plant(county, entry.formatted("category = 'GONE'"), "ILLEGIBLE=1 NOT_TAKEN_BACK=1 TOTALS=1");
    String total = "update ledger_total set %s where county_id = ? limit 1";
    plant(county, total.formatted("reason = 'GONE'"), "BORNE=1 ILLEGIBLE=1 TOTALS=1");
    plant(county, total.formatted("service_month = 202500"), "BORNE=1 ILLEGIBLE=1 TOTALS=1");
  }

  @Test
  void L19_a_closed_month_that_has_changed_is_found() {
    String county = ledger("339704");
    sql(
        county,
        "insert into ledger_month (county_id, month, state, created_at, created_by)"
            + " values (?, 202503, 'CLOSED', '2025-04-01', 'it')");
    sql(
        county,
        "insert into ledger_month_sum select county_id, accounting_month, pot, home_community,"
            + " disposition, sum(visits), sum(fee), sum(fund) from ledger_total"
            + " where county_id = ? and accounting_month = 202503"
            + " group by county_id, accounting_month, pot, home_community, disposition");
    sql(county, "update registry_county set ground = ground + 1, frame = frame + 1 where id = ?");
    assertEquals(Map.of(), found(county, OptionalInt.empty()));
    office.take(county, "visit", HEADER, visit("S8", WANG, "H1,", "11,"));
    assertEquals(Map.of(), found(county, OptionalInt.empty()));
    sql(county, "update ledger_month_sum set visits = visits + 1 where county_id = ? limit 1");
    assertEquals(Map.of(Difference.Kind.CLOSED_MONTH, 1L), found(county, OptionalInt.empty()));
    sql(county, "update ledger_month set month = 202513 where county_id = ?");
    assertEquals(1L, found(county, OptionalInt.empty()).get(Difference.Kind.ILLEGIBLE));
  }

  @Test
  void L19_what_would_be_charged_otherwise_today_is_told_and_no_error() {
    String county = ledger("339705");
    sql(
        county,
        "insert into policy_pack (id, county_id, pot, year, version, name, document_no, title,"
            + " valid_from, valid_to, text, created_at, created_by)"
            + " select id + 900000, county_id, pot, year, version + 1, name, document_no, title,"
            + " valid_from, valid_to, replace(text, 'is: package', 'is: separate, reason: chronic'),"
            + " created_at, created_by from policy_pack where county_id = ?");
    Findings findings = verify(county, OptionalInt.empty()).findings();
    assertEquals(Set.of(Difference.Kind.TODAY), findings.sums().keySet());
    Difference today = findings.kept().get(0);
    assertTrue(today.parts().stream().anyMatch(part -> part.name().equals("reason")));
    assertTrue(today.parts().stream().anyMatch(part -> part.booked().equals("HOUSEHOLD")));
  }

  @Test
  void L12_L19_what_was_booked_on_earlier_homes_is_judged_by_these() {
    String county = ledger("339710");
    office.take(
        county,
        "enrolment",
        "contract_no,certno,team_code,sign_date,begndate,enddate",
        "E1," + LI + ",T1,2025-01-01,2025-01-01,2025-12-31");
    office.attribute(county);
    assertEquals(Map.of(), found(county, OptionalInt.empty()), "S4 was moved");
    String booked = "update ledger_visit set %s where county_id = ? and setl_id = 'S4'";
    plant(
        county,
        booked.formatted("home_community = home_community - 1, category = 'OTHER_COMMUNITY'"),
        "CHARGE=1 NET=1 TOTALS=2");
    // under the version that its transfer names, the first charge would be wrong
    plant(
        county,
        "update ledger_visit v set attribution_version = (select max(id) from attribution_version"
            + " where county_id = ?) where county_id = ? and setl_id = 'S4'",
        "CHARGE=1");
    plant(
        county,
        "update ledger_entry e set version_id = (select min(id) from attribution_version"
            + " where county_id = ?) where county_id = ? and cause = 'attribution'",
        "CHARGE=1");
  }

  @Test
  void L19_a_ledger_of_random_records_in_any_order_is_clean() {
    String county = people("339706");
    RandomGenerator random = new SplittableRandom(4);
    for (int file = 0; file < 6; file++) {
      List<String> lines = new ArrayList<>(List.of(HEADER));
      for (int i = 0; i < 80; i++) {
        lines.add(random(random));
      }
      office.take(county, "visit", lines.toArray(String[]::new));
      if (file == 3) {
        office.attribute(county);
      }
    }
    assertEquals(Map.of(), found(county, OptionalInt.empty()));
    var scope = verify(county, OptionalInt.empty()).scope();
    assertTrue(scope.visits() > 150 && scope.entries() > 50, scope.toString());
  }

  @Test
  void a_verification_by_its_job_keeps_what_it_found() throws Exception {
    String county = ledger("339708");
    sql(county, "update ledger_total set fund = fund + 1 where county_id = ? limit 1");
    List<Verification> asked = new ArrayList<>();
    office.run(county, () -> asked.add(verifications.start(OptionalInt.empty())));
    for (int i = 0; i < 600 && asked.get(0).ended() == null; i++) {
      Thread.sleep(100);
      office.run(county, () -> asked.set(0, verifications.find(asked.get(0).id())));
    }
    Verification ended = asked.get(0);
    assertEquals(
        List.of(
            new Verification.Finding(Difference.Kind.TOTALS, 1, Money.ofFen(100)),
            new Verification.Finding(Difference.Kind.BORNE, 1, Money.ofFen(100))),
        ended.findings());
    assertEquals(7, ended.scope().visits());
    List<Verification.Row> rows = new ArrayList<>();
    office.run(
        county, () -> rows.addAll(verifications.differences(ended.id(), Difference.Kind.TOTALS)));
    assertEquals(1, rows.size());
    assertEquals("fund", rows.get(0).parts().get(0).name());
  }

  @Test
  void J3_it_ends_where_it_is_asked_to() {
    String county = ledger("339707");
    assertThrows(
        Stopped.class,
        () ->
            verifying.verify(
                counties.get(county),
                OptionalInt.empty(),
                (done, total) -> {
                  throw new Stopped();
                }));
    assertEquals(Map.of(), found(county, OptionalInt.empty()));
  }

  private static String random(RandomGenerator random) {
    String settlement = "S" + random.nextInt(100);
    int minute = random.nextInt(60);
    String line =
        visit(
            settlement,
            List.of(WANG, LI, NOBODY).get(random.nextInt(3)),
            PLACES.get(random.nextInt(PLACES.size())),
            CARE.get(random.nextInt(CARE.size())));
    line =
        line.replace("2025-03-05", "2025-%02d-05".formatted(1 + random.nextInt(12)))
            .replaceFirst("[^,]*$", "2026-01-01 10:%02d:00".formatted(minute))
            .replace(",2,80.00", "," + (1 + random.nextInt(2)) + ",80.00")
            .replace("50.00", (random.nextInt(3) == 0 ? 0 : random.nextInt(80)) + ".00");
    return random.nextInt(4) == 0
        ? line.replace("80.00,", "-80.00,-").replace(",0,,", ",1,S" + random.nextInt(100) + ",")
        : line;
  }

  /** Plants something, looks what is found, and takes it away again. */
  private void plant(String county, String sql, String expected) {
    List<String> tables =
        List.of("ledger_visit", "ledger_entry", "ledger_total", "ledger_borne", "ledger_away");
    for (String table : tables) {
      sql(
          county,
          "create or replace table it_"
              + table
              + " as select "
              + office.columns(table)
              + " from "
              + table
              + " where county_id = ?");
    }
    sql(county, sql);
    Map<Difference.Kind, Long> found = found(county, OptionalInt.empty());
    for (String table : tables) {
      sql(county, "delete from " + table + " where county_id = ?");
      String columns = office.columns(table);
      sql(
          county,
          "insert into %s (%s) select %2$s from it_%1$s where county_id = ?"
              .formatted(table, columns));
      sql(county, "drop table it_" + table);
    }
    StringBuilder words = new StringBuilder();
    new TreeMap<>(Map.copyOf(found))
        .forEach((kind, count) -> words.append(' ').append(kind).append('=').append(count));
    assertEquals(
        List.of(expected.split(" ")).stream().sorted().toList(),
        List.of(words.toString().strip().split(" ")).stream().sorted().toList(),
        sql);
  }

  private Map<Difference.Kind, Long> found(String county, OptionalInt year) {
    Map<Difference.Kind, Long> found = new TreeMap<>();
    Findings findings = verify(county, year).findings();
    findings.sums().forEach((kind, sum) -> found.put(kind, sum.count()));
    return found;
  }

  private Verifying.Result verify(String county, OptionalInt year) {
    List<Verifying.Result> result = new ArrayList<>();
    office.run(
        county,
        () -> result.add(verifying.verify(counties.get(county), year, (done, total) -> {})));
    return result.get(0);
  }

  private void sql(String county, String sql) {
    long id = office.number("select id from registry_county where code = '" + county + "'");
    bulk.batch(sql.replace("?", Long.toString(id)), List.<Object[]>of(new Object[0]));
  }

  /** A county with visits, a newer version, a refund, and one that waits for its original. */
  private String ledger(String county) {
    people(county);
    office.take(
        county,
        "visit",
        HEADER,
        visit("S1", WANG, "H1,", "11,"),
        visit("S2", WANG, "H3,", "11,"),
        visit("S3", WANG, "H3,", "14,"),
        visit("S4", LI, "H2,", "11,"),
        refund("R1", "S1"),
        refund("R9", "S9"));
    office.take(
        county,
        "visit",
        HEADER,
        visit("S2", WANG, "H3,", "11,").replace("80.00", "90.00").replace(":00:00", ":30:00"));
    return county;
  }

  private String people(String county) {
    office.open(county);
    office.take(
        county,
        "insured",
        "psn_no,psn_name,psn_cert_type,certno,insutype,psn_type,crt_insu_date,household_township",
        "1,王芳,01," + WANG + ",390,1501,2020-01-01,339901101",
        "2,李强,01," + LI + ",390,1501,2020-01-01,339901102");
    office.attribute(county);
    return county;
  }

  private static String visit(String settlement, String certificate, String at, String care) {
    return settlement
        + ",1,"
        + certificate
        + ",390,1501,"
        + at
        + ","
        + care
        + ",2025-03-05,2025-03-05 10:00:00,2,80.00,50.00,0,,2025-03-05 10:00:00";
  }

  private static String refund(String settlement, String original) {
    return visit(settlement, WANG, "H1,", "11,")
        .replace("80.00,50.00,0,,", "-80.00,-50.00,1," + original + ",");
  }
}
