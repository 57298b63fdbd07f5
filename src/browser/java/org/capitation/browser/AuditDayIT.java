package org.capitation.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * An auditor's day: whether all still holds, what was done, a sample, and a person with a reason.
 */
class AuditDayIT extends WithBrowser {
  @Test
  void theFirstPageTellsWhetherAllHoldsAndLeadsToEveryDeed() {
    for (String language : List.of("zh", "en")) {
      try (Reader reader = reader("auditor", language)) {
        assertEquals(200, reader.open("").status());
        assertTrue(reader.page().url().endsWith("/audit/trail"), reader.page().url());
        reader.sound();
        reader.lead("/audit/event?id=", () -> reader.page().click("#events th a >> nth=0"));
        reader.screen();
        reader.sound();
        assertEquals(200, reader.open("ledger/sample?pot=390&month=2025-03&seed=abc").status());
        assertEquals(20, reader.page().locator("#sample tbody tr").count());
        reader.sound();
      }
    }
  }

  @Test
  void aPersonIsShownForAReason() {
    try (Reader reader = reader("auditor", "zh")) {
      reader.open("desk/person?q=%E7%8E%8B");
      reader.lead("id=", () -> reader.page().click("table tbody th a >> nth=0"));
      reader.page().fill("#reason", "核对就诊记录");
      reader.click("#do-reveal");
      assertTrue(reader.text("#revealed").matches("(?s).*\\d{17}[\\dX].*"));
      reader.sound();
      reader.open("audit/trail?deed=ledger.Reveals");
      assertTrue(reader.text("#events tbody tr").contains("核对就诊记录"));
      reader.lead("person=", () -> reader.page().click("#events td a[href*='person='] >> nth=0"));
      assertTrue(reader.text("#events tbody tr").contains("核对就诊记录"));
      reader.lead("id=", () -> reader.page().click("#events th a >> nth=0"));
      reader.lead("account=auditor", () -> reader.page().click("#by-whom"));
      reader.sound();
    }
  }
}
