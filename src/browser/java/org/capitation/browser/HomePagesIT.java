package org.capitation.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The first screen of each role has its answer on top, and what waits leads to where it waits. */
class HomePagesIT extends WithBrowser {
  @ParameterizedTest
  @CsvSource({
    "clerk, /desk/overview, 居民医保",
    "approver, /desk/overview, 职工医保",
    "finance, /desk/finance, 待付",
    "health, /desk/health, 签约率",
    "c01, /desk/community, 预算"
  })
  void the_first_screen_begins_with_its_answer(String account, String home, String answer) {
    try (Reader reader = reader(account, "zh")) {
      reader.open("");
      assertTrue(reader.page().url().endsWith(home), reader.page().url());
      assertTrue(reader.text("#verdict").contains(answer), reader.text("#verdict"));
      assertEquals(List.of(), reader.complaints());
    }
  }

  @Test
  void what_waits_leads_to_as_much_as_it_says() {
    try (Reader reader = reader("clerk", "zh")) {
      reader.open("desk/overview");
      List<String> tiles = reader.addresses("#matters .tasks a");
      assertFalse(tiles.isEmpty(), "what waits");
      for (String tile : tiles) {
        assertEquals(200, reader.open(tile).status(), tile);
      }
      reader.open("desk/overview");
      String unplaced = reader.text("#matters a[href*='attribution.unattributed'] b");
      reader.open("desk/tasks?kind=attribution.unattributed");
      long persons =
          reader.page().locator("main section").first().locator(".matters > li > a").all().stream()
              .map(link -> link.textContent().replaceAll("\\D", ""))
              .mapToLong(Long::parseLong)
              .sum();
      assertEquals(unplaced, Long.toString(persons));
    }
  }

  @Test
  void a_community_chooses_the_month_whose_charges_it_looks_into() {
    try (Reader reader = reader("c01", "zh")) {
      reader.open("desk/community?year=2025");
      assertEquals(20, reader.page().locator("#costly-table tbody tr").count());
      reader.lead(
          "month=2025-09", () -> reader.page().selectOption("#highlights-month", "2025-09"));
      assertTrue(reader.text("#costly").contains("2025-09"));
      String odd = reader.text("#odd-table a[href*='UNREFERRED']");
      reader.lead("sign=UNREFERRED", () -> reader.page().click("#odd-table a[href*='UNREFERRED']"));
      assertTrue(reader.text("#found").contains(" " + odd + " "), odd);
      assertTrue(reader.page().locator("#sign").isVisible(), "the condition that is set");
      reader.click(".chips li:last-child a");
      assertFalse(reader.page().locator("#sign").isVisible(), "more conditions");
      reader.page().focus(".further summary");
      reader.page().keyboard().press("Enter");
      assertTrue(reader.page().locator("#sign").isVisible(), "more conditions, by key");
      assertEquals(List.of(), reader.complaints());
    }
  }
}
