package org.capitation.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import org.capitation.it.Visitor;
import org.junit.jupiter.api.Test;

/** Warnings are issued and stay; a talk goes its way through several hands. */
class TalksIT extends WithBrowser {
  private static final String TODAY = "2026-03-02";
  private static final String REASON = "TalksIT: spending pace";

  @Test
  void issuedWarningsAreThoseOfTheMonthAndStay() throws Exception {
    String month = "year=2025&pot=310&month=2025-06";
    JsonNode computed = get("clerk", "api/monitoring?" + month);
    int expected = computed.at("/county/warnings").size();
    for (JsonNode community : computed.get("communities")) {
      expected += community.get("warnings").size();
    }
    assertTrue(expected > 0);
    try (Reader reader = reader("clerk", "zh")) {
      for (int time = 0; time < 2; time++) {
        reader.open("monitoring/talks?" + month);
        reader.click("#do-issue");
        reader.page().waitForSelector("#warnings-table");
        assertEquals(Integer.toString(expected), reader.text("#found").replaceAll("\\D", ""));
        assertEquals(expected, TakenFile.of(reader.download("#xlsx")).rows().size());
      }
      assertEquals(List.of(), PagesIT.violations(reader.page()));
    }
    JsonNode own = get("c01", "api/monitoring/warnings?year=2025");
    own.forEach(one -> assertEquals("C01", one.get("community").asText()));
  }

  @Test
  void aTalkGoesItsWay() throws Exception {
    String address;
    try (Reader clerk = reader("clerk", "zh")) {
      clerk.open("monitoring/talks?year=2025&pot=390&month=2025-06&community=C02");
      Page page = clerk.page();
      page.fill("#day", TODAY);
      page.fill("#reason", "fast");
      page.click("#do-plan");
      page.waitForSelector("#problem");
      assertEquals("fast", page.inputValue("#reason"));
      page.fill("#reason", REASON);
      clerk.lead("talk?id=", () -> page.click("#do-plan"));
      address = page.url().substring(base().toString().length());
      page.fill("#day", TODAY);
      page.fill("#minutes", "What the director said");
      page.fill("#measures", "What was agreed on");
      page.fill("#deadline", "2026-04-30");
      clerk.lead("talk?id=", () -> page.click("#hold"));
      page.waitForSelector("#result");
      page.fill("#day", TODAY);
      page.fill("#result", "Fewer visits outside");
      page.click("#follow");
      page.waitForSelector("#result", hidden());
      assertEquals(0, page.locator("#close").count(), "who followed up does not close");
      assertEquals(List.of(), PagesIT.violations(page));
    }
    JsonNode talk = talk(address);
    assertEquals("FOLLOWED", talk.get("state").asText());
    assertEquals("clerk", talk.at("/followed/stamp/by").asText());
    close(address);
    othersSeeNothingOfIt(address, talk.get("id").asLong());
  }

  private static Page.WaitForSelectorOptions hidden() {
    return new Page.WaitForSelectorOptions().setState(WaitForSelectorState.DETACHED);
  }

  private void close(String address) throws Exception {
    try (Reader stale = reader("approver", "en");
        Reader reviewer = reader("reviewer", "zh")) {
      stale.open(address);
      reviewer.open(address);
      reviewer.page().click("#close");
      reviewer.page().waitForSelector("#close", hidden());
      assertEquals("CLOSED", talk(address).get("state").asText());
      stale.page().click("#close");
      stale.page().waitForSelector("#problem");
      assertTrue(stale.text("#problem").contains("reviewer"), stale.text("#problem"));
    }
  }

  private void othersSeeNothingOfIt(String address, long id) throws Exception {
    Visitor visitor = new Visitor(base());
    String path = "api/monitoring/talks/" + id;
    assertEquals(200, visitor.get(path, "c02", Chromium.PASSWORD).statusCode());
    assertEquals(404, visitor.get(path, "c01", Chromium.PASSWORD).statusCode());
    assertEquals(403, visitor.get(path, "doctor", Chromium.PASSWORD).statusCode());
    for (JsonNode other : get("c01", "api/monitoring/talks?year=2025")) {
      assertEquals("C01", other.get("community").asText());
    }
    try (Reader own = reader("c02", "en")) {
      assertEquals(200, own.open(address).status());
      assertFalse(own.page().locator("#turn").count() > 0, "nothing to do");
      own.open("monitoring/talks?year=2025&pot=390");
      assertTrue(own.text("#talks-table").contains(REASON));
      assertEquals(0, own.page().locator("#plan, #issue").count());
    }
  }

  private JsonNode talk(String address) throws Exception {
    return get("clerk", "api/monitoring/talks/" + address.replaceFirst(".*id=", ""));
  }

  private JsonNode get(String account, String path) throws Exception {
    return new ObjectMapper()
        .readTree(new Visitor(base()).get(path, account, Chromium.PASSWORD).body());
  }
}
