package org.capitation.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A clerk makes a pack of a template and puts it in force; the bureau plays with terms. */
class PolicyIT extends WithBrowser {
  @Test
  void T5_a_template_becomes_a_pack_once_its_document_is_named_and_all_is_confirmed() {
    try (Reader reader = reader("clerk", "zh")) {
      reader.open("policy/draft?preset=taicang&pot=390&year=2031");
      Page page = reader.page();
      assertTrue(problems(page).get(0).contains("缺少此项"), "the number of the document is missing");
      page.fill("textarea", draft(page).replace("number: \"\"", "number: 本县〔2030〕9号"));
      reader.press("检查");
      page.fill("textarea", draft(page).replace("title: \"\"", "title: 太仓式办法"));
      reader.press("检查");
      assertFalse(problems(page).isEmpty(), "figures to verify");
      reader.press("生效");
      assertTrue(page.url().contains("/policy/draft"), "nothing is in force yet");
      page.locator("input[name=confirm]").all().forEach(Locator::check);
      reader.press("勾选的已核实");
      assertEquals(List.of(), problems(page));
      assertEquals("可以生效", reader.text("[role=status]"));
      reader.lead("/policy/pack?id=", () -> page.click("input[value='生效']"));
      assertTrue(reader.text("main").contains("本县〔2030〕9号"));
      assertTrue(reader.text("main").contains("本县已核实"));
    }
  }

  @Test
  void T1_every_fault_of_a_draft_is_told_and_nothing_typed_is_lost() {
    try (Reader reader = reader("clerk", "zh")) {
      reader.open("policy/draft?preset=sanming&pot=310&year=2032");
      Page page = reader.page();
      String wrong =
          draft(page)
              .replace("{number: \"\", title: \"\"}", "{number: 一号, title: 办法}")
              .replace("reserve: 5%", "reserve: 500%")
              .replace("retained: 100%", "retained: 101%");
      page.fill("textarea", wrong);
      reader.press("检查");
      assertEquals(2, problems(page).size());
      assertTrue(problems(page).get(0).contains("预算 › 风险储备金"), problems(page).get(0));
      assertTrue(problems(page).get(0).contains("500%"), problems(page).get(0));
      assertEquals(wrong.strip(), draft(page).strip());
    }
  }

  @Test
  void who_may_not_write_packs_reads_them() {
    try (Reader reader = reader("finance", "zh")) {
      assertEquals(200, reader.open("policy/list").status());
      assertEquals(0, reader.page().locator("a[href*='/policy/draft']").count());
      assertEquals(200, reader.open("policy/pack?preset=xuzhou-assessment").status());
      assertEquals(403, reader.open("policy/draft?preset=taicang").status());
    }
    try (Reader reader = reader("doctor", "zh")) {
      assertEquals(403, reader.open("policy/list").status());
    }
  }

  @Test
  void the_settlement_of_Taicang_is_played_with() {
    try (Reader reader = reader("finance", "zh")) {
      reader.open("settlement/play?pot=390&year=2025");
      Page page = reader.page();
      page.selectOption("#from", "taicang");
      reader.click("#choose");
      page.fill("#budget", "8,000,000.00");
      page.fill("#spending", "7,500,000.00");
      page.fill("[id='indicator.inpatient-per-outpatient']", "3600/200000");
      reader.click("#run");
      assertEquals("150,000.00", reader.text("#amount"));
      page.fill("[id='indicator.inpatient-per-outpatient']", "3601/200000");
      reader.click("#run");
      assertEquals("0.00", reader.text("#amount"));
      assertTrue(reader.text("main").contains("住院门诊人次比 ≤ 1.8%"));
      page.fill("#budget", "eight");
      reader.click("#run");
      assertTrue(reader.text("#problems").startsWith("年度预算（元）"), reader.text("#problems"));
      assertEquals("eight", page.inputValue("#budget"));
    }
  }

  @Test
  void the_budget_is_played_with_the_people_of_the_county() {
    try (Reader reader = reader("health", "zh")) {
      reader.open("budget/play?pot=390&year=2025");
      Page page = reader.page();
      assertTrue(page.inputValue("#communities").contains("code: C01"));
      reader.click("#run");
      assertEquals(5 + 1, page.locator("#lines-table tr").count() - 1);
      page.fill("#communities", "- {code: A, signed: 1}\n- {code: B, unsigned: x}");
      reader.click("#run");
      assertTrue(reader.text("#problems").contains("第 2 行"), reader.text("#problems"));
    }
    try (Reader reader = reader("c01", "zh")) {
      assertEquals(403, reader.open("budget/play").status());
      assertEquals(200, reader.open("settlement/play").status());
    }
  }

  private static String draft(Page page) {
    return page.inputValue("textarea");
  }

  private static List<String> problems(Page page) {
    return page.locator("table[aria-labelledby=problems] tbody tr").allInnerTexts();
  }
}
