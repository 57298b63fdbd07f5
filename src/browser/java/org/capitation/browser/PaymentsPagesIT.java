package org.capitation.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** An advance goes from a lead hospital to three who sign it; a month is marked as paid. */
class PaymentsPagesIT extends WithBrowser {
  @Test
  void P17_an_advance_is_asked_for_examined_and_signed_by_three() {
    String address;
    try (Reader own = reader("c02", "zh")) {
      own.open("payment/list?pot=310&year=2026");
      own.page().fill("#remark", "集中采购药品周转");
      own.lead("/payment/advance?id=", () -> own.page().click("#apply-advance"));
      address = own.page().url();
      assertEquals("已申请", own.text("#state"));
      own.sound();
    }
    try (Reader clerk = reader("clerk", "en")) {
      clerk.page().navigate(address);
      clerk.page().fill("#balance", "half a year");
      clerk.click("#examine-request");
      assertTrue(clerk.text("#problem").contains("is no number of months"), clerk.text("#problem"));
      clerk.page().fill("#balance", "24");
      clerk.click("#examine-request");
      assertEquals("Being signed", clerk.text("#state"));
      clerk.sound();
    }
    sign("clerk", "zh", address, "会签中");
    sign("reviewer", "en", address, "Being signed");
    sign("approver", "zh", address, "已同意");
  }

  @Test
  void P16_a_month_is_marked_as_paid_by_the_finance_bureau() {
    String address;
    try (Reader finance = reader("finance", "zh")) {
      finance.open("payment/list?pot=390&year=2025");
      finance.sound();
      finance.lead("/payment/sheet?id=", () -> finance.page().click("#sheets-table tbody th a"));
      address = finance.page().url();
      finance.sound();
      int open = finance.page().locator("#line option").count();
      finance.page().fill("#day", "2099-01-01");
      finance.page().fill("#voucher", "记-2026-18");
      finance.click("#pay-line");
      assertTrue(finance.text("#problem").contains("2099-01-01"), finance.text("#problem"));
      assertEquals("记-2026-18", finance.page().inputValue("#voucher"), "nothing typed is lost");
      finance.page().fill("#day", "2026-01-20");
      finance.click("#pay-line");
      assertEquals(open - 1, finance.page().locator("#line option").count());
      assertTrue(finance.text("#remitted-table").contains("记-2026-18"));
    }
    try (Reader own = reader("c01", "en")) {
      own.page().navigate(address);
      assertEquals(1, own.page().locator("#lines-table tbody tr").count(), "its own line");
      assertEquals(0, own.page().locator("#pay-line").count());
      own.sound();
    }
  }

  private void sign(String account, String language, String address, String state) {
    try (Reader reader = reader(account, language)) {
      reader.page().navigate(address);
      reader.sound();
      reader.page().check("#checked");
      reader.page().fill("#password", "capitation");
      reader.click("#sign");
      assertEquals(state, reader.text("#state"), account);
    }
  }
}
