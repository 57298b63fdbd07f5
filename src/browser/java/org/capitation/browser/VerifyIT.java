package org.capitation.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URL;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The ledger verified by a clerk, and the page of a person. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class VerifyIT {
  private static Chromium chromium;

  @ArquillianResource private URL base;

  @BeforeAll
  static void start() {
    chromium = new Chromium();
  }

  @AfterAll
  static void stop() {
    chromium.close();
  }

  @Test
  void aClerkVerifiesTheSampleAndEverythingAgrees() {
    try (Reader reader = chromium.reader(base, "clerk", "zh")) {
      assertEquals(200, reader.open("ledger/verify").status());
      reader.lead("id=", () -> reader.page().click("#start"));
      reader.page().waitForSelector("#verdict");
      assertEquals("全部一致", reader.text("#verdict strong"));
      assertEquals(List.of(), reader.complaints());
    }
    try (Reader reader = chromium.reader(base, "auditor", "en")) {
      assertEquals(200, reader.open("ledger/verify").status());
      assertEquals("Everything agrees", reader.text("#verdict strong"));
      assertEquals(0, reader.page().locator("#start").count());
    }
    try (Reader reader = chromium.reader(base, "c01", "zh")) {
      assertEquals(403, reader.open("ledger/verify").status());
    }
  }

  @Test
  void fromAChargeToThePersonAndBack() {
    for (String language : List.of("zh", "en")) {
      try (Reader reader = chromium.reader(base, "c01", language)) {
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
    try (Reader reader = chromium.reader(base, "auditor", "zh")) {
      assertEquals(200, reader.open("desk/person?q=王").status());
      assertTrue(reader.page().locator("tbody th a").count() > 0);
      reader.lead("id=", () -> reader.page().locator("tbody th a").first().click());
      assertEquals(1, reader.page().locator("#records").count());
      assertEquals(404, reader.open("desk/person?id=999999999").status());
    }
    try (Reader reader = chromium.reader(base, "doctor", "zh")) {
      reader.open("desk/person?q=王");
      assertEquals(0, reader.page().locator("#q, main tbody tr").count(), "no search");
      assertEquals(404, reader.open("desk/person?id=1").status(), "not on the own list");
    }
  }
}
