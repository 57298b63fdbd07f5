package org.capitation.app.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.capitation.app.sample.WrittenCounty.Table;
import org.capitation.app.sample.WrittenCounty.Values;
import org.capitation.registry.Certificate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files of the sample county: what is in them but visits. */
class SampleCountyTest {

  private static final int RESIDENTS = 10_000;

  /** The layouts that the importer takes, in the words of the platform. */
  private static final Map<String, String> HEADERS =
      Map.ofEntries(
          Map.entry(
              "institution",
              "fixmedins_code,fixmedins_name,fixmedins_type,hosp_lv,grst_hosp_flag,prnt_medins_code,"
                  + "fix_blng_admdvs,nat_plaf_code,prov_plaf_code,begntime,endtime"),
          Map.entry(
              "community", "community_code,community_name,lead_fixmedins_code,begndate,enddate"),
          Map.entry("membership", "community_code,fixmedins_code,begndate,enddate,tier"),
          Map.entry("catchment", "kind,code,name,community_code,begndate,enddate"),
          Map.entry(
              "insured",
              "psn_no,psn_name,psn_cert_type,certno,gend,brdy,insutype,psn_type,crt_insu_date,"
                  + "paus_insu_date,emp_no,flxempe_flag,household_township,residence_township,"
                  + "guardian_certno,school_code,tel,die_date,insu_admdvs,poolarea_no"),
          Map.entry("team", "team_code,team_name,fixmedins_code,begndate,enddate"),
          Map.entry("doctor", "doctor_code,doctor_name,team_code,list_cap,begndate,enddate"),
          Map.entry(
              "package",
              "package_code,package_name,fee,fund_pay,public_health_pay,psn_pay,begndate,enddate"),
          Map.entry(
              "enrolment",
              "contract_no,certno,team_code,doctor_code,sign_date,begndate,enddate,status,"
                  + "end_date_actual,end_reason,groups,package_code,fee,recorded_at"),
          Map.entry("designation", "psn_no,insutype,fix_srt_no,fixmedins_code,begndate,enddate"),
          Map.entry(
              "visit",
              "setl_id,mdtrt_id,psn_no,certno,insutype,psn_type,fixmedins_code,fixmedins_name,"
                  + "fix_blng_admdvs,hosp_lv,med_type,dise_no,begndate,setl_time,pay_loc,setl_type,"
                  + "medfee_sumamt,fulamt_ownpay_amt,overlmt_selfpay,preselfpay_amt,inscp_scp_amt,"
                  + "act_pay_dedc,hifp_pay,cvlserv_pay,hifes_pay,hifmi_pay,hifob_pay,maf_pay,oth_pay,"
                  + "fund_pay_sumamt,acct_pay,psn_cash_pay,refd_setl_flag,init_setl_id,"
                  + "refl_old_mdtrt_id,year,vali_flag,updt_time,insu_admdvs,poolarea_no"),
          Map.entry(
              "control-total",
              "fixmedins_code,insutype,clr_type,stmt_begndate,stmt_enddate,medfee_sumamt,hifp_pay,"
                  + "fund_pay_sumamt,acct_pay,fixmedins_setl_cnt"));

  @TempDir private static Path folder;
  private static WrittenCounty county;

  @BeforeAll
  static void write() throws IOException {
    county = WrittenCounty.write(new SampleTerms(7, RESIDENTS, 2025), folder);
  }

  @Test
  void theSameSeedGivesTheSameBytes(@TempDir Path one, @TempDir Path other) throws IOException {
    SampleTerms terms = new SampleTerms(1, SampleTerms.FEWEST, 2025);
    Map<String, String> hashes = WrittenCounty.write(terms, one).hashes();
    assertEquals(hashes, WrittenCounty.write(terms, other).hashes());
    assertEquals(42, hashes.size());
  }

  @Test
  void anotherSeedGivesAnotherCounty(@TempDir Path one, @TempDir Path other) throws IOException {
    SampleTerms terms = new SampleTerms(1, SampleTerms.FEWEST, 2025);
    SampleTerms otherTerms = new SampleTerms(2, SampleTerms.FEWEST, 2025);
    String hash = WrittenCounty.write(terms, one).hashes().get("insured.csv");
    String otherHash = WrittenCounty.write(otherTerms, other).hashes().get("insured.csv");
    assertNotEquals(hash, otherHash);
  }

  @Test
  void filesComeInTheOrderInWhichToImportThem() {
    List<String> kinds = county.files().files().stream().map(SampleFile::kind).distinct().toList();
    assertEquals(
        List.of(
            "institution",
            "community",
            "membership",
            "catchment",
            "insured",
            "team",
            "doctor",
            "package",
            "enrolment",
            "designation",
            "policy",
            "visit",
            "control-total"),
        kinds);
    List<YearMonth> months = county.visitFiles().stream().map(SampleFile::month).toList();
    YearMonth january = YearMonth.of(2025, 1);
    assertEquals(IntStream.range(0, 14).mapToObj(january::plusMonths).toList(), months);
  }

  @Test
  void headersAreThoseOfTheLayouts() throws IOException {
    for (SampleFile file : county.files().files()) {
      if (!file.kind().equals("policy")) {
        String header = Files.readAllLines(file.path()).get(0);
        assertEquals(HEADERS.get(file.kind()), header, file.kind());
      }
    }
  }

  @Test
  void everyRowHasAsManyValuesAsColumns() {
    for (SampleFile file : county.files().files()) {
      if (!file.kind().equals("policy")) {
        Table table = Table.read(file.path());
        int columns = table.columns().size();
        assertTrue(
            table.rows().stream().allMatch(row -> row.length == columns), file.path().toString());
      }
    }
  }

  @Test
  void everyIdNumberIsValidAndBelongsToOnePerson() {
    Set<String> persons = new HashSet<>();
    Set<String> numbers = new HashSet<>();
    county
        .table("insured")
        .values()
        .forEach(
            row -> {
              String number = row.get("certno");
              if (row.get("psn_cert_type").equals(Certificate.ID_CARD)) {
                assertTrue(Certificate.fault(number).isEmpty(), number);
                assertEquals(row.get("brdy").replace("-", ""), number.substring(6, 14));
                assertEquals(row.get("gend").equals("1") ? 1 : 0, (number.charAt(16) - '0') % 2);
              }
              numbers.add(number);
              persons.add(number + row.get("psn_name") + row.get("brdy"));
            });
    assertEquals(RESIDENTS, numbers.size());
    assertEquals(RESIDENTS, persons.size());
  }

  @Test
  void somebodyHasTwoNumbersAndSomeBecomeEmployees() {
    Map<String, List<Values>> byPerson =
        county.table("insured").values().collect(Collectors.groupingBy(r -> r.get("certno")));
    List<List<Values>> twice = byPerson.values().stream().filter(r -> r.size() > 1).toList();
    assertEquals(
        1, twice.stream().filter(r -> !same(r, "psn_no")).count(), "persons with two numbers");
    assertTrue(twice.stream().filter(r -> !same(r, "insutype")).count() > 10, "changes of pot");
    for (List<Values> rows : twice) {
      LocalDate ended = LocalDate.parse(rows.get(0).get("paus_insu_date"));
      assertEquals(ended.plusDays(1), LocalDate.parse(rows.get(1).get("crt_insu_date")));
    }
  }

  private static boolean same(List<Values> rows, String column) {
    return rows.stream().map(row -> row.get(column)).distinct().count() == 1;
  }

  @Test
  void aFifthAndAFewAreEmployees() {
    Table insured = county.table("insured");
    long employees = insured.values().filter(r -> r.get("insutype").equals("310")).count();
    assertEquals(0.22, (double) employees / insured.rows().size(), 0.02);
    long newborns = insured.values().filter(r -> r.get("psn_type").equals("1401")).count();
    assertTrue(newborns > 50, newborns + " newborns");
    assertTrue(
        insured
            .values()
            .filter(r -> r.get("psn_type").equals("1401"))
            .noneMatch(r -> r.get("guardian_certno").isEmpty()));
    assertTrue(insured.values().anyMatch(r -> !r.get("die_date").isEmpty()));
    assertTrue(insured.values().anyMatch(r -> r.get("certno").endsWith("X")));
  }

  @Test
  void fortyInstitutionsBelongToThreeCommunities() {
    Table members = county.table("membership");
    assertEquals(40, members.rows().size());
    assertEquals(3, county.table("community").rows().size());
    Set<String> registered =
        county
            .table("institution")
            .values()
            .map(row -> row.get("fixmedins_code"))
            .collect(Collectors.toSet());
    assertTrue(members.values().allMatch(row -> registered.contains(row.get("fixmedins_code"))));
    assertTrue(registered.stream().allMatch(code -> code.matches("[HP]\\d{11}")));
  }

  @Test
  void someHalfPerCentFindNoCatchment() {
    Set<String> known =
        county.table("catchment").values().map(r -> r.get("code")).collect(Collectors.toSet());
    Table insured = county.table("insured");
    long lost =
        insured
            .values()
            .map(r -> r.get(r.get("emp_no").isEmpty() ? "household_township" : "emp_no"))
            .filter(code -> !known.contains(code))
            .count();
    double share = (double) lost / insured.rows().size();
    assertEquals(0.012, share, 0.006, "before sign-ups, which save more than half of them");
  }

  @Test
  void nearlySixtyPerCentAreSignedAndNobodyTwice() {
    Map<String, List<Values>> byPerson =
        county.table("enrolment").values().collect(Collectors.groupingBy(r -> r.get("certno")));
    long signed =
        byPerson.values().stream()
            .filter(rows -> rows.stream().anyMatch(row -> row.inForce("2025-06-30")))
            .count();
    assertEquals(0.58, (double) signed / RESIDENTS, 0.02);
    for (List<Values> rows : byPerson.values()) {
      for (int i = 1; i < rows.size(); i++) {
        assertTrue(
            rows.get(i).get("begndate").compareTo(rows.get(i - 1).lastDay()) > 0,
            rows.get(i).get("contract_no"));
      }
    }
  }

  @Test
  void contractsRunForWholeYears() {
    county
        .table("enrolment")
        .values()
        .forEach(
            row -> {
              LocalDate begin = LocalDate.parse(row.get("begndate"));
              LocalDate end = LocalDate.parse(row.get("enddate"));
              assertTrue(
                  IntStream.rangeClosed(1, 3)
                      .anyMatch(years -> begin.plusYears(years).minusDays(1).equals(end)));
              assertTrue(row.get("sign_date").compareTo(row.get("begndate")) <= 0);
              assertTrue(row.get("recorded_at").compareTo("2026-03") < 0);
              assertEquals(row.get("status").equals("2"), !row.get("end_reason").isEmpty());
            });
  }

  @Test
  void someOfTheSignedAreDesignatedAndFewOfThemElsewhere() {
    Map<String, String> communities =
        county
            .table("membership")
            .values()
            .collect(
                Collectors.toMap(
                    row -> row.get("fixmedins_code"),
                    row -> row.get("community_code"),
                    (a, b) -> a));
    Map<String, String> teams =
        county
            .table("team")
            .values()
            .collect(Collectors.toMap(r -> r.get("team_code"), r -> r.get("fixmedins_code")));
    Map<String, String> certificates =
        county
            .table("insured")
            .values()
            .collect(Collectors.toMap(r -> r.get("psn_no"), r -> r.get("certno"), (a, b) -> a));
    Map<String, String> signed =
        county
            .table("enrolment")
            .values()
            .collect(
                Collectors.toMap(
                    r -> r.get("certno"), r -> teams.get(r.get("team_code")), (a, b) -> b));
    List<Values> rows = county.table("designation").values().toList();
    assertEquals(0.58 / 8, (double) rows.size() / RESIDENTS, 0.01);
    long elsewhere =
        rows.stream()
            .filter(
                row ->
                    !communities
                        .get(row.get("fixmedins_code"))
                        .equals(communities.get(signed.get(certificates.get(row.get("psn_no"))))))
            .count();
    assertEquals(0.05, (double) elsewhere / rows.size(), 0.02);
  }

  @Test
  void someSwitchSomeRenewLateSomeEarly() {
    List<Values> rows = county.table("enrolment").values().toList();
    List<Values> switches = new ArrayList<>();
    List<Values> gaps = new ArrayList<>();
    List<Values> early = new ArrayList<>();
    for (int i = 1; i < rows.size(); i++) {
      Values before = rows.get(i - 1);
      Values row = rows.get(i);
      if (row.get("certno").equals(before.get("certno"))
          && row.get("begndate").startsWith("2025")) {
        LocalDate next = LocalDate.parse(before.lastDay()).plusDays(1);
        boolean gap = LocalDate.parse(row.get("begndate")).isAfter(next);
        boolean other = !row.get("doctor_code").equals(before.get("doctor_code"));
        (other ? switches : gap ? gaps : early).add(row);
      }
    }
    assertEquals(0.02, (double) switches.size() / RESIDENTS, 0.006);
    assertEquals(0.04, (double) gaps.size() / RESIDENTS, 0.008);
    assertTrue(early.size() > RESIDENTS / 10);
    assertTrue(early.stream().allMatch(r -> r.get("sign_date").compareTo(r.get("begndate")) < 0));
  }

  @Test
  void theTermsRefuseWhatTheCountyCannotBe() {
    assertThrows(IllegalArgumentException.class, () -> new SampleTerms(1, 999, 2025));
    assertThrows(IllegalArgumentException.class, () -> new SampleTerms(1, 1_000_001, 2025));
    assertThrows(IllegalArgumentException.class, () -> new SampleTerms(1, 1_000, 1999));
    assertEquals(new SampleTerms(20250101, 60_000, 2025), SampleTerms.trial());
  }

  @Test
  void progressRunsToAHundred(@TempDir Path other) throws IOException {
    List<Integer> told = new ArrayList<>();
    SampleCounty.write(new SampleTerms(3, SampleTerms.FEWEST, 2025), other, told::add);
    assertEquals(IntStream.rangeClosed(1, 100).boxed().toList(), told);
  }
}
