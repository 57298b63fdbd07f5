package org.capitation.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;

/** A doctor's working day on a phone. */
class DoctorDayIT extends WithBrowser {
  private static final int PHONE = 390;
  private static final Pattern CODES =
      Pattern.compile("\"team\":\\{\"code\":\"([^\"]+)\".*?\"doctor\":\\{\"code\":\"([^\"]+)\"");

  /** Team and doctor of the list, by their codes, and the name of the doctor. */
  private record Codes(String team, String doctor, String name) {}

  @Test
  void renewsTwoAndSeesWhatBecameOfEach() {
    try (Reader reader = phone("zh")) {
      reader.open("enrolment/my?state=30");
      Page page = reader.page();
      page.locator("input[name=contract]").nth(0).check();
      page.locator("input[name=contract]").nth(1).check();
      reader.lead("/enrolment/renew", () -> page.click("#several"));
      sound(reader);
      assertEquals("续约 2 人", reader.text("#renew"));
      reader.click("#renew");
      assertEquals("已续约 2 人，未续约 0 人", reader.text("#result"));
      sound(reader);
    }
  }

  @Test
  void printsAndExportsExactlyWhatIsListed() throws IOException {
    try (Reader reader = phone("zh")) {
      for (String state : List.of("all", "90", "expired", "gap")) {
        reader.open("enrolment/my?size=9999&state=" + state);
        int rows = reader.page().locator(".roster tbody tr").count();
        byte[] file = reader.download("#workbook");
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
          assertEquals(rows + 1, book.getFirstSheet().read().size(), state);
        }
        reader.lead("print=1", () -> reader.page().click("#paper"));
        assertEquals(rows, reader.page().locator(".roster tbody tr").count(), state);
      }
      assertEquals(List.of(), reader.complaints());
    }
  }

  @Test
  void endsAContractForAReason() {
    try (Reader reader = phone("zh")) {
      openPerson(reader, "enrolment/my");
      sound(reader);
      reader.lead("/enrolment/end", () -> reader.page().click(".button.grave"));
      reader.screen();
      sound(reader);
      reader.page().fill("#last", "2026-03-02");
      reader.page().selectOption("#reason", "04");
      reader.page().fill("#note", "本人到卫生院说明");
      reader.lead("done=", () -> reader.page().click("#end"));
      assertTrue(reader.text("main").contains("本人到卫生院说明"), reader.text("main"));
      assertTrue(reader.text(".contract .tag").contains("本人拒绝"), reader.text(".contract .tag"));
      reader.lead("/desk/person", () -> reader.page().click("#visits"));
      // no door that is shut
      assertEquals(0, reader.page().locator("a[href*='/attribution/person']").count());
      sound(reader);
    }
  }

  @Test
  void signsAFamilyOnceAndIsToldWhatSpeaksAgainstOthers() {
    Codes codes = codes();
    insured("DAY1", "DAY2", "DAY3");
    try (Reader reader = phone("zh")) {
      reader.open("enrolment/new");
      sound(reader);
      find(reader, "NOBODY9");
      assertTrue(reader.text(".empty").startsWith("没有找到"), reader.text(".empty"));
      add(reader, "DAY1");
      add(reader, "赵小日 DAY2");
      assertEquals("本次签约 2 人", reader.text("#chosen"));
      reader.lead("step=service", () -> reader.page().click("#next"));
      sound(reader);
      reader.page().locator("input[type=checkbox][value='04']").first().check();
      reader.lead("step=check", () -> reader.page().click("#next"));
      sound(reader);
      String checked = reader.page().url();
      reader.page().context().clearCookies();
      reader.lead("/access/login", () -> reader.page().click("#sign"));
      reader.enter("doctor", "step=check");
      assertEquals(checked, reader.page().url());
      reader.lead("step=done", () -> reader.page().dblclick("#sign"));
      assertEquals("已签约 2 人", reader.text("#result"));
      assertEquals(2, reader.page().locator(".people li").count());
      sound(reader);
      reader.open("enrolment/new");
      find(reader, "DAY1");
      assertTrue(reader.text(".against").contains("先解约再签"), reader.text(".against"));
      cap(codes, "1");
      find(reader, "DAY3");
      assertTrue(reader.text(".against").contains("签约人数已满"), reader.text(".against"));
    } finally {
      cap(codes, "");
    }
  }

  @Test
  void renewsOneAndReadsWhyAnotherIsNotRenewed() {
    Codes own = codes();
    Codes other = elsewhere(own.team());
    insured("DAY4", "DAY5");
    take(
        "enrolment",
        "contract_no,certno,team_code,doctor_code,sign_date,begndate,enddate\n"
            + contract("DAYQ4", "DAY4", own, "2025-03-31,2025-03-31,2026-03-30")
            + contract("DAYQ5", "DAY5", own, "2025-03-31,2025-03-31,2026-03-30")
            + contract("DAYQ6", "DAY5", other, "2026-02-20,2026-03-31,2027-03-30"));
    try (Reader reader = phone("zh")) {
      reader.open("enrolment/renew?contract=DAYQ4&contract=DAYQ5");
      String against = reader.text(".against");
      assertTrue(against.contains("已自 2026-03-31 起与" + other.name() + "签约"), against);
      assertTrue(against.contains("至 2027-03-30。先解约再签"), against);
      assertEquals("续约 1 人", reader.text("#renew"));
      reader.click("#renew");
      assertEquals("已续约 1 人，未续约 1 人", reader.text("#result"));
      sound(reader);
    }
  }

  @Test
  void sessionThatRanOutTakesNothingThatWasEntered() {
    try (Reader reader = phone("zh")) {
      openPerson(reader, "enrolment/my?state=90");
      reader.lead("/enrolment/end", () -> reader.page().click(".button.grave"));
      String address = reader.page().url();
      reader.page().selectOption("#reason", "02");
      reader.page().fill("#note", "迁往外县");
      reader.page().context().clearCookies();
      reader.lead("/access/login", () -> reader.page().click("#end"));
      reader.enter("doctor", "/enrolment/end");
      assertEquals(address, reader.page().url());
      assertEquals("迁往外县", reader.page().inputValue("#note"));
      assertEquals("02", reader.page().inputValue("#reason"));
    }
  }

  @Test
  void speaksEnglishToo() {
    try (Reader reader = phone("en")) {
      for (String page : List.of("enrolment/my", "enrolment/new")) {
        reader.open(page);
        sound(reader);
      }
      openPerson(reader, "enrolment/my");
      sound(reader);
    }
  }

  @Test
  void peopleOfOthersAreNotThere() {
    try (Reader reader = phone("zh")) {
      assertEquals(404, reader.open("enrolment/person?id=999999999").status());
      assertEquals(404, reader.open("enrolment/end?contract=none").status());
    }
    try (Reader reader = reader("clerk", "zh")) {
      assertEquals(403, reader.open("enrolment/new").status());
    }
  }

  private Reader phone(String language) {
    Reader reader = reader("doctor", language);
    reader.width(PHONE);
    return reader;
  }

  private static void openPerson(Reader reader, String list) {
    reader.open(list);
    reader.lead(
        "/enrolment/person",
        () -> reader.page().locator(".roster .acts a[href*='/person']").first().click());
  }

  private static void sound(Reader reader) {
    assertEquals(List.of(), PagesIT.violations(reader.page()));
    assertEquals(List.of(), reader.complaints());
    assertEquals(0, PagesIT.tooWide(reader.page()));
  }

  private static void find(Reader reader, String text) {
    reader.page().fill("#q", text);
    reader.click("#find");
  }

  private static void add(Reader reader, String text) {
    find(reader, text);
    reader.lead("person=", () -> reader.page().click(".add"));
    assertFalse(reader.page().url().contains("DAY"), "no ID number in an address");
  }

  private Codes codes() {
    try (Reader reader = phone("zh")) {
      reader.open("enrolment/my");
      String name = reader.text(".title span[lang]").replaceAll(" · .*", "");
      openPerson(reader, "enrolment/my");
      String id = reader.page().url().replaceAll(".*id=(\\d+).*", "$1");
      Matcher found = CODES.matcher(reader.source("api/enrolment/persons/" + id + "/contracts"));
      assertTrue(found.find(), "a contract");
      return new Codes(found.group(1), found.group(2), name);
    }
  }

  /** Another team and one of its doctors; the name is that of the team. */
  private Codes elsewhere(String own) {
    try (Reader reader = reader("clerk", "zh")) {
      reader.open("enrolment/list");
      Locator team =
          reader.page().locator("#team option:not([value='']):not([value='" + own + "'])");
      String code = team.first().getAttribute("value");
      String name = team.first().textContent();
      reader.open("enrolment/list?team=" + code);
      String doctor =
          reader.page().locator("#doctor option:not([value=''])").first().getAttribute("value");
      return new Codes(code, doctor, name);
    }
  }

  private static String contract(String number, String certificate, Codes with, String days) {
    return String.join(",", number, certificate, with.team(), with.doctor(), days) + "\n";
  }

  private void insured(String... certificates) {
    StringBuilder file =
        new StringBuilder(
            "psn_no,psn_name,psn_cert_type,certno,insutype,psn_type,crt_insu_date,"
                + "household_township\n");
    for (String certificate : certificates) {
      file.append("P").append(certificate).append(",赵小日,99,").append(certificate);
      file.append(",390,1501,2020-01-01,339921002\n");
    }
    take("insured", file.toString());
  }

  private void cap(Codes codes, String cap) {
    take(
        "doctor",
        "doctor_code,doctor_name,team_code,list_cap\n"
            + String.join(",", codes.doctor(), codes.name(), codes.team(), cap)
            + "\n");
  }

  private void take(String kind, String text) {
    try (Reader reader = reader("clerk", "zh")) {
      reader.open("files/import");
      reader.page().selectOption("#kind", kind);
      reader
          .page()
          .setInputFiles(
              "#file",
              new FilePayload(kind + ".csv", "text/csv", text.getBytes(StandardCharsets.UTF_8)));
      reader.click("#look");
      reader.click(reader.page().locator("#start").count() > 0 ? "#start" : "#again");
      reader.page().waitForSelector("#result");
    }
  }
}
