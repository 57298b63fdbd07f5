package org.capitation.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import java.util.List;
import org.capitation.it.Visitor;
import org.capitation.page.Display;
import org.capitation.value.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Scenarios are copied, changed and compared on their pages, with the figures of the API. */
class ScenarioPagesIT extends WithBrowser {
  private static final String LIST = "settlement/scenarios?pot=390&year=2025";
  private static final int PHONE = 390;

  @ParameterizedTest
  @CsvSource({"clerk, zh", "finance, en"})
  void theDraftIsCopiedChangedAndCompared(String account, String language) throws Exception {
    try (Reader reader = reader(account, language)) {
      reader.open("settlement/detail?pot=390&year=2025");
      reader.lead("/settlement/scenarios", () -> reader.page().click("#scenarios"));
      Page page = reader.page();
      page.fill("#name", "rate");
      page.fill("#rate", "one");
      reader.click("#create");
      assertTrue(reader.text("#problems").contains("one"), reader.text("#problems"));
      assertEquals("rate", page.inputValue("#name"));
      page.fill("#rate", "");
      reader.click("#create");
      page.fill("#name", "no retention");
      page.fill("#terms", page.inputValue("#terms").replaceFirst("retained: 80%", "retained: 10%"));
      reader.click("#create");
      assertEquals(2, page.locator("#kept-table tbody tr").count());
      reader.lead("/settlement/compare", () -> page.click("#compare-do"));
      comparedAsByTheApi(reader, account);
      assertTrue(reader.text("#differences-table").contains("80%"));
      assertEquals(1, page.locator("#chart canvas").count());
      assertEquals(List.of(), PagesIT.violations(page));
      reader.width(PHONE);
      assertEquals(true, page.evaluate("document.documentElement.scrollWidth <= innerWidth"));
      assertEquals(List.of(), PagesIT.violations(page));
      assertEquals(List.of(), reader.complaints());
      renamedAndDeleted(reader);
    }
  }

  private void comparedAsByTheApi(Reader reader, String account) throws Exception {
    String query = reader.page().url().replaceFirst(".*[?]", "").replace("&c=", "");
    JsonNode lines =
        new ObjectMapper()
            .readTree(
                new Visitor(base())
                    .get("api/settlement/scenarios/comparison?" + query, account, Chromium.PASSWORD)
                    .body())
            .get("lines");
    List<String> shown =
        reader.page().locator("#figures-table tbody td:last-child").allInnerTexts();
    assertEquals(lines.size(), shown.size());
    for (int i = 0; i < shown.size(); i++) {
      assertEquals(
          Display.yuan(Money.ofYuan(lines.get(i).at("/differences/1").asText())), shown.get(i));
    }
    assertTrue(shown.stream().anyMatch(one -> one.startsWith("-")), shown::toString);
  }

  private static void keeps(Page page, int rows) {
    page.waitForCondition(() -> page.locator("#kept-table tbody tr").count() == rows);
    page.waitForLoadState();
  }

  private static void renamedAndDeleted(Reader reader) {
    reader.open(LIST);
    Page page = reader.page();
    page.fill("#rename", "10 %");
    page.click("#rename-do");
    page.waitForCondition(() -> reader.text("#kept-table tbody th").equals("10 %"));
    for (int left = 1; left >= 0; left--) {
      page.waitForLoadState();
      page.click("#delete-do");
      keeps(page, left);
    }
  }

  @ParameterizedTest
  @CsvSource({"clerk, zh, 2026", "finance, en, 2026", "clerk, en, 2025", "c01, zh, 2026"})
  void whatIsExpectedIsBesideToday(String account, String language, String year) throws Exception {
    JsonNode own =
        new ObjectMapper()
            .readTree(
                new Visitor(base())
                    .get("api/settlement/expected?pot=390&year=" + year, account, Chromium.PASSWORD)
                    .body())
            .get("communities");
    try (Reader reader = reader(account, language)) {
      reader.open("settlement/detail?pot=390&year=" + year);
      List<String> shown =
          reader.page().locator("#expected-table tbody td:nth-child(3)").allInnerTexts();
      assertEquals(own.size() * 3, shown.size());
      for (int i = 0; i < own.size(); i++) {
        JsonNode figures = own.get(i).get("forecast");
        assertEquals(
            List.of(
                yuan(figures.get("balance")),
                yuan(figures.get("toCommunity")),
                yuan(figures.get("payable"))),
            shown.subList(3 * i, 3 * i + 3));
      }
      assertEquals(List.of(), reader.complaints());
    }
  }

  @Test
  void pagesWithoutDataSaySo() {
    try (Reader reader = reader("auditor", "zh")) {
      assertEquals(200, reader.open("settlement/scenarios?pot=310&year=2024").status());
      assertEquals(0, reader.page().locator("#create").count());
      assertEquals(List.of(), PagesIT.violations(reader.page()));
      assertEquals(200, reader.open("settlement/compare").status());
      assertEquals("选择两个或三个不同的方案", reader.text("#problem"));
      assertEquals(404, reader.open("settlement/compare?a=odd").status());
      assertEquals(404, reader.open("settlement/compare?a=999998&b=999999").status());
    }
  }

  @Test
  void aCommunityKeepsToTheSimulation() {
    try (Reader reader = reader("c01", "zh")) {
      assertEquals(403, reader.open(LIST).status());
      assertEquals(403, reader.open("settlement/compare?a=1&b=2").status());
      reader.open("settlement/play?pot=390&year=2025");
      assertEquals(0, reader.page().locator("#scenarios").count());
    }
  }

  private static String yuan(JsonNode amount) {
    return Display.yuan(Money.ofYuan(amount.asText()));
  }
}
