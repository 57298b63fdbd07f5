package org.capitation.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import java.net.URL;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A doctor's own list. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class MyListIT {
  private static final int PORTION = 20;

  @ArquillianResource private URL base;

  @Test
  void everyFilterListsAsManyAsItSays() {
    try (Tab tab = new Tab(base, "doctor")) {
      for (String state : List.of("all", "30", "60", "90", "expired")) {
        assertEquals(200, tab.open("enrolment/my?size=9999&state=" + state));
        String pill = tab.text(".pills a[aria-current]");
        int said = Integer.parseInt(pill.replaceAll(".* ", "").replace(",", ""));
        assertEquals(said, rows(tab).count(), pill);
      }
      tab.expectNoErrors();
    }
  }

  @Test
  void listGrowsByPortions() {
    try (Tab tab = new Tab(base, "doctor")) {
      tab.open("enrolment/my?size=9999");
      int all = rows(tab).count();
      tab.open("enrolment/my");
      assertEquals(Math.min(PORTION, all), rows(tab).count());
      for (int size = PORTION; size < all; size += PORTION) {
        tab.lead("size=" + (size + PORTION), () -> tab.page().click(".more a"));
        assertEquals(Math.min(size + PORTION, all), rows(tab).count());
      }
      assertEquals(0, tab.page().locator(".more").count());
    }
  }

  @Test
  void searchFindsByNameAndByTheEndOfTheCertificate() {
    try (Tab tab = new Tab(base, "doctor")) {
      tab.open("enrolment/my");
      String name = tab.text(".roster tbody th");
      String tail = tab.text(".roster tbody td:nth-child(4)");
      for (String text : List.of(name, tail, tail.toLowerCase(Locale.ROOT))) {
        search(tab, text);
        List<String> found = rows(tab).allInnerTexts();
        assertTrue(!found.isEmpty(), text);
        found.forEach(row -> assertTrue(row.contains(name) || row.contains(tail), row));
      }
      search(tab, "nobody");
      assertEquals(0, rows(tab).count());
      assertEquals(1, tab.page().locator(".empty").count());
    }
  }

  @Test
  void nobodyElseHasSuchAList() {
    try (Tab tab = new Tab(base, "c01")) {
      assertEquals(403, tab.open("enrolment/my"));
    }
  }

  private static void search(Tab tab, String text) {
    tab.page().fill("#q", text);
    tab.lead(
        "q=" + URLEncoder.encode(text, StandardCharsets.UTF_8),
        () -> tab.page().press("#q", "Enter"));
  }

  private static Locator rows(Tab tab) {
    return tab.page().locator(".roster tbody tr");
  }
}
