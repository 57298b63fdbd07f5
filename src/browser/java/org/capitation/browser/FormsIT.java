package org.capitation.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.net.URL;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What was typed is not lost, and is shown to nobody else; what is sent is sent once. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class FormsIT {
  private static final String NOTE = "录入有误，已核对原件";

  @ArquillianResource private URL base;

  private Chromium chromium;

  @BeforeEach
  void start() {
    chromium = new Chromium();
  }

  @AfterEach
  void stop() {
    chromium.close();
  }

  @Test
  void aCorrectionSurvivesTheEndOfTheSessionAndIsMadeOnce() {
    try (Reader clerk = chromium.reader(base, "clerk", "zh")) {
      Page page = clerk.page();
      correction(clerk);
      String address = page.url();
      page.fill("#note", NOTE);
      page.fill("#document", "云栖函〔2026〕7号");
      page.check("input[name=groups][value='06']");
      page.context().clearCookies();
      clerk.lead("/access/login", () -> page.click("#correct"));
      assertTrue(clerk.text("main").contains("刚才的提交没有生效"), clerk.text("main"));
      clerk.enter("clerk", "/enrolment/correct");
      assertEquals(address, page.url());
      assertEquals(NOTE, page.inputValue("#note"));
      assertTrue(page.isChecked("input[name=groups][value='06']"));
      assertTrue(clerk.text("main .message").startsWith("刚才没有提交"));
      assertEquals(List.of(), PagesIT.violations(page));
      clerk.lead("done=CORRECTED", () -> page.dblclick("#correct"));
      assertEquals(1, page.locator("text=" + NOTE).count(), "corrected once");
      assertEquals(List.of(), drafts(page));
    }
  }

  @Test
  void whatWasNotSentIsOfferedToItsAuthorOnly() {
    try (Reader clerk = chromium.reader(base, "clerk", "zh")) {
      Page page = clerk.page();
      correction(clerk);
      String address = page.url().substring(base.toString().length());
      page.fill("#note", NOTE);
      clerk.open("desk/tasks");
      clerk.open(address);
      assertEquals("", page.inputValue("#note"));
      page.click("[data-act=fill]");
      assertEquals(NOTE, page.inputValue("#note"));
      page.context().clearCookies();
      clerk.open("access/login");
      clerk.enter("reviewer", "/desk/");
      assertEquals(List.of(), drafts(page), "of somebody else");
    }
  }

  @Test
  void whoeverSignsOutLeavesNothing() {
    try (Reader clerk = chromium.reader(base, "clerk", "zh")) {
      Page page = clerk.page();
      correction(clerk);
      page.fill("#note", NOTE);
      page.locator("#note").blur();
      assertEquals(1, drafts(page).size());
      clerk.lead("/access/login", () -> page.click(".person form button"));
      assertEquals(List.of(), drafts(page));
    }
  }

  @Test
  void theEndOfASessionIsToldAndCanBePutOff() {
    try (Reader clerk = chromium.reader(base, "clerk", "zh")) {
      Page page = clerk.page();
      page.clock().install();
      clerk.open("files/imports?state=FAILED");
      page.clock().fastForward("20:00");
      assertEquals(true, page.isHidden("#session"));
      page.clock().fastForward("05:30");
      page.waitForSelector("#session");
      clerk.sound();
      page.click("#session button");
      page.waitForSelector(
          "#session", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.HIDDEN));
      page.clock().fastForward("29:00");
      page.waitForSelector("#session");
      clerk.lead("/access/login", () -> page.clock().fastForward("02:00"));
      assertTrue(clerk.text("main").contains("长时间未操作，已退出"), clerk.text("main"));
      clerk.enter("clerk", "/files/imports");
      assertTrue(page.url().endsWith("state=FAILED"), page.url());
    }
  }

  @Test
  void theMenuOpensBehindItsButtonAndEscClosesIt() {
    try (Reader clerk = chromium.reader(base, "clerk", "zh")) {
      clerk.width(390);
      clerk.open("ledger/charges?year=2025");
      Page page = clerk.page();
      assertTrue(page.isHidden("#side"));
      page.click(".button.menu");
      assertTrue(page.isVisible("#side"));
      assertEquals("page", focused(page, "aria-current"));
      page.keyboard().press("Escape");
      assertTrue(page.isHidden("#side"));
      assertEquals("side", focused(page, "aria-controls"));
      page.keyboard().press("/");
      assertEquals("search-all", focused(page, "id"));
      page.keyboard().type("王");
      clerk.lead("/desk/search", () -> page.keyboard().press("Enter"));
      clerk.screen();
      clerk.sound();
    }
  }

  @Test
  void whoeverIsSignedInKeepsTheMenuWhereThereIsNoPage() {
    try (Reader clerk = chromium.reader(base, "clerk", "zh")) {
      assertEquals(404, clerk.open("nowhere").status());
      assertTrue(clerk.page().locator("nav.side a").count() > 5);
      assertEquals("没有这个页面", clerk.text("h1"));
    }
  }

  private static String focused(Page page, String attribute) {
    return String.valueOf(
        page.evaluate("name => document.activeElement.getAttribute(name)", attribute));
  }

  private static List<?> drafts(Page page) {
    return (List<?>)
        page.evaluate("() => Object.keys(sessionStorage).filter(key => key.startsWith('draft '))");
  }

  private static void correction(Reader clerk) {
    clerk.open("enrolment/list?page=3");
    Page page = clerk.page();
    clerk.lead("/enrolment/person", () -> page.locator("#contracts tbody a").first().click());
    clerk.lead(
        "/enrolment/correct", () -> page.locator("a[href*='/enrolment/correct?']").first().click());
  }
}
