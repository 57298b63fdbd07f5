package org.capitation.files.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.capitation.files.BadFile;
import org.capitation.files.Counts;
import org.capitation.files.FileKind;
import org.capitation.files.Reason;
import org.capitation.files.Template;
import org.capitation.files.Workbooks;
import org.capitation.files.Zips;
import org.capitation.it.Office;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Hands broken files in where the books are: nothing half done is in them afterwards. */
@ExtendWith(ArquillianExtension.class)
class BrokenImportIT {
  private static final String WANG = "33990119900101019X";
  private static final String LI = "339901198502281129";
  private static final String NAMES =
      "psn_no,psn_name,psn_cert_type,certno,insutype,psn_type,crt_insu_date,household_township";
  private static final String ROW = "1,王𬱖䶮,01," + WANG + ",390,1501,2020-01-01,339901101";
  private static final String TEXT = NAMES + "\n" + ROW + "\n";
  private static final String VISITS =
      "setl_id,psn_no,certno,insutype,psn_type,fixmedins_code,med_type,begndate,setl_time,pay_loc,"
          + "medfee_sumamt,hifp_pay,refd_setl_flag,init_setl_id,vali_flag";

  @Inject private Office office;
  @Inject @Any private Instance<FileKind> kinds;

  @Test
  void nothing_of_a_broken_file_gets_in() {
    String county = "338901";
    office.open(county);
    Map<String, byte[]> files = broken();
    Map<String, Reason> told = new LinkedHashMap<>();
    files.forEach(
        (name, bytes) ->
            told.put(
                name,
                assertThrows(BadFile.class, () -> office.take(county, "insured", bytes), name)
                    .reason()));
    assertEquals(reasons(), told);
    assertEquals(
        List.of("0"),
        office.rows(county, "select count(*) from registry_person where county_id = ?"));
    assertEquals(
        List.of(),
        office.rows(
            county,
            "select state from files_run where county_id = ? and kind = 'insured'"
                + " and state <> 'FAILED'"));
    assertEquals(
        new Counts(1, 1, 0, 0),
        office.take(county, "insured", TEXT.getBytes(StandardCharsets.UTF_8)));
  }

  private static Map<String, Reason> reasons() {
    Map<String, Reason> reasons = new LinkedHashMap<>();
    reasons.put("empty", Reason.EMPTY);
    reasons.put("header of another kind", Reason.MISSING_COLUMNS);
    reasons.put("column twice", Reason.COLUMN_TWICE);
    reasons.put("title first", Reason.NAMES_NOT_FIRST);
    reasons.put("too many columns", Reason.TOO_MANY_COLUMNS);
    reasons.put("line of a megabyte", Reason.LINE_TOO_LONG);
    reasons.put("open quotation mark", Reason.VALUE_TOO_LONG);
    reasons.put("wrong encoding", Reason.WRONG_ENCODING);
    reasons.put("zero bytes", Reason.NOT_TEXT);
    reasons.put("old Excel", Reason.OLD_OFFICE);
    reasons.put("web page", Reason.WEB_PAGE);
    reasons.put("truncated zip", Reason.DAMAGED_ARCHIVE);
    reasons.put("zip with a password", Reason.ENCRYPTED);
    reasons.put("zip in zip", Reason.NESTED_ARCHIVE);
    reasons.put("zip bomb", Reason.OVERPACKED);
    reasons.put("second entry differs", Reason.PARTS_DIFFER);
    reasons.put("truncated workbook", Reason.DAMAGED_ARCHIVE);
    reasons.put("workbook without rows", Reason.EMPTY);
    return reasons;
  }

  private static Map<String, byte[]> broken() {
    byte[] zip = Zips.of("a.csv", TEXT);
    byte[] book = Workbooks.sheet(Workbooks.texts(NAMES.split(",")));
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("empty", new byte[0]);
    files.put("header of another kind", utf8("team_code,team_name\nT1,x\n"));
    files.put("column twice", utf8(NAMES + ",certno\n" + ROW + "," + LI + "\n"));
    files.put("title first", utf8("参保人\n" + TEXT));
    files.put("too many columns", utf8(TEXT + "x,".repeat(200) + "\n"));
    files.put("line of a megabyte", utf8(TEXT + "x".repeat(2 << 20)));
    files.put("open quotation mark", utf8(TEXT + "\"" + (ROW + "\n").repeat(400)));
    files.put("wrong encoding", new byte[] {'a', (byte) 0xFF, '\n'});
    files.put("zero bytes", utf8(TEXT.replace("1501", "15\0")));
    files.put("old Excel", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0});
    files.put("web page", utf8("<html><body><table></table></body></html>"));
    files.put("truncated zip", Arrays.copyOf(zip, zip.length / 2));
    files.put("zip with a password", Zips.marked(zip, 6, 8, 1));
    files.put("zip in zip", Zips.of("a.csv", TEXT, "b.zip", "PK"));
    files.put("zip bomb", Zips.of("a.csv", "x,".repeat(8 << 20)));
    files.put("second entry differs", Zips.of("a.csv", TEXT, "b.csv", "a,b\n1,2\n"));
    files.put("truncated workbook", Arrays.copyOf(book, book.length / 2));
    files.put("workbook without rows", Workbooks.of("", ""));
    return files;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void F1_a_text_a_zip_and_a_workbook_bring_the_same() {
    String county = "338902";
    office.open(county);
    String[] values = ROW.split(",");
    byte[] book = Workbooks.sheet(Workbooks.texts(NAMES.split(",")), Workbooks.texts(values));
    assertEquals(new Counts(1, 1, 0, 0), office.take(county, "insured", book));
    assertEquals(new Counts(1, 0, 1, 0), office.take(county, "insured", utf8(TEXT)));
    assertEquals(
        new Counts(2, 0, 2, 0),
        office.take(county, "insured", Zips.of("一.csv", TEXT, "二.csv", TEXT)));
    assertEquals(
        List.of("王𬱖䶮"),
        office.rows(county, "select name from registry_person where county_id = ?"));
  }

  @Test
  void every_template_is_taken_as_it_is() {
    String county = "338903";
    office.open(county);
    Stream.of(
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
            "visit",
            "control-total",
            "opening")
        .forEach(
            name ->
                assertEquals(
                    new Counts(2, 2, 0, 0),
                    office.take(county, name, Template.of(kind(name))),
                    () -> name + " " + office.rejected(county)));
  }

  private FileKind kind(String name) {
    return kinds.stream().filter(kind -> kind.name().equals(name)).findFirst().orElseThrow();
  }

  @Test
  void a_visit_that_cannot_be_charged_is_in_the_books_and_one_that_cannot_be_read_is_not() {
    String county = "338904";
    office.open(county);
    office.take(county, "insured", NAMES, ROW);
    office.attribute(county);
    Counts counts =
        office.take(
            county,
            "visit",
            VISITS,
            visit("S01", ""),
            visit("S02", "").replace("H1", "H9"),
            visit("S03", "").replace(WANG, LI),
            visit("S04", "").replace("390", "310"),
            visit("S05", "").replace("2025-01-06", "2019-12-31"),
            refund("S06", "S99"),
            refund("S07", "S01"),
            visit("S08", "").replace("2025-01-06", "2999-01-06"),
            visit("S09", "").replace("390", "391"),
            visit("S10", "").replace("50.00", "5O.00"),
            visit("S11", "").replace("2025-01-06,", "2025-02-30,"),
            visit("S12", "").replace(WANG, "3.39901E+17"),
            visit("1.23E+17", ""),
            visit("S14", "").replace("50.00,0,,1", "50.00,0,,0"),
            visit("S15", "") + ",x",
            visit("S16", "").replace("H1,", ""));
    assertEquals(
        List.of(
            "S01 CHARGED HOUSEHOLD",
            "S02 CHARGED HOUSEHOLD",
            "S03 NOT_CHARGEABLE UNKNOWN_PERSON",
            "S04 NOT_CHARGEABLE NO_TERMS",
            "S05 NOT_CHARGEABLE NO_TERMS",
            "S06 NOT_CHARGEABLE ORIGINAL_MISSING",
            "S07 CHARGED HOUSEHOLD"),
        office.rows(
            county,
            "select setl_id, disposition, reason from ledger_visit where county_id = ?"
                + " order by setl_id"));
    assertEquals(new Counts(16, 7, 0, 9), counts);
    assertEquals(
        List.of(
            "9 setl_time in-future 2999-01-06 09:00:00",
            "10 insutype unknown-insutype 391",
            "11 hifp_pay not-an-amount 5O.00",
            "12 begndate no-such-date 2025-02-30",
            "13 certno damaged-by-spreadsheet 3.39901E+17",
            "14 setl_id damaged-by-spreadsheet 1.23E+17",
            "15 vali_flag not-valid 0",
            "16  too-many-fields null",
            "17 setl_time too-few-fields 2"),
        office.rejected(county));
  }

  private static String visit(String settlement, String original) {
    return settlement
        + ",1,"
        + WANG
        + ",390,1501,H1,11,2025-01-06,2025-01-06 09:00:00,2,100.00,50.00,"
        + (original.isEmpty() ? "0," : "1," + original)
        + ",1";
  }

  private static String refund(String settlement, String original) {
    return visit(settlement, original).replace("100.00,50.00", "-100.00,-50.00");
  }
}
