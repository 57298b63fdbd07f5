package org.capitation.browser;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/**
 * An agreement and an adjusted budget go from one who signs to the next, each in an own browser.
 */
class BudgetsIT extends WithBrowser {
  private static final byte[] SCAN = "%PDF-1.7 scan".getBytes(StandardCharsets.UTF_8);

  @Test
  void an_agreement_is_entered_with_its_scan_and_signed_by_three() throws Exception {
    String address;
    try (Reader clerk = reader("clerk", "zh")) {
      clerk.open("budget/agreements?pot=310&year=2026");
      clerk.page().selectOption("#community", "C02");
      clerk.page().fill("#document", "云栖医协〔2026〕2号");
      clerk.page().fill("#signed", "2025-12-20");
      clerk.page().fill("#first", "2026-01-01");
      clerk.page().fill("#last", "2026-12-31");
      clerk.page().setInputFiles("#scan", new FilePayload("scan.pdf", "application/pdf", SCAN));
      clerk.lead("/budget/agreement?id=", () -> clerk.page().click("#add"));
      address = clerk.page().url();
      assertEquals("草稿", clerk.text("#state"));
      assertArrayEquals(SCAN, clerk.download("#scan"));
      clerk.page().check("#checked");
      clerk.page().fill("#password", "capitation?");
      clerk.click("#sign");
      assertTrue(clerk.text("#problem").contains("口令不对"), clerk.text("#problem"));
      confirm(clerk);
      assertEquals(0, clerk.page().locator("#sign").count(), "not twice");
      assertTrue(clerk.text("#turn").contains("编制人不能签“复核”"), clerk.text("#turn"));
      clerk.sound();
    }
    sign("reviewer", "en", address, "Draft");
    sign("approver", "en", address, "In force");
  }

  @Test
  void an_adjustment_is_signed_by_five_and_confirmed_by_whom_it_concerns() {
    String address;
    try (Reader clerk = reader("clerk", "zh")) {
      clerk.open("budget/list?pot=310&year=2026");
      clerk.lead("/budget/detail?id=", () -> clerk.page().click("#versions-table tbody th a"));
      assertEquals("已生效", clerk.text("#state"));
      clerk.page().selectOption("#community", "C01");
      clerk.page().fill("#amount", "一千");
      clerk.page().fill("#cause", "门诊慢特病扩围");
      clerk.page().fill("#document", "云栖医保〔2026〕12号");
      clerk.click("#adjust-budget");
      assertTrue(clerk.text("#problem").contains("“一千”不是金额"), clerk.text("#problem"));
      assertEquals("门诊慢特病扩围", clerk.page().inputValue("#cause"), "nothing typed is lost");
      clerk.page().fill("#amount", "1,000.00");
      String before = clerk.page().url();
      clerk.page().click("#adjust-budget");
      clerk.page().waitForURL(now -> !now.equals(before) && now.contains("detail?id="));
      address = clerk.page().url();
      assertEquals("协商中", clerk.text("#state"));
      clerk.sound();
      try (Reader stale = reader("clerk", "en")) {
        stale.page().navigate(address);
        confirm(clerk);
        confirm(stale);
        assertTrue(stale.text("#problem").contains("Changed by 张敏"), stale.text("#problem"));
      }
    }
    sign("reviewer", "zh", address, "会签中");
    sign("approver", "zh", address, "会签中");
    sign("finance", "en", address, "Being signed");
    sign("health", "zh", address, "已告知");
    try (Reader own = reader("c01", "zh")) {
      own.page().navigate(address);
      assertEquals(1, own.page().locator("#lines-table tbody tr").count(), "its own line");
      assertEquals(1, own.page().locator("button.confirm").count());
      own.sound();
      assertTrue(own.text("#waiting").contains("确认收到"), own.text("#waiting"));
      own.click("button.confirm");
      assertEquals(0, own.page().locator("button.confirm").count());
      assertEquals("已告知", own.text("#state"), "the others have not confirmed");
    }
  }

  /** Ticks the box, gives the password again and signs. */
  private static void confirm(Reader reader) {
    reader.page().check("#checked");
    reader.page().fill("#password", "capitation");
    reader.click("#sign");
  }

  private void sign(String account, String language, String address, String state) {
    try (Reader reader = reader(account, language)) {
      reader.page().navigate(address);
      reader.sound();
      confirm(reader);
      assertEquals(state, reader.text("#state"), account);
    }
  }
}
