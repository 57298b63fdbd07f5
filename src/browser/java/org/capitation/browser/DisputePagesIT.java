package org.capitation.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A community marks charges and disputes them; one is upheld as a transfer, one refused. */
class DisputePagesIT extends WithBrowser {
  private static final String CHARGES =
      "ledger/charges?community=C01&pot=310&year=2025&month=2025-05&from=1&sort=-fund";
  private static final String LIST = "ledger/disputes?pot=310&year=2025";

  @Test
  void two_are_filed_one_is_upheld_and_one_refused() {
    List<String> addresses = file();
    decide(addresses.get(0), "TRANSFER", "zh");
    decide(addresses.get(1), "REFUSAL", "en");
    sign("reviewer", "zh", addresses.get(0), "裁定会签中");
    sign("approver", "en", addresses.get(0), "Upheld");
    sign("reviewer", "en", addresses.get(1), "Being signed");
    sign("approver", "zh", addresses.get(1), "不成立");
    try (Reader own = reader("c01", "en")) {
      own.open(LIST);
      assertEquals(
          List.of("Refused", "Upheld"),
          own.page().locator("#disputes-table tbody .tag").allInnerTexts().stream()
              .sorted()
              .toList());
      assertEquals("0", own.text("#undecided"));
      own.sound();
      own.open(addresses.get(0));
      assertEquals(3, own.page().locator("#entries-table tbody tr").count());
      assertEquals(0, own.page().locator("#turn, #acts, #proposal").count());
      own.sound();
      own.open(addresses.get(1));
      assertEquals(1, own.page().locator("#entries-table tbody tr").count());
    }
  }

  /** Marks two charges and files them; what was wrong first is not lost. */
  private List<String> file() {
    try (Reader own = reader("c01", "zh")) {
      own.open(CHARGES);
      Page page = own.page();
      page.selectOption("#ground", "NOT_OURS");
      page.selectOption("#target", "C02");
      page.fill("#words", "长期在外县居住");
      own.click("#file-marked");
      assertTrue(own.text("#problem").contains("每次勾选"), own.text("#problem"));
      assertEquals("长期在外县居住", page.inputValue("#words"), "nothing typed is lost");
      assertEquals("2025-05", page.inputValue("#month"), "nor what was looked for");
      page.locator("input[name=mark]").nth(0).check();
      page.locator("input[name=mark]").nth(1).check();
      byte[] proof = "%PDF-1.4 proof".getBytes(StandardCharsets.UTF_8);
      page.setInputFiles("#evidence", new FilePayload("proof.pdf", "application/pdf", proof));
      own.sound();
      own.lead("ledger/disputes?", () -> page.click("#file-marked"));
      assertEquals("2", own.text("#undecided"));
      own.sound();
      return page.locator("#disputes-table tbody th a").all().stream()
          .map(link -> "ledger" + link.getAttribute("href").split("/ledger")[1])
          .toList();
    }
  }

  private void decide(String address, String verdict, String language) {
    try (Reader clerk = reader("clerk", language)) {
      clerk.open(address);
      Page page = clerk.page();
      clerk.click("#take");
      page.selectOption("#verdict", verdict);
      if (verdict.equals("TRANSFER")) {
        page.selectOption("#target", "");
        page.fill("#words", "经核查属实");
        clerk.click("#propose");
        assertTrue(clerk.text("#problem").contains("选择由哪个医共体承担"), clerk.text("#problem"));
        page.selectOption("#target", "C02");
      }
      page.fill("#words", "经核查");
      clerk.sound();
      clerk.click("#propose");
      clerk.sound();
      confirm(clerk);
      assertEquals(0, page.locator("#sign").count(), "not twice");
    }
  }

  private void sign(String account, String language, String address, String state) {
    try (Reader reader = reader(account, language)) {
      reader.open(address);
      confirm(reader);
      assertEquals(state, reader.text("#state"));
      reader.sound();
    }
  }

  private static void confirm(Reader reader) {
    reader.page().check("#checked");
    reader.page().fill("#password", Chromium.PASSWORD);
    reader.click("#sign");
  }
}
