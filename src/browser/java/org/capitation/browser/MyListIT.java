package org.capitation.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** A doctor's own list. */
class MyListIT extends WithBrowser {
  private static final int PORTION = 20;

  @Test
  void everyFilterListsAsManyAsItSays() {
    try (Reader reader = reader("doctor", "zh")) {
      for (String state : List.of("all", "30", "60", "90", "expired", "gap")) {
        assertEquals(200, reader.open("enrolment/my?size=9999&state=" + state).status());
        String pill = reader.text(".pills a[aria-current]");
        int said = Integer.parseInt(pill.replaceAll(".* ", "").replace(",", ""));
        assertEquals(said, rows(reader).count(), pill);
      }
      assertEquals(List.of(), reader.complaints());
    }
  }

  @Test
  void listGrowsByPortions() {
    try (Reader reader = reader("doctor", "zh")) {
      reader.open("enrolment/my?size=9999");
      int all = rows(reader).count();
      reader.open("enrolment/my");
      assertEquals(Math.min(PORTION, all), rows(reader).count());
      for (int size = PORTION; size < all; size += PORTION) {
        reader.lead("size=" + (size + PORTION), () -> reader.page().click(".more a"));
        assertEquals(Math.min(size + PORTION, all), rows(reader).count());
      }
      assertEquals(0, reader.page().locator(".more").count());
    }
  }

  @Test
  void searchFindsByNameAndByTheEndOfTheCertificate() {
    try (Reader reader = reader("doctor", "zh")) {
      reader.open("enrolment/my");
      String name = reader.text(".roster tbody th");
      String tail = reader.text(".roster tbody td:nth-child(5)");
      for (String text : List.of(name, tail, tail.toLowerCase(Locale.ROOT))) {
        search(reader, text);
        List<String> found = rows(reader).allInnerTexts();
        assertTrue(!found.isEmpty(), text);
        found.forEach(row -> assertTrue(row.contains(name) || row.contains(tail), row));
      }
      search(reader, "nobody");
      assertEquals(0, rows(reader).count());
      assertEquals(1, reader.page().locator(".empty").count());
    }
  }

  @Test
  void nobodyElseHasSuchAList() {
    try (Reader reader = reader("c01", "zh")) {
      assertEquals(403, reader.open("enrolment/my").status());
    }
  }

  private static void search(Reader reader, String text) {
    reader.page().fill("#q", text);
    reader.lead(
        "q=" + URLEncoder.encode(text, StandardCharsets.UTF_8),
        () -> reader.page().press("#q", "Enter"));
  }

  private static Locator rows(Reader reader) {
    return reader.page().locator(".roster tbody tr");
  }
}
