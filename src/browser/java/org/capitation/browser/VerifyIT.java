package org.capitation.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The ledger verified by a clerk, and the page of a person. */
class VerifyIT extends WithBrowser {
  @Test
  void aClerkVerifiesTheSampleAndEverythingAgrees() {
    try (Reader reader = reader("clerk", "zh")) {
      assertEquals(200, reader.open("ledger/verify").status());
      reader.lead("id=", () -> reader.page().click("#start"));
      reader.page().waitForSelector("#verdict");
      assertEquals("全部一致", reader.text("#verdict strong"));
      assertEquals(List.of(), reader.complaints());
    }
    try (Reader reader = reader("auditor", "en")) {
      assertEquals(200, reader.open("ledger/verify").status());
      assertEquals("Everything agrees", reader.text("#verdict strong"));
      assertEquals(0, reader.page().locator("#start").count());
    }
    try (Reader reader = reader("c01", "zh")) {
      assertEquals(403, reader.open("ledger/verify").status());
    }
  }

  @Test
  void fromAChargeToThePersonAndBack() {
    for (String language : List.of("zh", "en")) {
      try (Reader reader = reader("c01", language)) {
        reader.open("ledger/charges?community=C01&pot=390&year=2025");
        reader.lead(
            "/desk/person?id=",
            () -> reader.page().locator("#charges td a[href*='/desk/person']").first().click());
        String text = reader.text("main");
        assertFalse(text.matches("(?s).*\\d{15}.*"), text);
        assertTrue(text.contains("****"), text);
        assertEquals(0, reader.page().locator("#q").count());
        String person = reader.page().url();
        reader.width(390);
        assertEquals(
            true,
            reader.page().evaluate("document.documentElement.scrollWidth <= window.innerWidth"));
        reader.width(1440);
        reader.lead(
            "/ledger/charges", () -> reader.page().locator("tbody th a[href]").last().click());
        assertTrue(reader.page().locator("table.data tbody tr").count() > 0, person);
        assertEquals(List.of(), reader.complaints());
      }
    }
  }

  @Test
  void anAuditorFindsAPersonAndADoctorDoesNot() {
    try (Reader reader = reader("auditor", "zh")) {
      assertEquals(200, reader.open("desk/person?q=王").status());
      assertTrue(reader.page().locator("tbody th a").count() > 0);
      reader.lead("id=", () -> reader.page().locator("tbody th a").first().click());
      assertEquals(1, reader.page().locator("#records").count());
      assertEquals(404, reader.open("desk/person?id=999999999").status());
    }
    try (Reader reader = reader("doctor", "zh")) {
      reader.open("desk/person?q=王");
      assertEquals(0, reader.page().locator("#q, main tbody tr").count(), "no search");
      assertEquals(404, reader.open("desk/person?id=1").status(), "not on the own list");
    }
  }
}
