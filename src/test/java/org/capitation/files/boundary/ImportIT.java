package org.capitation.files.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.capitation.access.Refused;
import org.capitation.files.BadFile;
import org.capitation.files.Counts;
import org.capitation.files.Reason;
import org.capitation.it.Office;
import org.capitation.registry.County;
import org.capitation.registry.store.CountyStore;
import org.capitation.registry.store.PersonStore;
import org.capitation.value.Missing;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Takes files of insured persons in counties of its own, inside the server. */
@ExtendWith(ArquillianExtension.class)
class ImportIT {
  private static final String HEADER =
      "psn_no,psn_name,psn_cert_type,certno,insutype,psn_type,crt_insu_date,paus_insu_date,"
          + "household_township,die_date,tel";
  private static final String WANG = "33990119900101019X";
  private static final String LI = "339901198502281129";

  @Inject private Office office;
  @Inject private Imports imports;
  @Inject private PersonStore persons;
  @Inject private CountyStore counties;

  @Test
  void F3_good_rows_go_in_and_each_bad_one_is_kept_with_its_reason() {
    String county = open("339951");
    Counts counts =
        take(
            county,
            HEADER,
            row("1", WANG),
            "2,赵强,01,1.23457E+17,390,1501,2020-01-01,,339901101,,",
            "3,钱莉,01,339901199001010013,390,1501,2020-01-01,,339901101,,",
            "4,张敏,01," + LI + ",391,1501,2020-01-01,,339901101,,",
            "5,李卫,01," + LI + ",390,1501,2020-02-30,,339901101,,",
            "6,周正,01," + LI + ",390,1501,2020-01-01,2019-12-31,339901101,,",
            ",孙立,01," + LI + ",390,1501,2020-01-01,,339901101,,",
            "8,吴实,1," + LI + ",390,1501,2020-01-01,,339901101,,",
            "9,何倩,01," + LI + ",390,1501,2020-01-01,,339901101,,电话１２",
            row("10", LI));
    assertEquals(new Counts(10, 2, 0, 8), counts);
    assertEquals(
        List.of(
            "3 certno damaged-by-spreadsheet 1.23457E+17",
            "4 certno wrong-check-character 339901199001010013",
            "5 insutype unknown-insutype 391",
            "6 crt_insu_date no-such-date 2020-02-30",
            "7 paus_insu_date ends-before-it-begins 2019-12-31",
            "8 psn_no missing null",
            "9 psn_cert_type damaged-by-spreadsheet 1",
            "10 tel wrong-form 电话１２"),
        office.rejected(county));
    assertEquals(
        List.of("insured DONE 10 2 0 8 UTF-8 system:it"),
        office.rows(
            county,
            "select kind, state, rows_read, rows_accepted, rows_repeated, rows_rejected, encoding,"
                + " created_by from files_run where county_id = ? order by id desc limit 1"));
  }

  @Test
  void certificates_are_unreadable_at_rest_and_yet_found() {
    String county = open("339952");
    take(county, HEADER, row("1", WANG), row("2", LI));
    for (String row : office.rows(county, "select * from registry_person where county_id = ?")) {
      assertFalse(row.contains(WANG) || row.contains(LI), row);
    }
    List<String> hex =
        office.rows(
            county,
            "select concat(hex(certificate_cipher), hex(certificate_hash), hex(certificate_tail))"
                + " from registry_person where county_id = ?");
    for (String number : List.of(WANG, LI)) {
      String plain =
          HexFormat.of().withUpperCase().formatHex(number.getBytes(StandardCharsets.UTF_8));
      String tail = plain.substring(plain.length() - 8);
      hex.forEach(row -> assertFalse(row.contains(plain) || row.contains(tail), row));
    }
    assertEquals(2, Set.copyOf(hex).size());
    Map<String, Long> found = persons.find(county(county), List.of(WANG, "33990119900101027X"));
    assertEquals(Set.of(WANG), found.keySet());
    PersonStore.Face face = persons.faces(found.values()).get(found.get(WANG));
    assertEquals(WANG, face.certificate());
    assertEquals("王𬱖", face.name());
  }

  @Test
  void a_certificate_of_another_kind_may_be_long_and_chinese() {
    String county = open("339953");
    String number = "军".repeat(50);
    String row = "1,王芳,02," + number + ",390,1501,2020-01-01,,339901101,,";
    assertEquals(new Counts(1, 1, 0, 0), take(county, HEADER, row));
    assertEquals(Set.of(number), persons.find(county(county), List.of(number)).keySet());
  }

  @Test
  void F4_the_same_file_again_says_nothing_new() {
    String county = open("339954");
    String[] file = {HEADER, row("1", WANG), row("2", LI), row("2", LI)};
    assertEquals(new Counts(3, 2, 1, 0), take(county, file));
    List<String> before = everything(county);
    assertEquals(new Counts(3, 0, 3, 0), take(county, file));
    assertEquals(before, everything(county));
  }

  @Test
  void F6_what_a_later_file_says_changes_person_and_period() {
    String county = open("339955");
    take(county, HEADER, row("1", WANG), row("2", LI));
    office.attribute(county);
    assertEquals(List.of("2026-01-01 C01", "2026-01-01 C01"), homes(county));
    assertEquals(
        new Counts(2, 2, 0, 0),
        take(
            county,
            HEADER,
            "1,王芳,01," + WANG + ",390,1502,2020-01-01,2025-06-30,339901101,,139",
            "2,李四,01," + LI + ",390,1501,2020-01-01,,339901102,2025-03-05,"));
    assertEquals(
        List.of(
            "王芳 null 139 1502 2025-07-01 339901101 system:it system:it",
            "李四 2025-03-05 null 1501 9999-12-31 339901102 system:it system:it"),
        office.rows(
            county,
            "select name, death_date, phone, psn_type, valid_to, township, p.created_by,"
                + " p.changed_by from registry_person p join registry_insured i on i.person_id ="
                + " p.id where p.county_id = ? order by p.id"));
    office.attribute(county);
    assertEquals(List.of("2025-07-01 C01", "2025-03-06 C02"), homes(county));
  }

  @Test
  void F6_a_person_alone_or_a_period_alone_may_change() {
    String county = open("339956");
    take(county, HEADER, row("1", WANG), row("2", LI));
    String other = row("1", WANG).replace("王𬱖", "王芳");
    assertEquals(new Counts(2, 1, 1, 0), take(county, HEADER, other, row("2", LI)));
    String paused = row("2", LI).replace("2020-01-01,,", "2020-01-01,2025-01-31,");
    assertEquals(new Counts(2, 1, 1, 0), take(county, HEADER, other, paused));
    assertEquals(
        List.of("王芳 9999-12-31", "王𬱖 2025-02-01"),
        office.rows(
            county,
            "select name, valid_to from registry_person p join registry_insured i"
                + " on i.person_id = p.id where p.county_id = ? order by p.id"));
  }

  @Test
  void F6_a_file_without_a_column_leaves_what_is_known() {
    String county = open("339957");
    String full = "1,王芳,01," + WANG + ",390,1501,2020-01-01,2025-06-30,339901101,2025-03-05,139";
    take(county, HEADER, full);
    String[] few = {
      "psn_no,psn_name,psn_cert_type,certno,insutype,psn_type,crt_insu_date,household_township",
      "1,王芳,01," + WANG + ",390,1501,2020-01-01,339901101"
    };
    assertEquals(new Counts(1, 0, 1, 0), take(county, few));
    few[1] = few[1].replace("王芳", "王方");
    assertEquals(new Counts(1, 1, 0, 0), take(county, few));
    String facts =
        "select name, death_date, phone, valid_to from registry_person p join registry_insured i"
            + " on i.person_id = p.id where p.county_id = ?";
    assertEquals(List.of("王方 2025-03-05 139 2025-07-01"), office.rows(county, facts));
    take(county, HEADER, row("1", WANG));
    assertEquals(List.of("王𬱖 null null 9999-12-31"), office.rows(county, facts));
  }

  @Test
  void G3_rows_of_one_person_are_one_person_with_periods_that_may_overlap() {
    String county = open("339958");
    assertEquals(
        new Counts(4, 4, 0, 0),
        take(
            county,
            HEADER,
            row("1", WANG),
            row("2", WANG.toLowerCase()),
            row("2", " " + WANG + " ").replace("2020-01-01", "2024-01-01"),
            row("1", WANG).replace("390,", "310,")));
    assertEquals(
        List.of("1 4"),
        office.rows(
            county,
            "select count(distinct p.id), count(*) from registry_person p join registry_insured i"
                + " on i.person_id = p.id where p.county_id = ?"));
  }

  @Test
  void F1_a_file_in_gb18030_brings_the_same_names() {
    String county = open("339959");
    String text = HEADER + "\n" + row("1", WANG) + "\n";
    Counts counts = office.take(county, "insured", text.getBytes(Charset.forName("GB18030")));
    assertEquals(new Counts(1, 1, 0, 0), counts);
    assertEquals(
        List.of("王𬱖"),
        office.rows(county, "select name from registry_person where county_id = ?"));
    assertEquals(
        List.of("GB18030"),
        office.rows(
            county, "select encoding from files_run where county_id = ? order by id desc limit 1"));
  }

  @Test
  void F2_of_a_broken_file_nothing_is_taken() {
    String county = open("339960");
    List<String> before = everything(county);
    BadFile missing = assertThrows(BadFile.class, () -> take(county, "psn_no,psn_name", "1,王芳"));
    assertEquals(Reason.MISSING_COLUMNS, missing.reason());
    assertTrue(missing.arguments().containsAll(List.of("certno", "insutype")));
    assertThrows(BadFile.class, () -> take(county, ""));
    assertThrows(BadFile.class, () -> office.take(county, "insured", new byte[] {'P', 'K', 0}));
    assertEquals(before, everything(county));
  }

  @Test
  void F7_a_file_that_can_be_read_no_further_is_told_as_failed() {
    String county = open("339961");
    String endless = "2,\"" + "x".repeat(20_000);
    BadFile unreadable =
        assertThrows(BadFile.class, () -> take(county, HEADER, row("1", WANG), endless));
    assertEquals(Reason.VALUE_TOO_LONG, unreadable.reason());
    assertEquals(List.of("FAILED 0 1"), lastRun(county));
    assertEquals(
        0, persons.find(county(county), List.of(WANG)).size(), "its portion did not get in");
  }

  @Test
  void F4_what_breaks_off_midway_keeps_the_portions_before_and_nothing_of_its_own() {
    String county = open("339962");
    List<String> lines = new ArrayList<>(List.of("code", "bad"));
    for (int i = 0; i < 4_000; i++) {
      lines.add(Integer.toString(i));
    }
    lines.add("bad");
    IllegalStateException failure =
        assertThrows(
            IllegalStateException.class,
            () -> office.take(county, "breaking", lines.toArray(String[]::new)));
    assertEquals("planned", failure.getMessage());
    assertEquals(List.of("FAILED 4000 1"), lastRun(county));
    assertEquals(List.of("2 code unknown-code bad"), office.rejected(county));
    long run = office.number("select max(id) from files_run");
    assertEquals(1, office.number(BreakingFile.WRITTEN.formatted(run, 1)));
    assertEquals(0, office.number(BreakingFile.WRITTEN.formatted(run, 2)));
    assertEquals(
        List.of("3999"),
        office.rows(
            county,
            "select rows_accepted from files_run where county_id = ? order by id desc limit 1"));
  }

  @Test
  void a_kind_that_does_not_exist_is_missing() {
    String county = open("339963");
    assertThrows(Missing.class, () -> office.take(county, "nothing", "a"));
  }

  @Test
  void X1_nobody_takes_a_file_without_signing_in() {
    assertThrows(Refused.class, () -> imports.take("insured", Path.of("nothing.csv")));
  }

  @Test
  void a_value_too_long_to_keep_is_cut_off_in_the_list_of_rejections() {
    String county = open("339964");
    String name = "𬱖".repeat(500);
    Counts counts = take(county, HEADER, row("1", WANG).replace("王𬱖", name));
    assertEquals(new Counts(1, 0, 0, 1), counts);
    assertEquals(List.of("2 psn_name too-long " + "𬱖".repeat(200)), office.rejected(county));
  }

  private static String row(String number, String certificate) {
    return number + ",王𬱖,01," + certificate + ",390,1501,2020-01-01,,339901101,,";
  }

  private String open(String county) {
    office.open(county);
    return county;
  }

  private Counts take(String county, String... lines) {
    return office.take(county, "insured", lines);
  }

  private County county(String code) {
    List<County> found = new ArrayList<>();
    office.run(code, () -> found.add(counties.get(code)));
    return found.get(0);
  }

  /** The end and the community of everybody's last interval in 2025 or after. */
  private List<String> homes(String county) {
    return office.rows(
        county,
        "select max(a.valid_to), max(c.code) from attribution_interval a"
            + " join registry_community c on c.id = a.community_id"
            + " where a.county_id = ? and a.valid_to > '"
            + LocalDate.of(2025, 1, 1)
            + "' group by a.person_id order by a.person_id");
  }

  private List<String> lastRun(String county) {
    return office.rows(
        county,
        "select state, rows_read, finished_at is not null from files_run"
            + " where county_id = ? order by id desc limit 1");
  }

  private List<String> everything(String county) {
    List<String> all =
        new ArrayList<>(
            office.rows(county, "select * from registry_person where county_id = ? order by id"));
    all.addAll(
        office.rows(county, "select * from registry_insured where county_id = ? order by id"));
    return all;
  }
}
