package org.capitation.browser;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Each trial account opens each page of its menu, at a desk and on a phone; every page is opened in
 * both languages.
 */
class PagesIT extends WithBrowser {
  private static final int DESK = 1440;
  private static final int PHONE = 390;

  /** The text outside of whatever is marked as Chinese. */
  private static final String OWN_TEXT =
      """
      () => {
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        let text = '';
        while (walker.nextNode()) {
          const parent = walker.currentNode.parentElement;
          if (!parent.closest('script, noscript, body [lang="zh-CN"], footer')) {
            text += walker.currentNode.data + ' ';
          }
        }
        return text;
      }
      """;

  /** Told in the page: to hand over all that was found right takes longer than to look. */
  private static final String VIOLATIONS =
      """
      async () => {
        const found = await axe.run(document, {
          runOnly: {
            type: 'tag',
            values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
          },
          resultTypes: ['violations']
        });
        return found.violations
          .filter(rule => ['serious', 'critical'].includes(rule.impact))
          .map(rule => rule.id + ' ' + rule.nodes[0].html);
      }
      """;

  private static final Pattern FOUND = Pattern.compile("id=\"found\"[^>]*>([^<]*)<");

  /** The pages that axe has seen: it takes as long as all the rest. */
  private static final Set<String> EXAMINED = new HashSet<>();

  @ParameterizedTest
  @CsvSource({
    "clerk, zh",
    "clerk, en",
    "reviewer, en",
    "approver, zh",
    "health, en",
    "finance, zh",
    "c01, zh",
    "c01, en",
    "doctor, zh",
    "doctor, en",
    "auditor, zh",
    "admin, zh",
    "admin, en"
  })
  void eachPageOfTheMenuIsSound(String account, String language) {
    try (Reader reader = reader(account, language)) {
      List<String> pages = reader.menu();
      assertFalse(pages.isEmpty(), "a menu");
      pages.forEach(page -> check(reader, page, language));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "desk/overview?year=2025",
        "desk/overview?year=2024",
        "desk/community?community=C02&pot=310&year=2025",
        "desk/community?community=C02&year=2024",
        "ledger/charges?community=C03&year=2025&month=&sort=-fund&page=2",
        "ledger/charges?year=2025&q=nothing+of+this+name",
        "ledger/charges?year=2024",
        "ledger/charges?year=odd&month=2025-13",
        "monitoring/overview?year=2025&month=2025-09",
        "monitoring/overview?year=2024",
        "monitoring/detail?community=C01&pot=390&year=2025&month=2025-06",
        "monitoring/detail?community=C03&pot=310&year=2026&month=2026-02",
        "monitoring/detail?pot=310&year=2025&month=odd",
        "monitoring/talks?year=2025&pot=310",
        "ledger/months?year=0&month=odd",
        "ledger/reconcile?month=2026-02&pot=390",
        "ledger/records?month=2026-02&pot=310",
        "ledger/opening",
        "desk/person?id=1&year=odd&page=0",
        "files/imports?kind=visit&state=DONE",
        "files/imports?state=FAILED",
        "files/import",
        "files/import?id=1",
        "job/list?state=FAILED",
        "policy/pack?preset=zhejiang-2019",
        "policy/draft?preset=taicang&pot=390&year=2026",
        "settlement/play?pot=390&year=2025",
        "settlement/play?pot=310&year=2024&from=xuzhou-assessment",
        "budget/play?pot=390&year=2025",
        "budget/play?pot=310&year=2024",
        "budget/list?pot=390&year=2025",
        "budget/list?pot=390&year=2024",
        "budget/detail?id=1",
        "budget/agreements?pot=390&year=2024",
        "payment/list?pot=390&year=2025",
        "payment/list?pot=310&year=2024",
        "enrolment/coverage?pot=310&year=2024",
        "enrolment/coverage?pot=390&year=2025&community=C02",
        "enrolment/coverage?pot=390&day=2025-02-30",
        "enrolment/fees?year=2025",
        "enrolment/fees?year=2024",
        "enrolment/covered?pot=390&year=2025&by=all&part=unsigned&page=2",
        "enrolment/covered?pot=390&year=2025&by=group&code=03&part=ended",
        "attribution/unattributed?pot=310",
        "attribution/ruling?pot=390",
        "attribution/ruling?pot=390&person=1",
        "attribution/contradictions?state=CORRECTED",
        "attribution/person?id=1&year=2025"
      })
  void pagesAreSoundWithAndWithoutData(String address) {
    for (String language : List.of("zh", "en")) {
      try (Reader reader = reader("clerk", language)) {
        check(reader, address, language);
      }
    }
  }

  @Test
  void othersCommunityIsRefusedLikeOneThatIsNot() {
    try (Reader reader = reader("c01", "zh")) {
      for (String page : List.of("desk/community", "ledger/charges")) {
        assertEquals(200, reader.open(page + "?community=C01").status());
        assertEquals(403, reader.open(page + "?community=C02").status());
        String refused = withoutNumber(reader.page());
        assertEquals(403, reader.open(page + "?community=C99").status());
        assertEquals(refused, withoutNumber(reader.page()));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "doctor, desk/overview",
    "doctor, desk/finance",
    "clerk, desk/finance",
    "health, desk/finance",
    "finance, desk/health",
    "clerk, desk/health",
    "c01, desk/health",
    "doctor, desk/community?community=C01",
    "doctor, ledger/charges",
    "doctor, monitoring/overview",
    "doctor, monitoring/talks",
    "admin, monitoring/talks",
    "admin, monitoring/detail?pot=390",
    "health, ledger/charges",
    "finance, ledger/charges",
    "admin, ledger/charges",
    "health, files/imports",
    "finance, files/import",
    "admin, files/imports",
    "doctor, job/list",
    "doctor, enrolment/coverage",
    "doctor, enrolment/fees",
    "finance, enrolment/coverage",
    "c01, attribution/unattributed",
    "health, attribution/unattributed",
    "finance, attribution/person?id=1",
    "finance, attribution/changes",
    "c01, attribution/changes",
    "doctor, budget/list",
    "admin, budget/agreements",
    "doctor, payment/list",
    "doctor, attribution/change?id=1"
  })
  void pageOfOthersIsRefused(String account, String address) {
    try (Reader reader = reader(account, "zh")) {
      assertEquals(403, reader.open(address).status());
    }
  }

  @Test
  void aJobLeadsToItsPageWhoeverMayOpenThat() {
    try (Reader reader = reader("clerk", "zh")) {
      reader.open("ledger/verify");
      reader.lead("id=", () -> reader.page().click("#start"));
    }
    try (Reader reader = reader("auditor", "zh")) {
      assertFalse(jobs(reader).isEmpty(), "pages of jobs");
    }
    try (Reader reader = reader("admin", "en")) {
      List<String> own = jobs(reader);
      assertTrue(own.stream().allMatch("audit/trail"::equals), own + ": nothing of the ledger");
      reader.open("job/list");
      assertTrue(reader.page().locator("tbody tr").count() > 0, "jobs");
      assertEquals(
          "clerk", reader.page().locator("tbody span[title]").first().getAttribute("title"));
      assertEquals("张敏", reader.text("tbody span[title]"));
    }
  }

  /** Where the list of jobs leads; all of it can be opened. */
  private static List<String> jobs(Reader reader) {
    reader.open("job/list");
    List<String> addresses = reader.addresses("tbody th a");
    for (String address : addresses) {
      assertEquals(200, reader.open(address).status(), address);
    }
    return addresses;
  }

  @Test
  void eachFigureOpensTheRowsThatMakeIt() {
    try (Reader reader = reader("clerk", "zh")) {
      for (String page : List.of("desk/overview", "desk/community?community=C01&")) {
        reader.open(page + (page.endsWith("&") ? "" : "?") + "year=2025&unit=yuan");
        List<Reader.Figure> figures = reader.figures();
        assertTrue(figures.size() > 20, "figures: " + figures.size());
        for (Reader.Figure figure : figures) {
          Matcher found = FOUND.matcher(reader.source(figure.address()));
          assertTrue(found.find(), figure + ": nothing is found");
          assertTrue(
              found.group(1).contains(" " + figure.amount() + " "), figure + ": " + found.group(1));
        }
      }
    }
  }

  @Test
  void searchCanBeGoneBackFrom() {
    try (Reader reader = reader("c01", "zh")) {
      reader.open("ledger/charges?year=2025&month=");
      String all = reader.page().locator("#found").textContent();
      reader.page().selectOption("#place", "away");
      reader.lead("place=away", () -> reader.page().click("form.filter button[type=submit]"));
      assertNotEquals(all, reader.page().locator("#found").textContent());
      reader.page().goBack();
      assertEquals(all, reader.page().locator("#found").textContent());
    }
  }

  private static String withoutNumber(Page page) {
    return page.locator("main").innerText().replaceAll("[0-9a-f]{8}", "");
  }

  private static void check(Reader reader, String address, String language) {
    reader.width(DESK);
    Response response = reader.open(address);
    Page page = reader.page();
    boolean first = EXAMINED.add(address + " " + language);
    boolean desk = first && language.equals("zh");
    boolean phone = first && language.equals("en");
    assertAll(
        address + " " + language,
        () -> assertEquals(200, response.status(), "status"),
        () -> assertFalse(page.locator("main").innerText().isBlank(), "main"),
        () -> assertEquals(1, page.locator("h1").count(), "h1"),
        () -> assertFalse(List.of(page.title().split(" *– *", -1)).contains(""), page.title()),
        () -> assertTrue(page.getAttribute("html", "lang").startsWith(language), "lang"),
        () -> assertEquals("", foreign(page, language), "in another language"),
        () -> assertEquals(0, tooWide(page), "wider than a screen by"),
        // the two languages look alike: one is examined at a desk, the other on a phone
        () -> assertEquals(List.of(), desk ? violations(page) : List.of(), "axe"));
    reader.width(PHONE);
    assertAll(
        address + " " + language + " on a phone",
        () -> assertEquals(0, tooWide(page), "wider than a phone by"),
        () -> assertEquals(List.of(), phone ? violations(page) : List.of(), "axe"),
        () -> assertEquals(List.of(), reader.complaints(), "complaints"));
  }

  /** By how much the page is wider than the screen, in pixels. */
  static int tooWide(Page page) {
    Object wide =
        page.evaluate(
            "() => Math.max(0, document.documentElement.scrollWidth"
                + " - document.documentElement.clientWidth)");
    return ((Number) wide).intValue();
  }

  /** The Chinese in an English page, names that are marked as Chinese apart. */
  private static String foreign(Page page, String language) {
    return language.equals("zh")
        ? ""
        : ((String) page.evaluate(OWN_TEXT)).replaceAll("[^\\p{IsHan}]+", " ").strip();
  }

  /** What is seriously wrong for people who do not see or do not use a mouse. */
  static List<?> violations(Page page) {
    page.evaluate(AxeBuilder.getAxeScript());
    return (List<?>) page.evaluate(VIOLATIONS);
  }
}
