package org.capitation.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The days of those who look: what a first screen says is what the list says that it opens, and
 * what the file of that list adds up to; and there is a way back.
 */
class DaysIT extends WithBrowser {
  private static final String YEAR = "year=2025&unit=yuan";
  private static final int SOON = 250;
  private static final int OFTEN = 40;

  @ParameterizedTest
  @CsvSource({
    "clerk, desk/overview, '#positions-table td a[href*=\"/ledger/charges\"]'",
    "reviewer, desk/overview, '#positions-table a[href*=\"place=away\"]'",
    "c01, desk/community, 'table[aria-labelledby=earners] td a'",
    "c02, desk/community, '#costly-table td a'"
  })
  void a_figure_of_the_first_screen_is_what_its_file_adds_up_to(
      String account, String home, String figure) throws IOException {
    try (Reader reader = reader(account, "zh")) {
      reader.open(home + "?" + YEAR);
      Page page = reader.page();
      String from = page.url();
      String amount = reader.text(figure);
      reader.lead("/ledger/charges", () -> page.locator(figure).first().click());
      String found = reader.text("#found");
      assertTrue(found.contains(" " + amount + " "), amount + ": " + found);
      TakenFile file = TakenFile.of(reader.download("#xlsx"));
      assertEquals(number(amount), file.sum("基金支付"));
      assertEquals(count(found), file.rows().size());
      page.goBack();
      assertEquals(from, page.url());
      assertEquals(amount, reader.text(figure));
      assertEquals(List.of(), reader.complaints());
    }
  }

  @Test
  void the_health_bureau_comes_from_the_sign_up_to_whoever_is_signed_up() throws IOException {
    try (Reader health = reader("health", "zh")) {
      health.open("desk/health?year=2025");
      Page page = health.page();
      String signed = page.locator("#signed-table-390 tfoot td").nth(1).innerText();
      health.lead("/enrolment/coverage", () -> page.click(".bar:has(#signed-390) a"));
      Locator door = page.locator("#table-COMMUNITY tfoot td").nth(1).locator("a");
      assertEquals(signed, door.innerText());
      health.lead("/enrolment/covered", door::click);
      assertEquals(number(signed).intValueExact(), count(health.text("#found")));
      TakenFile file = TakenFile.of(health.download("#xlsx"));
      assertEquals(number(signed).intValueExact(), file.rows().size());
      page.goBack();
      page.goBack();
      assertEquals(signed, page.locator("#signed-table-390 tfoot td").nth(1).innerText());
      assertEquals(List.of(), health.complaints());
    }
  }

  @Test
  void the_finance_bureau_compares_two_years_and_reads_documents() {
    try (Reader finance = reader("finance", "zh")) {
      finance.open("desk/finance?year=2026&unit=yuan");
      Page page = finance.page();
      BigDecimal spent = number(page.locator("#beside-table-390 tfoot td").nth(0).innerText());
      BigDecimal months =
          page.locator("#beside-table-390 tbody tr").all().stream()
              .map(line -> line.locator("td"))
              .filter(line -> !line.nth(2).innerText().equals("—"))
              .map(line -> number(line.nth(0).innerText()))
              .reduce(BigDecimal.ZERO, BigDecimal::add);
      assertTrue(spent.signum() > 0, "spent");
      assertEquals(spent, months, "of the months that are known of both years");
      finance.lead("/document/register", () -> page.click(".bar:has(#documents) a"));
      page.goBack();
      finance.lead("/payment/list?pot=390", () -> page.click(".bar:has(#beside-390) a"));
      page.goBack();
      assertEquals(spent, number(page.locator("#beside-table-390 tfoot td").nth(0).innerText()));
      assertEquals(List.of(), finance.complaints());
    }
  }

  /** What a clerk did does not change while the auditor looks; what the auditor does is added. */
  @Test
  void the_auditor_takes_away_what_was_found_and_has_the_chain_verified() throws IOException {
    try (Reader clerk = reader("clerk", "zh");
        Reader auditor = reader("auditor", "zh")) {
      clerk.open("desk/tasks");
      auditor.open("");
      Page page = auditor.page();
      page.fill("#account", "clerk");
      auditor.lead("account=clerk", () -> page.click("form.filter button[type=submit]"));
      String found = auditor.text("#found");
      assertEquals(count(found), TakenFile.of(auditor.download("#xlsx")).rows().size());
      auditor.lead("/audit/event?id=", () -> page.locator("#events th a").first().click());
      page.goBack();
      assertEquals(found, auditor.text("#found"));
      auditor.click("#again-chain");
      for (int times = 0; times < OFTEN && chain(auditor).equals("校验中"); times++) {
        page.waitForTimeout(SOON);
      }
      assertEquals("无差异", chain(auditor));
      auditor.lead("/ledger/sample", () -> page.click("[aria-labelledby=spots] a >> nth=0"));
      assertEquals(List.of(), auditor.complaints());
    }
  }

  private static String chain(Reader auditor) {
    auditor.open("audit/trail");
    return auditor.text("tr:has(#again-chain) .tag");
  }

  private static BigDecimal number(String shown) {
    return new BigDecimal(shown.replace(",", "").strip());
  }

  /** The first number of what a list says of itself. */
  private static int count(String found) {
    return Integer.parseInt(found.replaceAll("^\\D*([\\d,]+).*", "$1").replace(",", ""));
  }
}
