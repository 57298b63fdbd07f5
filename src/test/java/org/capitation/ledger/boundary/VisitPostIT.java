package org.capitation.ledger.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.capitation.access.Refused;
import org.capitation.files.Counts;
import org.capitation.files.Row;
import org.capitation.it.Office;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Posts visits one by one in counties of its own, inside the server. */
@ExtendWith(ArquillianExtension.class)
class VisitPostIT {
  private static final String WANG = "33990119900101019X";

  @Inject private Office office;
  @Inject private Visits visits;
  @Inject private AccountingMonths months;

  @Test
  void a_posted_record_is_charged_as_that_of_a_file_and_told_again_when_it_comes_again() {
    String county = people("339871");
    List<Map<String, String>> record = List.of(visit("S1", WANG));
    Fate first = post(county, record).get(0);
    assertEquals("S1 ACCEPTED 1 C01 2025-03 HOUSEHOLD []", told(first));
    assertEquals("S1 REPEATED 1 C01 2025-03 HOUSEHOLD []", told(post(county, record).get(0)));
    assertEquals(List.of("1 80.00 50.00"), totals(county));
    assertEquals(
        List.of("visit-post DONE 2 1 1 0 system:it"),
        office.rows(
            county,
            "select kind, state, rows_read, rows_accepted, rows_repeated, rows_rejected, created_by"
                + " from files_run where county_id = ? and kind = 'visit-post'"));
  }

  @Test
  void L7_a_newer_version_corrects_and_one_of_the_same_time_contradicts() {
    String county = people("339872");
    post(county, List.of(visit("S1", WANG)));
    Map<String, String> newer = visit("S1", WANG);
    newer.put("updt_time", "2025-04-01 00:00:00");
    newer.put("hifp_pay", "40.00");
    assertEquals(
        "S1 CORRECTED 2 C01 2025-03 HOUSEHOLD []", told(post(county, List.of(newer)).get(0)));
    Map<String, String> other = new HashMap<>(newer);
    other.put("hifp_pay", "41.00");
    assertEquals(
        "S1 REJECTED 0 null [updt_time other-content 2025-04-01T00:00]",
        told(post(county, List.of(other)).get(0)));
    assertEquals(List.of("1 80.00 40.00"), totals(county));
  }

  @Test
  void L6_a_refund_waits_for_its_original_and_goes_with_it() {
    String county = people("339873");
    assertEquals(
        "R1 ACCEPTED 1 null 2025-03 ORIGINAL_MISSING [init_setl_id waits-for-original S1]",
        told(post(county, List.of(refund("R1", "S1"))).get(0)));
    assertEquals(
        "S1 ACCEPTED 1 C01 2025-03 HOUSEHOLD []",
        told(post(county, List.of(visit("S1", WANG))).get(0)));
    assertEquals(
        "R1 REPEATED 1 C01 2025-03 HOUSEHOLD []",
        told(post(county, List.of(refund("R1", "S1"))).get(0)));
    assertEquals(List.of("0 0.00 0.00"), totals(county));
  }

  @Test
  void F3_a_bad_record_is_named_and_does_not_stop_the_others() {
    String county = people("339874");
    Map<String, String> bad = visit("S2", WANG);
    bad.put("hifp_pay", "12,5O");
    Map<String, String> without = visit("S3", WANG);
    without.remove("psn_no");
    Map<String, String> hidden = visit("S5", WANG);
    hidden.put("psn_no", "P\u200b1");
    List<Fate> fates =
        post(
            county,
            List.of(visit("S1", WANG), bad, without, visit("S4", "33990119900101027X"), hidden));
    assertEquals(
        List.of(
            "S1 ACCEPTED 1 C01 2025-03 HOUSEHOLD []",
            "S2 REJECTED 0 null [hifp_pay not-an-amount 12,5O]",
            "S3 REJECTED 0 null [psn_no missing null]",
            "S4 ACCEPTED 1 null 2025-03 UNKNOWN_PERSON []",
            "S5 REJECTED 0 null [psn_no hidden-character P\u200b1]"),
        fates.stream().map(VisitPostIT::told).toList());
  }

  @Test
  void L13_parts_that_do_not_add_up_are_told_and_the_record_is_booked() {
    String county = people("339875");
    Map<String, String> odd = visit("S1", WANG);
    odd.putAll(Map.of("fulamt_ownpay_amt", "0", "overlmt_selfpay", "0", "preselfpay_amt", "9.90"));
    odd.putAll(Map.of("inscp_scp_amt", "70", "acct_pay", "20", "psn_cash_pay", "10"));
    assertEquals(
        "S1 ACCEPTED 1 C01 2025-03 HOUSEHOLD [medfee_sumamt scope-parts-differ 0.10]",
        told(post(county, List.of(odd)).get(0)));
    odd.put("psn_cash_pay", "10.01");
    odd.put("updt_time", "2025-04-01 00:00:00");
    assertEquals(
        "S1 CORRECTED 2 C01 2025-03 HOUSEHOLD [medfee_sumamt scope-parts-differ 0.10,"
            + " medfee_sumamt payer-parts-differ -0.01]",
        told(post(county, List.of(odd)).get(0)));
  }

  @Test
  void a_post_of_all_versions_of_a_record_is_booked_in_its_order() {
    String county = people("339876");
    Map<String, String> newer = visit("S1", WANG);
    newer.put("updt_time", "2025-04-01 00:00:00");
    List<Map<String, String>> records =
        List.of(visit("S1", WANG), newer, visit("S1", WANG), refund("R1", "S1"));
    assertEquals(
        List.of("ACCEPTED", "CORRECTED", "REPEATED", "ACCEPTED"),
        post(county, records).stream().map(fate -> fate.outcome().name()).toList());
    assertEquals(List.of("0 0.00 0.00"), totals(county));
    assertEquals(
        new Counts(2, 0, 2, 0),
        office.take(county, "visit", lines(List.of(newer, refund("R1", "S1")))));
  }

  @Test
  void L8_a_month_that_closes_meanwhile_takes_no_more() {
    String county = people("339877");
    post(county, List.of(visit("S1", WANG)));
    office.run(county, () -> months.close(YearMonth.of(2025, 3)));
    assertEquals(
        "S2 ACCEPTED 1 C01 2025-04 HOUSEHOLD []",
        told(post(county, List.of(visit("S2", WANG))).get(0)));
  }

  @Test
  void X1_nobody_posts_without_signing_in() {
    assertThrows(Refused.class, () -> visits.post(List.of()));
  }

  private List<Fate> post(String county, List<Map<String, String>> records) {
    List<Fate> fates = new ArrayList<>();
    List<Row> rows = new ArrayList<>();
    records.forEach(record -> rows.add(VisitFile.row(rows.size() + 1L, record)));
    office.run(county, () -> fates.addAll(visits.post(rows)));
    assertEquals(records.size(), fates.size());
    return fates;
  }

  private static String told(Fate fate) {
    String where =
        fate.entry() == null
            ? "null"
            : fate.community() + " " + fate.entry().month() + " " + fate.entry().account().reason();
    List<String> remarks =
        fate.remarks().stream()
            .map(r -> r.field() + " " + r.reason().code() + " " + r.value())
            .toList();
    return fate.settlement()
        + " "
        + fate.outcome()
        + " "
        + fate.revision()
        + " "
        + where
        + " "
        + remarks;
  }

  private List<String> totals(String county) {
    return office.rows(
        county,
        "select coalesce(sum(visits), 0), coalesce(sum(fee), 0.00), coalesce(sum(fund), 0.00)"
            + " from ledger_total where county_id = ?");
  }

  private String people(String county) {
    office.open(county);
    office.take(
        county,
        "insured",
        "psn_no,psn_name,psn_cert_type,certno,insutype,psn_type,crt_insu_date,household_township",
        "1,王芳,01," + WANG + ",390,1501,2020-01-01,339901101");
    office.attribute(county);
    return county;
  }

  private static String[] lines(List<Map<String, String>> records) {
    List<String> columns = records.get(0).keySet().stream().sorted().toList();
    List<String> lines = new ArrayList<>(List.of(String.join(",", columns) + ",init_setl_id"));
    for (Map<String, String> record : records) {
      StringBuilder line = new StringBuilder();
      columns.forEach(column -> line.append(record.get(column)).append(','));
      lines.add(line + record.getOrDefault("init_setl_id", ""));
    }
    assertTrue(lines.size() > 1);
    return lines.toArray(String[]::new);
  }

  private static Map<String, String> visit(String settlement, String certificate) {
    Map<String, String> visit = new HashMap<>();
    visit.put("setl_id", settlement);
    visit.put("psn_no", "1");
    visit.put("certno", certificate);
    visit.put("insutype", "390");
    visit.put("psn_type", "1501");
    visit.put("fixmedins_code", "H1");
    visit.put("med_type", "11");
    visit.put("begndate", "2025-03-05");
    visit.put("setl_time", "2025-03-05 10:00:00");
    visit.put("pay_loc", "2");
    visit.put("medfee_sumamt", "80.00");
    visit.put("hifp_pay", "50.00");
    visit.put("refd_setl_flag", "0");
    visit.put("updt_time", "2025-03-05 10:00:00");
    return visit;
  }

  private static Map<String, String> refund(String settlement, String original) {
    Map<String, String> refund = visit(settlement, WANG);
    refund.put("medfee_sumamt", "-80.00");
    refund.put("hifp_pay", "-50.00");
    refund.put("refd_setl_flag", "1");
    refund.put("init_setl_id", original);
    return refund;
  }
}
