package org.capitation.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;

/** The contracts of the county, and what a clerk does with them. */
class ContractsIT extends WithBrowser {
  @Test
  void everyStateListsAndExportsAsManyAsItSays() throws IOException {
    try (Reader reader = reader("c01", "zh")) {
      for (String state : List.of("in_force", "30", "90", "ended", "all")) {
        reader.open("enrolment/list?state=" + state);
        int said = count(reader);
        int rows = reader.page().locator("#contracts tbody tr").count();
        assertEquals(Math.min(20, said), rows, state);
        try (ReadableWorkbook book =
            new ReadableWorkbook(new ByteArrayInputStream(reader.download("#xlsx")))) {
          assertEquals(said + 1, book.getFirstSheet().read().size(), state);
        }
      }
      assertEquals(List.of(), reader.complaints());
    }
  }

  @Test
  void placesNarrowTheListStepByStep() {
    try (Reader reader = reader("clerk", "zh")) {
      reader.open("enrolment/list");
      int before = count(reader);
      for (String select : List.of("community", "institution", "team", "doctor")) {
        reader.lead(
            select + "=",
            () -> {
              String first =
                  reader
                      .page()
                      .locator("#" + select + " option:not([value=''])")
                      .first()
                      .getAttribute("value");
              reader.page().selectOption("#" + select, first);
            });
        reader.page().waitForLoadState();
        assertTrue(count(reader) <= before, select);
        before = count(reader);
      }
      assertTrue(before > 0);
    }
  }

  @Test
  void clerkSwitchesCorrectsAndCancels() {
    try (Reader reader = reader("clerk", "zh")) {
      reader.open("enrolment/list?page=999999");
      Page page = reader.page();
      reader.lead("/enrolment/person", () -> page.locator("#contracts tbody a").first().click());
      String person = page.url();
      reader.lead("/enrolment/switch", () -> act(page, "switch"));
      reader.screen();
      reader.sound();
      String now = page.locator(".facts dd").nth(1).innerText().replaceAll(" · .*", "");
      page.selectOption("#whom", other(page, now));
      page.fill("#from", "2026-03-03");
      page.fill("#note", "搬家");
      reader.lead("done=SWITCHED", () -> page.click("#switch"));
      assertTrue(reader.text("#done").endsWith("已改签"), reader.text("#done"));
      reader.lead("/enrolment/correct", () -> act(page, "correct"));
      reader.screen();
      reader.sound();
      page.check("input[name=groups][value='05']");
      grounds(page);
      page.fill("#last", "2020-01-01");
      reader.click("#correct");
      assertTrue(reader.text("#problem").startsWith("止期 2020-01-01"), reader.text("#problem"));
      assertEquals("录入有误", page.inputValue("#note"));
      assertTrue(page.url().contains("/enrolment/correct?contract="), page.url());
      page.fill("#last", page.inputValue("#agreed"));
      reader.lead("done=CORRECTED", () -> page.click("#correct"));
      assertTrue(reader.text(".contract .facts").contains("糖尿病"));
      reader.lead("/enrolment/cancel", () -> act(page, "cancel"));
      reader.screen();
      reader.sound();
      grounds(page);
      reader.lead("done=CANCELLED", () -> page.click("#cancel"));
      assertEquals("作废", reader.text(".contract .tag"));
      reader.sound();
      reader.lead("/attribution/person", () -> page.click("#homes"));
      reader.lead("/enrolment/person", () -> page.click("#contracts"));
      assertEquals(person, page.url());
    }
  }

  @Test
  void everyRoleHasItsButtons() {
    try (Reader clerk = reader("clerk", "zh")) {
      clerk.open("enrolment/list");
      String person = clerk.addresses("#contracts tbody a").get(10);
      assertEquals(200, clerk.open(person).status());
      for (String act : List.of("renew", "switch", "correct", "end", "cancel")) {
        String door = ".contract .buttons a[href*='/enrolment/" + act + "?']";
        assertTrue(clerk.page().locator(door).count() > 0, act);
      }
      for (String role : List.of("auditor", "reviewer")) {
        try (Reader reader = reader(role, "en")) {
          assertEquals(200, reader.open(person).status(), role);
          assertEquals(0, reader.page().locator(".contract .buttons a").count(), role);
          reader.sound();
        }
      }
    }
    try (Reader reader = reader("doctor", "zh")) {
      assertEquals(403, reader.open("enrolment/list").status());
    }
  }

  private static int count(Reader reader) {
    return Integer.parseInt(reader.text("#found").replaceAll("\\D", ""));
  }

  private static void act(Page page, String what) {
    page.locator("a[href*='/enrolment/" + what + "?']").first().click();
  }

  private static void grounds(Page page) {
    page.fill("#note", "录入有误");
    page.fill("#document", "云栖函〔2026〕1号");
  }

  /** A doctor of another team. */
  private static String other(Page page, String team) {
    return page.locator("#whom option:not([value=''])").all().stream()
        .filter(option -> !option.textContent().startsWith(team))
        .findFirst()
        .orElseThrow()
        .getAttribute("value");
  }
}
