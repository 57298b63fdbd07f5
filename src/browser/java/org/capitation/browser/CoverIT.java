package org.capitation.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The coverage with its lists, and what is worked off: contradictions and the unattributed. */
class CoverIT extends WithBrowser {
  private static long number(String text) {
    return Long.parseLong(text.replaceAll("[^0-9]", ""));
  }

  @Test
  void E20_every_figure_of_the_coverage_opens_as_many_persons() {
    try (Reader reader = reader("health", "zh")) {
      reader.open("enrolment/coverage?pot=390&year=2025");
      assertTrue(reader.text("#verdict").contains("目标 50%"), reader.text("#verdict"));
      Locator links = reader.page().locator("#table-COMMUNITY a, #table-GROUP tfoot a");
      List<String> figures = links.allInnerTexts();
      List<String> addresses = links.all().stream().map(link -> link.getAttribute("href")).toList();
      assertTrue(figures.size() >= 24, figures.toString());
      IntStream.range(0, figures.size())
          .forEach(
              i -> {
                reader
                    .page()
                    .navigate(
                        base().toString().replaceAll("(//[^/]*)/.*", "$1") + addresses.get(i));
                assertEquals(
                    number(figures.get(i).replace("—", "0")),
                    number(reader.text("#found")),
                    addresses.get(i));
              });
      assertEquals(List.of(), reader.complaints());
    }
    try (Reader reader = reader("c01", "zh")) {
      reader.open("enrolment/coverage?pot=390&year=2025");
      assertEquals(1, reader.page().locator("#table-COMMUNITY tbody tr").count());
      assertEquals(403, reader.open("enrolment/coverage?pot=390&year=2025&community=C02").status());
    }
  }

  @Test
  void A8_chosen_persons_are_ruled_on_and_leave_the_list() {
    try (Reader reader = reader("clerk", "zh")) {
      Page page = reader.page();
      reader.open("attribution/unattributed?pot=390");
      long before = number(reader.text("#found"));
      assertTrue(before > 1, "some belong to nobody");
      page.locator("#persons input[type=checkbox]").first().check();
      reader.lead("/attribution/ruling", () -> page.click("#rule"));
      assertEquals(1, page.locator("#whom li").count());
      reader.press("认定 1 人");
      assertTrue(reader.text("[role=alert]").contains("医共体"), "nothing is chosen");
      page.selectOption("#community", "C02");
      page.fill("[id='ruling:reason']", "随子女居住");
      reader.press("认定 1 人");
      assertTrue(reader.text("[role=alert]").contains("文号"));
      assertEquals("随子女居住", page.inputValue("[id='ruling:reason']"), "nothing typed is lost");
      page.fill("[id='ruling:document']", "云栖医保〔2026〕3号");
      reader.lead("ruled=1", () -> page.click("[id='ruling:do']"));
      assertEquals("已认定 1 人", reader.text("[role=status]"));
      assertEquals(before - 1, number(reader.text("#found")));
    }
    try (Reader reader = reader("auditor", "zh")) {
      reader.open("attribution/unattributed?pot=390");
      assertEquals(0, reader.page().locator("#persons input").count());
      assertEquals(403, reader.open("attribution/ruling?pot=390").status());
    }
  }

  @Test
  void A9_both_registers_stand_beside_each_other_and_lead_to_the_history_of_the_person() {
    try (Reader reader = reader("clerk", "zh")) {
      Page page = reader.page();
      reader.open("attribution/contradictions?state=OPEN");
      assertEquals(number(reader.text(".title .mute")), number(reader.text("#found")));
      assertTrue(page.locator("#contradictions tbody tr").count() > 0);
      reader.lead(
          "/attribution/person", () -> page.locator("#contradictions tbody th a").first().click());
      assertTrue(page.locator("#timeline tbody tr").count() > 0);
      assertTrue(reader.text("main").contains("*"), "masked");
      assertEquals(List.of(), reader.complaints());
    }
    try (Reader reader = reader("finance", "zh")) {
      assertEquals(403, reader.open("attribution/contradictions").status());
    }
  }
}
