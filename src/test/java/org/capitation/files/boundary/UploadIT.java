package org.capitation.files.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.capitation.files.BadFile;
import org.capitation.files.Counts;
import org.capitation.files.Import;
import org.capitation.files.ImportFilter;
import org.capitation.files.ImportList;
import org.capitation.files.ImportState;
import org.capitation.files.Outcome.Tally;
import org.capitation.files.Preview;
import org.capitation.files.Reason;
import org.capitation.it.Office;
import org.capitation.value.Missing;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Files come, are looked at, and are taken by jobs. */
@ExtendWith(ArquillianExtension.class)
class UploadIT {
  private static final String HEADER = "fixmedins_code,fixmedins_name,begntime,note";
  private static final ImportFilter FAILED =
      new ImportFilter(Optional.empty(), Optional.of(ImportState.FAILED));

  @Inject private Office office;
  @Inject private ImportDesk desk;
  @Inject private Imports imports;
  @Inject private ImportHistory history;
  @Inject private Uploads uploads;
  @Inject private Leftovers leftovers;

  @Test
  void a_file_is_looked_at_then_taken_and_what_came_of_it_is_kept() {
    String county = open("339830");
    Preview preview =
        look(county, "institution", HEADER, "H1,一院,2020-01-01,x", "H2,二院,2025-02-30,\"=1+1, \"");
    long id = preview.file().id();
    assertEquals(ImportState.LOOKED_AT, preview.file().state());
    assertEquals("a.csv", preview.file().run().file());
    assertEquals(2, preview.file().upload().rows());
    assertTrue(preview.earlier().isEmpty());
    assertEquals(
        0,
        office.number("select count(*) from registry_institution where county_id = " + of(county)));
    assertEquals(0, all(county).count(), "what was only looked at is no history");
    Import done = taken(county, id);
    assertEquals(ImportState.DONE, done.state());
    assertEquals(new Counts(2, 1, 0, 1), done.counts());
    assertFalse(uploads.has(id), "nothing is left of the upload");
    assertEquals(
        List.of(new Tally(Reason.NO_SUCH_DATE, 1)),
        in(county, () -> history.outcome(id)).rejected());
    assertEquals(List.of(id), all(county).imports().stream().map(Import::id).toList());
  }

  @Test
  void F10_the_same_file_again_says_nothing_new_and_is_taken_only_on_purpose() {
    String county = open("339831");
    String[] file = {HEADER, "H1,一院,,x"};
    Import first = taken(county, look(county, "institution", file).file().id());
    Preview again = look(county, "institution", file);
    assertEquals(first.id(), again.earlier().orElseThrow().id());
    long id = again.file().id();
    BadFile refused = assertThrows(BadFile.class, () -> in(county, () -> imports.start(id, false)));
    assertEquals(Reason.NOTHING_NEW, refused.reason());
    in(county, () -> imports.start(id, true));
    assertEquals(new Counts(1, 0, 1, 0), desk.ended(county, id).counts());
    assertTrue(
        look(county, "community", "community_code,community_name,lead_fixmedins_code", "C,x,H1")
            .earlier()
            .isEmpty());
  }

  @Test
  void what_was_asked_for_twice_is_done_once() {
    String county = open("339832");
    long id = look(county, "institution", HEADER, "H1,一院,,x").file().id();
    in(county, () -> imports.start(id, false));
    in(county, () -> imports.start(id, false));
    assertEquals(new Counts(1, 1, 0, 0), desk.ended(county, id).counts());
    assertEquals(
        1,
        office.number(
            "select count(*) from job_task where kind = 'files-import' and subject = " + id));
  }

  @Test
  void F11_rejected_rows_come_back_as_they_came_and_are_mended_and_sent_again() {
    String county = open("339833");
    long id =
        look(
                county,
                "institution",
                "note," + HEADER.replace(",note", ""),
                "=1+1,H1,一院,",
                "+x,H2,𬱖䶮院,2025-02-30",
                "-y,H3,三院,2020-01-01",
                "@z,,四院,")
            .file()
            .id();
    assertEquals(new Counts(4, 2, 0, 2), taken(county, id).counts());
    String rejected = desk.rejected(county, id);
    List<String> lines = rejected.lines().toList();
    assertEquals(
        "\uFEFFreject_line,reject_reason,note,fixmedins_code,fixmedins_name,begntime",
        lines.get(0));
    assertTrue(lines.get(1).startsWith("3,"), rejected);
    assertTrue(lines.get(1).endsWith(",'+x,H2,𬱖䶮院,2025-02-30"), rejected);
    assertTrue(lines.get(2).endsWith(",'@z,,四院,"), rejected);
    assertEquals(3, lines.size());
    String mended = rejected.replace(",2025-02-30", ",2025-02-28");
    Import again = taken(county, look(county, "institution", mended.split("\r\n")).file().id());
    assertEquals(new Counts(2, 1, 0, 1), again.counts());
    List<String> second = desk.rejected(county, again.id()).lines().toList();
    assertEquals(lines.get(0), second.get(0), "our own columns are not repeated");
    assertTrue(
        second.get(1).startsWith("3,") && second.get(1).endsWith(",'@z,,四院,"), second.get(1));
  }

  @Test
  void F11_rows_rejected_when_they_meet_what_is_stored_come_back_too() {
    String county = open("339834");
    office.open(county);
    String header = "community_code,fixmedins_code,begndate,note";
    long id =
        look(county, "membership", header, "C02,H1,2025-07-01,甲", "C02,H3,2020-01-01,乙")
            .file()
            .id();
    assertEquals(new Counts(2, 1, 0, 1), taken(county, id).counts());
    assertTrue(
        desk.rejected(county, id).endsWith(",C02,H1,2025-07-01,甲\r\n"), desk.rejected(county, id));
  }

  @Test
  void a_bad_file_is_refused_at_once_and_nothing_of_it_is_kept() throws IOException {
    String county = open("339835");
    BadFile missing =
        assertThrows(BadFile.class, () -> look(county, "institution", "fixmedins_code", "H1"));
    assertEquals(Reason.MISSING_COLUMNS, missing.reason());
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("gone");
          }
        };
    assertThrows(
        UncheckedIOException.class,
        () -> in(county, () -> imports.look("institution", "a.csv", broken)));
    assertThrows(Missing.class, () -> look(county, "nothing", "a"));
    assertEquals(
        0, office.number("select count(*) from files_run where county_id = " + of(county)));
  }

  @Test
  void a_file_that_can_be_read_no_further_fails_in_words_and_what_went_in_stays() {
    String county = open("339836");
    List<String> lines = rows(4_000);
    lines.add("2,\"" + "x".repeat(20_000));
    Import failed =
        taken(county, look(county, "breaking", lines.toArray(String[]::new)).file().id());
    assertEquals(ImportState.FAILED, failed.state());
    assertEquals(Reason.VALUE_TOO_LONG.code(), failed.failure().orElseThrow().code());
    assertEquals(new Counts(4_000, 3_999, 0, 1), failed.counts());
    assertTrue(desk.rejected(county, failed.id()).endsWith(",bad\r\n"));
    assertEquals(
        List.of(failed.id()),
        in(county, () -> history.history(FAILED, 0, 10)).imports().stream()
            .map(Import::id)
            .toList());
  }

  @Test
  void F9_what_has_changed_under_a_portion_is_met_by_going_on() {
    String county = open("339837");
    List<String> lines = rows(10_001);
    lines.set(1, "0");
    Import done = taken(county, look(county, "breaking", BreakingFile.CHANGING, lines).file().id());
    assertEquals(ImportState.DONE, done.state(), done.toString());
    assertEquals(new Counts(10_001, 10_001, 0, 0), done.counts());
  }

  @Test
  void F9_what_keeps_changing_ends_in_words() {
    String county = open("339838");
    Import failed =
        taken(county, look(county, "breaking", "code", BreakingFile.UNSTEADY).file().id());
    assertEquals(ImportState.FAILED, failed.state());
    assertEquals("changed", failed.failure().orElseThrow().code());
    assertEquals(Counts.NONE, failed.counts());
  }

  @Test
  void J3_an_import_is_stopped_between_its_portions() throws Exception {
    String county = open("339839");
    List<String> lines = rows(12_000);
    lines.set(1, BreakingFile.SLOW);
    long id = look(county, "breaking", lines.toArray(String[]::new)).file().id();
    in(county, () -> imports.start(id, false));
    while (in(county, () -> history.find(id)).state() == ImportState.WAITING) {
      Thread.sleep(20);
    }
    office.run(county, () -> imports.stop(id));
    BreakingFile.goOn();
    Import stopped = desk.ended(county, id);
    assertEquals(ImportState.CANCELLED, stopped.state());
    assertEquals(new Counts(4_000, 4_000, 0, 0), stopped.counts());
    assertFalse(uploads.has(id));
  }

  @Test
  void J1_of_two_files_that_are_begun_at_once_one_waits() throws Exception {
    String county = open("339845");
    long slow = look(county, "breaking", "code", BreakingFile.SLOW, "1").file().id();
    long other = look(county, "institution", HEADER, "H1,一院,,x").file().id();
    in(county, () -> imports.start(slow, false));
    while (in(county, () -> history.find(slow)).state() == ImportState.WAITING) {
      Thread.sleep(20);
    }
    in(county, () -> imports.start(other, false));
    Thread.sleep(500);
    assertEquals(ImportState.WAITING, in(county, () -> history.find(other)).state());
    BreakingFile.goOn();
    assertEquals(ImportState.DONE, desk.ended(county, slow).state());
    assertEquals(ImportState.DONE, desk.ended(county, other).state());
  }

  @Test
  void F8_an_import_goes_on_after_the_rows_that_were_dealt_with() {
    String county = open("339846");
    long id = look(county, "institution", HEADER, "H1,一院,,x", "H2,,,x", "H3,三院,,x").file().id();
    office.change(
        "update files_run set rows_read = 2, rows_accepted = 1, rows_rejected = 1 where id = "
            + id);
    assertEquals(new Counts(3, 2, 0, 1), taken(county, id).counts());
    assertEquals(
        List.of("H3"),
        office.rows(county, "select code from registry_institution where county_id = ?"));
  }

  @Test
  void F4_a_file_that_broke_off_can_be_sent_again() {
    String county = open("339847");
    String[] file = rows(6_000).toArray(String[]::new);
    Import broken = taken(county, look(county, "breaking", file).file().id());
    assertEquals(ImportState.FAILED, broken.state());
    assertEquals("broken", broken.failure().orElseThrow().code());
    assertEquals(new Counts(4_000, 3_999, 0, 1), broken.counts());
    assertTrue(look(county, "breaking", file).earlier().isEmpty(), "what failed is no reason");
  }

  @Test
  void a_file_that_was_only_looked_at_is_thrown_away() {
    String county = open("339840");
    long id = look(county, "institution", HEADER, "H1,一院,,x").file().id();
    assertEquals(1, in(county, () -> imports.preview(id)).glance().rows().size());
    office.run(county, () -> imports.stop(id));
    assertFalse(uploads.has(id));
    assertThrows(Missing.class, () -> in(county, () -> history.find(id)));
  }

  @Test
  void F8_what_no_job_can_go_on_with_has_failed_at_the_next_start() {
    String county = open("339841");
    long kept = look(county, "institution", HEADER, "H1,一院,,x").file().id();
    long lost = look(county, "institution", HEADER, "H2,二院,,x").file().id();
    office.change("update files_run set state = 'RUNNING' where id = " + lost);
    uploads.delete(lost);
    uploads.store(Long.MAX_VALUE, new ByteArrayInputStream(new byte[1]));
    office.run(county, leftovers::clear);
    assertTrue(uploads.has(kept));
    assertFalse(uploads.has(Long.MAX_VALUE));
    Import failed = in(county, () -> history.find(lost));
    assertEquals(ImportState.FAILED, failed.state());
    assertEquals("interrupted", failed.failure().orElseThrow().code());
  }

  @Test
  void another_county_knows_nothing_of_it() {
    long id = look(open("339842"), "institution", HEADER, "H1,一院,,x").file().id();
    String other = open("339843");
    assertThrows(Missing.class, () -> in(other, () -> history.find(id)));
    assertThrows(Missing.class, () -> in(other, () -> history.outcome(id)));
    assertThrows(Missing.class, () -> in(other, () -> history.rejected(id)));
    assertThrows(Missing.class, () -> in(other, () -> imports.preview(id)));
    assertThrows(Missing.class, () -> in(other, () -> imports.start(id, false)));
    assertThrows(Missing.class, () -> office.run(other, () -> imports.stop(id)));
  }

  @Test
  void the_history_goes_page_by_page_the_newest_first() {
    String county = open("339844");
    List<Long> ids = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      ids.add(
          0,
          taken(county, look(county, "institution", HEADER, "H" + i + ",院,,x").file().id()).id());
    }
    ImportList page = in(county, () -> history.history(ImportFilter.ALL, 2, 2));
    assertEquals(5, page.count());
    assertEquals(ids.subList(2, 4), page.imports().stream().map(Import::id).toList());
    ImportFilter others = new ImportFilter(Optional.of("visit"), Optional.empty());
    assertEquals(0, in(county, () -> history.history(others, 0, 10)).count());
  }

  private static List<String> rows(int count) {
    List<String> lines = new ArrayList<>(List.of("code", "bad"));
    for (int i = 1; i < count; i++) {
      lines.add(Integer.toString(i));
    }
    return lines;
  }

  private String open(String county) {
    office.openBare(county);
    return county;
  }

  private Preview look(String county, String kind, String... lines) {
    return look(county, kind, "C:\\files\\a.csv", List.of(lines));
  }

  private Preview look(String county, String kind, String name, List<String> lines) {
    byte[] bytes = String.join("\n", lines).concat("\n").getBytes(StandardCharsets.UTF_8);
    return desk.look(county, kind, name, bytes);
  }

  private ImportList all(String county) {
    return in(county, () -> history.history(ImportFilter.ALL, 0, 100));
  }

  private long of(String county) {
    return office.number("select id from registry_county where code = '" + county + "'");
  }

  private Import taken(String county, long id) {
    return desk.taken(county, id);
  }

  private <T> T in(String county, Supplier<T> work) {
    return desk.in(county, work);
  }
}
