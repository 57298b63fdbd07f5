package org.capitation.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** A clerk explains the differences of the open month, and closes it. */
class MonthsIT extends WithBrowser {
  private static final String CLOSE = "input[value='关账 2026-02']";

  @Test
  void both_sides_of_a_reconciliation_fit_a_screen() {
    try (Reader reader = reader("clerk", "en")) {
      reader.open("ledger/reconcile?month=2026-02&pot=390");
      assertEquals(
          true,
          reader
              .page()
              .locator(".scroll:has(#lines)")
              .evaluate("part => part.scrollWidth <= part.clientWidth"));
    }
  }

  @Test
  void L14_L17_the_differences_are_explained_and_then_the_month_is_closed() {
    try (Reader reader = reader("clerk", "zh")) {
      Page page = reader.page();
      reader.open("ledger/months?year=2026");
      assertTrue(reader.text("#checks").contains("2026-02"));
      assertEquals(0, page.locator(CLOSE).count(), "differences stand against it");
      for (String pot : new String[] {"390", "310"}) {
        String address = "ledger/reconcile?month=2026-02&pot=" + pot + "&only=differences";
        reader.open(address);
        while (page.locator("#lines .tag.bad").count() > 0) {
          page.locator("#lines tr:has(.tag.bad) a[href*='/ledger/reconcile']").first().click();
          page.fill("textarea", "太短");
          reader.click("[id='explain:do']");
          assertTrue(reader.text("[role=alert]").contains("5 至 500"), reader.text("main"));
          page.fill("textarea", "平台多计一条，已请其核对");
          reader.click("[id='explain:do']");
          assertTrue(reader.text("#lines").contains("平台多计一条，已请其核对"));
          reader.open(address);
        }
        assertTrue(reader.text("#found").contains("没有未说明的差异"));
      }
      reader.open("ledger/months?year=2026");
      assertTrue(reader.text("#chosen").contains("人次，医疗费用"), "counts and money");
      reader.lead("month=2026-02", () -> page.click(CLOSE));
      page.waitForSelector("#seal");
      assertEquals(0, page.locator(CLOSE).count());
      reader.open("ledger/months?year=2026&month=2026-02");
      assertTrue(reader.text("#chosen").contains("不再变动"));
      assertTrue(reader.text("#seal").contains("封存校验码"));
    }
    try (Reader reader = reader("finance", "zh")) {
      reader.open("ledger/reconcile?month=2026-02&pot=390");
      assertEquals(0, reader.page().locator("#lines a").count(), "figures only, no persons");
      assertEquals(403, reader.open("ledger/records?month=2026-02&pot=390").status());
    }
  }
}
