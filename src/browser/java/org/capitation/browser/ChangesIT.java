package org.capitation.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Mass changes: one asks and sees what would move, another approves and sees what has moved. */
class ChangesIT extends WithBrowser {
  private static final int PHONE = 390;
  private static final int DESK = 1440;
  private static final int PATIENCE_MILLIS = 60_000;

  @Test
  void a_township_moves_after_a_preview_and_the_approval_of_another_and_comes_back() {
    try (Reader clerk = reader("clerk", "zh");
        Reader reviewer = reader("reviewer", "en")) {
      clerk.open("attribution/changes");
      fill(clerk.page(), "", "2026-01-01");
      clerk.page().fill("#code", "339921105");
      clerk.page().selectOption("#from", "C03");
      clerk.page().selectOption("#to", "C01");
      clerk.click("#propose");
      assertTrue(clerk.text("[role=alert]").contains("没有这个片区"), "it is C02's");
      assertEquals("339921105", clerk.page().inputValue("#code"), "nothing typed is lost");
      clerk.page().selectOption("#from", "C02");
      clerk.lead("/attribution/change?id=", () -> clerk.page().click("#propose"));
      clerk.screen();
      await(clerk, "待审批");
      assertTrue(clerk.text("#told").contains("松岭镇"), clerk.text("#told"));
      List<String> previewed = figures(clerk, "preview");
      assertTrue(previewed.size() > 5, previewed.toString());
      assertEquals(0, clerk.page().locator("#approve").count(), "not one's own");
      sound(clerk);
      decide(reviewer, clerk.page().url(), "Executed");
      assertEquals(
          previewed.stream().map(ChangesIT::bare).toList(),
          figures(reviewer, "moved").stream().map(ChangesIT::bare).toList(),
          "as previewed");
      sound(reviewer);
      clerk.page().reload();
      String done = clerk.page().url();
      clerk.click("#undo");
      assertTrue(clerk.text("[role=alert]").contains("填写原因"));
      clerk.page().fill("#reason", "文件撤销");
      clerk.page().click("#undo");
      clerk.page().waitForURL(address -> !address.equals(done));
      await(clerk, "待审批");
      decide(reviewer, clerk.page().url(), "Executed");
      reviewer.open("attribution/changes");
      sound(reviewer);
    }
  }

  @Test
  void a_list_is_signed_again_only_where_there_is_room_and_may_be_refused() {
    try (Reader clerk = reader("clerk", "zh");
        Reader approver = reader("approver", "zh")) {
      clerk.open("attribution/changes");
      List<String> doctors =
          clerk.page().locator("#doctors option").all().stream()
              .map(option -> option.getAttribute("value"))
              .toList();
      clerk.page().fill("#giver", doctors.get(0));
      clerk.page().fill("#taker", doctors.get(0));
      fill(clerk.page(), "list-", "2026-01-01");
      clerk.click("#propose-list");
      assertTrue(clerk.text("[role=alert]").contains("两位医生相同"));
      clerk.page().fill("#taker", doctors.get(doctors.size() - 1));
      clerk.lead("/attribution/change?id=", () -> clerk.page().click("#propose-list"));
      await(clerk, "待审批");
      assertTrue(clerk.text("#contracts").contains("上限 2,000 人"), clerk.text("#contracts"));
      sound(clerk);
      approver.page().navigate(clerk.page().url());
      approver.page().fill("#reason", "先公示");
      approver.click("#reject");
      assertEquals("已退回", approver.text("#state"));
      assertTrue(approver.text("main").contains("先公示"));
      assertEquals(0, approver.page().locator("#approve, #reject").count());
    }
  }

  private static void fill(Page page, String form, String day) {
    page.fill("#" + form + "day", day);
    page.fill("#" + form + "document", "云栖医保〔2026〕9号");
    page.fill("#" + form + "reason", "区划调整");
  }

  private static void decide(Reader reader, String address, String state) {
    reader.page().navigate(address);
    await(reader, "Waits for approval");
    reader.page().click("#approve");
    await(reader, state);
    reader.page().reload();
  }

  /** The page shows by itself how far it has come. */
  private static void await(Reader reader, String state) {
    reader
        .page()
        .locator("#state", new Page.LocatorOptions().setHasText(state))
        .waitFor(new Locator.WaitForOptions().setTimeout(PATIENCE_MILLIS));
  }

  /** The figures of a table, one after the other. */
  private static List<String> figures(Reader reader, String part) {
    return reader.page().locator("#" + part + " tbody td.number").allInnerTexts();
  }

  /** Whatever the unit and the language. */
  private static String bare(String figure) {
    return figure.replaceAll("[^0-9.]", "");
  }

  /** At a desk and on a phone, for everybody. */
  private static void sound(Reader reader) {
    List<?> found =
        Stream.of(DESK, PHONE)
            .flatMap(
                width -> {
                  reader.width(width);
                  return PagesIT.violations(reader.page()).stream();
                })
            .toList();
    Object wide =
        reader
            .page()
            .evaluate(
                "() => document.documentElement.scrollWidth"
                    + " - document.documentElement.clientWidth");
    assertEquals(List.of(), found, "axe");
    assertEquals(0, ((Number) wide).intValue(), "wider than a phone by");
    reader.width(DESK);
    assertEquals(List.of(), reader.complaints(), "complaints");
  }
}
