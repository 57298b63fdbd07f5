package org.capitation.document.boundary;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.capitation.access.Refused;
import org.capitation.access.Role;
import org.capitation.access.Scope;
import org.capitation.document.Digest;
import org.capitation.document.Form;
import org.capitation.document.IssueFilter;
import org.capitation.document.Issued;
import org.capitation.document.Run;
import org.capitation.document.Run.Outcome;
import org.capitation.it.Office;
import org.capitation.it.Staff;
import org.capitation.it.Staff.Person;
import org.capitation.value.Declined;
import org.capitation.value.Missing;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Issues papers over the registers of small counties (D7 to D10). */
@ExtendWith(ArquillianExtension.class)
class DocumentsIT {
  private static final AtomicInteger COUNTIES = new AtomicInteger(338_700);
  private static final Locale ZH = Locale.SIMPLIFIED_CHINESE;
  private static final Person DOCTOR =
      new Person("d1", Set.of(Role.DOCTOR), new Scope.OneDoctor("D1"));

  /** The fonts have no such picture. */
  private static final String UNPRINTABLE = "😀";

  @Inject private Documents documents;
  @Inject private DocumentRegister register;
  @Inject private DocumentRuns runs;
  @Inject private Numbering numbering;
  @Inject private Office office;
  @Inject private Staff staff;
  @Resource private ManagedExecutorService threads;

  private final String county = Integer.toString(COUNTIES.getAndIncrement());

  @Test
  void D7_a_document_is_kept_in_all_forms_and_handed_out_again_byte_by_byte() {
    office.open(county);
    Issued issued = issue("C01").issued();
    assertEquals(county + "医保包干〔2026〕1号", issued.number());
    assertEquals("第一医共体成员名单", issued.titles().chinese());
    assertEquals("第一医共体 hospitals", issued.titles().english());
    assertEquals("第一医共体", issued.recipient());
    assertEquals(6, issued.files().size());
    for (String language : List.of("zh", "en")) {
      for (Form form : Form.values()) {
        byte[] bytes = file(issued, form, language);
        assertEquals(issued.file(form, language).orElseThrow().sha256(), Digest.of(bytes));
        assertArrayEquals(bytes, file(issued, form, language));
      }
      String page = firstPage(file(issued, Form.PDF, language));
      assertTrue(page.contains(issued.number()), page);
      assertTrue(page.contains(issued.digest().substring(0, 12)), page);
    }
    assertTrue(firstPage(file(issued, Form.PDF, "zh")).contains("一院"));
    assertEquals(
        "\uFEFFcode,name\r\nH1,一院\r\n",
        new String(file(issued, Form.CSV, "zh"), StandardCharsets.UTF_8));
    office.change(
        "update document_file_part set content = concat(content, 'x') where file_id = "
            + issued.file(Form.CSV, "zh").orElseThrow().id());
    assertThrows(IllegalStateException.class, () -> file(issued, Form.CSV, "zh"));
  }

  @Test
  void D7_what_says_the_same_is_not_issued_again_and_what_does_not_is_the_next_version() {
    office.open(county);
    Documents.Issuance first = issue("C01");
    Documents.Issuance again = issue("C01");
    assertTrue(first.isNew());
    assertFalse(again.isNew());
    assertEquals(first.issued(), again.issued());
    join("H3", "C01");
    Issued next = issue("C01").issued();
    assertEquals(2, next.version());
    assertEquals(county + "医保包干〔2026〕2号", next.number());
    assertNotEquals(first.issued().digest(), next.digest());
    Issued former = as(Staff.CLERK, () -> register.find(first.issued().id()));
    assertEquals(Issued.Why.VERSION, former.superseded().orElseThrow().why());
    assertArrayEquals(
        file(former, Form.PDF, "en"), file(first.issued(), Form.PDF, "en"), "still there");
    assertEquals(
        List.of(2, 1),
        as(Staff.CLERK, () -> register.versions(former.id())).stream()
            .map(Issued::version)
            .toList());
    // to others it is the first of its own
    assertEquals(1, issue("C02").issued().version());
  }

  @Test
  void D8_what_is_refused_takes_no_number() {
    office.open(county);
    rename("C02", "第二" + UNPRINTABLE);
    Declined refused = assertThrows(Declined.class, () -> issue("C02"));
    assertEquals("document.unprintable.character", refused.key());
    assertTrue(refused.arguments().contains("U+1F600"), refused.arguments().toString());
    assertThrows(Declined.class, () -> preview("C02"));
    assertEquals(List.of(), list(Staff.CLERK));
    assertEquals("1", sequence(issue("C01").issued()));
    rename("C02", "第二医共体");
    assertEquals("2", sequence(issue("C02").issued()));
    assertThrows(Missing.class, () -> issue("C09"));
    join("H3", "C01");
    assertEquals("3", sequence(issue("C01").issued()));
  }

  @Test
  void D8_two_at_once_get_one_document_and_different_ones_numbers_without_a_gap() throws Exception {
    office.open(county);
    List<Future<Issued>> all = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      all.add(threads.submit(() -> issue("C01").issued()));
      all.add(threads.submit(() -> issue("C02").issued()));
    }
    List<String> numbers = new ArrayList<>();
    for (Future<Issued> one : all) {
      numbers.add(sequence(one.get()) + one.get().subject().recipient());
    }
    assertEquals(2, numbers.stream().distinct().count(), numbers.toString());
    assertEquals(
        List.of("1", "2"),
        numbers.stream().map(number -> number.substring(0, 1)).distinct().sorted().toList());
  }

  @Test
  void D8_a_pattern_is_set_by_who_reviews_and_the_count_goes_on() {
    office.open(county);
    issue("C01");
    assertThrows(Refused.class, () -> run(Staff.CLERK, () -> numbering.set("{year}-{number}")));
    assertThrows(Refused.class, () -> run(Staff.FINANCE, () -> numbering.set("{year}-{number}")));
    assertThrows(Declined.class, () -> run(Staff.APPROVER, () -> numbering.set("{year}")));
    run(Staff.APPROVER, () -> numbering.set("云医保发〔{year}〕{number}号"));
    Numbering.Shown shown = as(Staff.CLERK, numbering::find);
    assertEquals("云医保发〔2026〕2号", shown.next());
    assertEquals("zhou", shown.settings().get(0).stamp().by());
    assertEquals("云医保发〔2026〕2号", issue("C02").issued().number());
  }

  @Test
  void D9_what_no_longer_matches_the_books_is_marked_for_good() {
    office.open(county);
    Issued issued = issue("C01").issued();
    assertEquals(Optional.of(true), as(Staff.CLERK, () -> register.check(issued.id())));
    rename("C01", "新名医共体");
    assertEquals(Optional.empty(), as(Staff.FINANCE, () -> register.check(issued.id())));
    assertTrue(as(Staff.FINANCE, () -> register.find(issued.id())).isLiving(), "a reader looks on");
    assertEquals(Optional.of(true), as(Staff.CLERK, () -> register.check(issued.id())), "a name");
    join("H3", "C01");
    assertEquals(Optional.of(false), as(Staff.CLERK, () -> register.check(issued.id())));
    office.change("delete from registry_membership where institution_id in (" + id("H3") + ")");
    Issued marked = as(Staff.CLERK, () -> register.find(issued.id()));
    assertEquals(Issued.Why.BOOKS, marked.superseded().orElseThrow().why());
    assertEquals(Optional.empty(), as(Staff.CLERK, () -> register.check(issued.id())));
    Issued next = issue("C01").issued();
    assertEquals(2, next.version());
    assertEquals(issued.digest(), next.digest());
    assertEquals(
        Issued.Why.BOOKS,
        as(Staff.CLERK, () -> register.find(issued.id())).superseded().orElseThrow().why());
    office.change("delete from registry_membership where institution_id in (" + id("H1") + ")");
    assertEquals(Optional.of(false), as(Staff.CLERK, () -> register.check(next.id())), "no more");
  }

  @Test
  void D9_all_that_hold_are_checked_by_a_job() {
    office.open(county);
    Issued first = issue("C01").issued();
    Issued second = issue("C02").issued();
    join("H3", "C02");
    assertThrows(Refused.class, () -> as(Staff.FINANCE, register::checkAll));
    long id = bySystem(register::checkAll);
    Run run = ended(Staff.REVIEWER, id);
    assertEquals(
        List.of(first.id() + " SAME", second.id() + " SUPERSEDED"),
        run.lines().stream().map(line -> line.issue() + " " + line.outcome()).toList());
    assertFalse(as(Staff.CLERK, () -> register.find(second.id())).isLiving());
    assertEquals(id, as(Staff.CLERK, register::latestCheck).orElseThrow().id());
    assertThrows(Missing.class, () -> as(Person.of("C01"), () -> runs.find(id)));
    assertEquals(1, ended(Staff.CLERK, bySystem(register::checkAll)).lines().size());
  }

  @Test
  void D10_everybody_finds_what_concerns_them_and_nothing_else() {
    office.open(county);
    Issued first = issue("C01").issued();
    Issued second = issue("C02").issued();
    Issued whole = issue(TestPapers.COUNTY, "").issued();
    Issued doctors = issue(TestPapers.DOCTOR, "D1").issued();
    Issued others = issue(TestPapers.DOCTOR, "D2").issued();
    List<Long> all = List.of(others.id(), doctors.id(), whole.id(), second.id(), first.id());
    assertEquals(all, list(Staff.CLERK));
    assertEquals(all, list(Staff.FINANCE));
    assertEquals(List.of(first.id()), list(Person.of("C01")));
    assertEquals(List.of(doctors.id()), list(DOCTOR));
    assertEquals(List.of(), list(Staff.HEALTH), "no reader of these");
    for (Issued hidden : List.of(second, whole, doctors)) {
      Person own = Person.of("C01");
      assertThrows(Missing.class, () -> as(own, () -> register.find(hidden.id())));
      assertThrows(Missing.class, () -> as(own, () -> register.versions(hidden.id())));
      assertThrows(Missing.class, () -> as(own, () -> register.check(hidden.id())));
      assertThrows(Missing.class, () -> as(own, () -> register.file(hidden.id(), Form.PDF, "zh")));
    }
    assertThrows(Missing.class, () -> as(DOCTOR, () -> register.find(others.id())));
    String other = Integer.toString(COUNTIES.getAndIncrement());
    office.openBare(other);
    assertThrows(
        Missing.class,
        () -> staff.call(other, Staff.CLERK, () -> register.find(first.id())),
        "another county");
    // readers do not issue
    for (Person reader : List.of(Staff.FINANCE, Person.of("C01"), DOCTOR)) {
      assertThrows(
          Missing.class,
          () -> as(reader, () -> documents.issue(choice(first.subject().kind(), "C01"))));
    }
    assertEquals(
        List.of(TestPapers.COMMUNITY),
        as(Person.of("C01"), documents::kinds).stream()
            .filter(seen -> seen.kind().name().startsWith("test-"))
            .map(seen -> seen.kind().name())
            .toList());
  }

  @Test
  void a_preview_says_that_it_is_not_issued_and_keeps_nothing() {
    office.open(county);
    String page = firstPage(preview("C01").pdf());
    assertTrue(page.contains("未签发"), page);
    assertEquals(List.of(), list(Staff.CLERK));
  }

  @Test
  void all_are_issued_by_a_job_and_those_that_cannot_be_have_a_reason() throws IOException {
    office.open(county);
    office.take(
        county, "community", "community_code,community_name,lead_fixmedins_code", "C03,第三医共体,H3");
    rename("C02", "第二" + UNPRINTABLE);
    long id = bySystem(() -> documents.issueAll(choice(TestPapers.COMMUNITY, "")));
    Run run = ended(Staff.CLERK, id);
    assertEquals(
        List.of(
            "C01 ISSUED ",
            "C02 REFUSED document.unprintable.character",
            "C03 REFUSED document.issue.nobody"),
        run.lines().stream()
            .map(line -> line.recipient().code() + " " + line.outcome() + " " + line.reason())
            .toList());
    assertEquals(
        List.of(
            county + "医保包干〔2026〕1号 第一医共体成员名单.pdf",
            county + "医保包干〔2026〕1号 第一医共体成员名单.xlsx",
            county + "医保包干〔2026〕1号 第一医共体成员名单.csv"),
        zip(Staff.CLERK, id));
    assertEquals(3, zip(Person.of("C01"), id).size());
    assertThrows(Missing.class, () -> zip(Person.of("C02"), id));
    assertThrows(Missing.class, () -> zip(DOCTOR, id));
    rename("C02", "第二医共体");
    long again = bySystem(() -> documents.issueAll(choice(TestPapers.COMMUNITY, "")));
    assertEquals(
        List.of(Outcome.SAME, Outcome.ISSUED, Outcome.REFUSED),
        ended(Staff.CLERK, again).lines().stream().map(Run.Line::outcome).toList());
    assertEquals(6, zip(Staff.FINANCE, again).size());
  }

  @Test
  void the_register_is_filtered_and_counted() {
    office.open(county);
    issue("C01");
    issue("C02");
    join("H3", "C01");
    issue("C01");
    assertEquals(3, count(IssueFilter.ALL));
    assertEquals(2, count(filter(null, true)));
    assertEquals(1, count(filter(null, false)));
    assertEquals(2, count(filter("C01", null)));
    assertEquals(1, count(filter("第二", null)));
    assertEquals(0, count(filter("%", null)));
    assertEquals(
        1, as(Staff.CLERK, () -> register.list(IssueFilter.ALL, 2, 5)).issued().size(), "the rest");
    assertEquals(List.of(2026), as(Staff.CLERK, register::years));
  }

  private IssueFilter filter(String recipient, Boolean living) {
    return new IssueFilter(
        Optional.of(TestPapers.COMMUNITY),
        Optional.of(2026),
        Optional.empty(),
        Optional.ofNullable(recipient),
        Optional.ofNullable(living));
  }

  private long count(IssueFilter filter) {
    return as(Staff.CLERK, () -> register.list(filter, 0, 10)).count();
  }

  private Documents.Issuance issue(String community) {
    return issue(TestPapers.COMMUNITY, community);
  }

  private Documents.Issuance issue(String kind, String recipient) {
    return as(Staff.CLERK, () -> documents.issue(choice(kind, recipient)));
  }

  private Documents.Preview preview(String community) {
    return as(Staff.CLERK, () -> documents.preview(choice(TestPapers.COMMUNITY, community), ZH));
  }

  private static Documents.Choice choice(String kind, String recipient) {
    return new Documents.Choice(
        kind, Optional.empty(), Optional.of(2026), Optional.empty(), recipient);
  }

  /** By the library that the server has. */
  private static String firstPage(byte[] pdf) {
    try (PdfReader reader = new PdfReader(pdf)) {
      return new PdfTextExtractor(reader).getTextFromPage(1).replaceAll("\\s+", " ");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private byte[] file(Issued issued, Form form, String language) {
    return as(Staff.CLERK, () -> register.file(issued.id(), form, language));
  }

  private List<Long> list(Person who) {
    return as(who, () -> register.list(IssueFilter.ALL, 0, 20)).issued().stream()
        .map(Issued::id)
        .toList();
  }

  private List<String> zip(Person who, long run) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    as(who, () -> runs.zip(run, ZH)).write(bytes);
    List<String> names = new ArrayList<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        names.add(entry.getName());
        assertTrue(zip.readAllBytes().length > 0, entry.getName());
      }
    }
    return names;
  }

  private Run ended(Person who, long id) {
    for (int i = 0; i < 600 && as(who, () -> runs.find(id)).run().ended() == null; i++) {
      pause();
    }
    Run run = as(who, () -> runs.find(id)).run();
    assertTrue(run.ended() != null, "within a minute");
    return run;
  }

  /** A job is done for somebody who has an account still, or for the system. */
  private long bySystem(Supplier<Long> work) {
    List<Long> ids = new ArrayList<>();
    office.run(county, () -> ids.add(work.get()));
    return ids.get(0);
  }

  private static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String sequence(Issued issued) {
    return issued.number().replaceFirst(".*〕(\\d+)号", "$1");
  }

  private void join(String hospital, String community) {
    office.take(
        county,
        "membership",
        "community_code,fixmedins_code,begndate",
        community + "," + hospital + ",2020-01-01");
  }

  private void rename(String community, String name) {
    office.change(
        "update registry_community set name = '%s' where code = '%s' and county_id ="
                .formatted(name, community)
            + " (select id from registry_county where code = '%s')".formatted(county));
  }

  private long id(String hospital) {
    return office.number(
        "select i.id from registry_institution i join registry_county c on c.id = i.county_id"
            + " where c.code = '%s' and i.code = '%s'".formatted(county, hospital));
  }

  private void run(Person who, Runnable work) {
    staff.run(county, who, work);
  }

  private <T> T as(Person who, Supplier<T> work) {
    return staff.call(county, who, work);
  }
}
