package org.capitation.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A clerk brings files, leaves, comes back and cancels; others look on. */
class ImportsIT extends WithBrowser {
  private static final String HEADER = "fixmedins_code,fixmedins_name,begntime,remark\n";
  private static final int PORTION = 50_000;

  @Test
  void from_choosing_a_file_to_the_mended_rows() throws IOException {
    try (Reader reader = reader("clerk", "zh")) {
      Page page = reader.page();
      String rows =
          HEADER
              + "B90001,外县一院,2020-01-01,备注\nB90002,外县二院,2025-02-30,\nB90003,外县三院,,\nB90004,外县四院,去年,\n";
      look(reader, "institution", "机构.csv", rows.getBytes(Charset.forName("GB18030")));
      assertTrue(page.url().contains("/files/import?id="), page.url());
      String preview = reader.text("main");
      assertTrue(preview.contains("GB18030 编码，逗号分隔"), preview);
      assertTrue(preview.contains("外县一院"), preview);
      assertEquals("导入约 4 行", reader.text("#start"));
      assertEquals(List.of(), PagesIT.violations(page));
      reader.click("#start");
      page.waitForSelector("#result");
      assertEquals("导入完成：接收 2 行，拒收 2 行", reader.text("#result"));
      assertTrue(reader.text("#rejected-reasons").contains("begntime“2025-02-30”不存在"));
      assertEquals("1", reader.text("#rejected-reasons td.number"));
      assertEquals(List.of(), PagesIT.violations(page));
      assertEquals(List.of(), reader.complaints());
      String address = page.url();

      String rejected = new String(reader.download("#download"), StandardCharsets.UTF_8);
      String mended = rejected.replace("2025-02-30", "2025-02-28").replace("去年", "2025-01-01");
      assertFalse(mended.equals(rejected), rejected);
      look(reader, "institution", "机构-更正.csv", mended.getBytes(StandardCharsets.UTF_8));
      assertTrue(reader.text("main").contains("不使用的 1 列： remark"), reader.text("main"));
      assertTrue(reader.text("main").contains("不导入： reject_line, reject_reason"));
      reader.click("#start");
      page.waitForSelector("#result");
      assertEquals("导入完成：接收 2 行，拒收 0 行", reader.text("#result"));

      page.navigate(address);
      assertEquals("导入完成：接收 2 行，拒收 2 行", reader.text("#result"));
      look(reader, "institution", "又一次.csv", mended.getBytes(StandardCharsets.UTF_8));
      assertTrue(reader.text(".message").startsWith("没有新内容"), reader.text(".message"));
      assertEquals("张敏", reader.text(".message span[title=clerk]"));
      assertEquals(0, page.locator("#start").count());
      assertEquals(1, page.locator("#again").count());
      reader.click("#drop");
      assertEquals("institution", page.inputValue("#kind"));
    }
  }

  @Test
  void who_brought_the_same_file_meanwhile_is_named() {
    try (Reader reader = reader("clerk", "zh");
        Reader other = reader("clerk", "zh")) {
      byte[] rows = (HEADER + "B90011,外县五院,2020-01-01,\n").getBytes(StandardCharsets.UTF_8);
      look(reader, "institution", "同一份.csv", rows);
      look(other, "institution", "同一份.csv", rows);
      other.click("#start");
      other.page().waitForSelector("#result");
      reader.click("#start");
      assertTrue(reader.text("[role=alert]").contains("已由 张敏 于"), reader.text("[role=alert]"));
    }
  }

  @Test
  void each_kind_says_what_its_columns_mean() {
    try (Reader reader = reader("clerk", "zh")) {
      reader.open("files/import");
      reader.page().locator("summary:has-text('结算记录')").click();
      assertEquals("先行自付金额（元）", reader.text(".columns:visible dt:has-text('preselfpay_amt') + dd"));
    }
  }

  @Test
  void a_file_that_cannot_be_taken_is_refused_in_words() {
    try (Reader reader = reader("clerk", "zh")) {
      look(reader, "institution", "空.csv", new byte[0]);
      String problem = reader.text("#problem");
      assertTrue(problem.startsWith("没有接收“空.csv”：文件是空的"), problem);
      assertEquals("institution", reader.page().inputValue("#kind"));
      look(reader, "institution", "缺列.csv", "fixmedins_name\n一院\n".getBytes());
      assertTrue(reader.text("#problem").contains("fixmedins_code"), reader.text("#problem"));
      assertTrue(reader.page().url().endsWith("/files/import"), reader.page().url());
    }
  }

  @Test
  void an_import_goes_on_when_its_page_is_closed_and_the_next_one_waits() {
    try (Reader reader = reader("clerk", "zh")) {
      look(reader, SlowFile.NAME, "慢.csv", slow("A", 2 * PORTION));
      reader.click("#start");
      String first = reader.page().url();
      look(reader, SlowFile.NAME, "等.csv", slow("B", 3));
      reader.click("#start");
      assertEquals("排队中", reader.text("h2"));
      String second = reader.page().url();
      reader.page().navigate(first);
      assertTrue(reader.text("h2").startsWith("正在导入"), reader.text("h2"));
      reader.open("job/list");
      assertEquals(1, reader.page().locator("progress").count());
      assertTrue(reader.text("table").contains("排队"), reader.text("table"));
      assertEquals(List.of(), PagesIT.violations(reader.page()));
      reader.open("files/imports?state=RUNNING");
      reader.page().click("#imports-table a");
      reader.page().waitForSelector("#result");
      assertEquals("导入完成：接收 100,000 行，拒收 0 行", reader.text("#result"));
      reader.page().navigate(second);
      reader.page().waitForSelector("#result");
      assertEquals("导入完成：接收 3 行，拒收 0 行", reader.text("#result"));
      assertEquals(List.of(), reader.complaints());
    }
  }

  @Test
  void an_import_can_be_cancelled_and_what_is_in_stays_in() {
    try (Reader reader = reader("clerk", "en")) {
      look(reader, SlowFile.NAME, "cancelled.csv", slow("C", 3 * PORTION));
      reader.click("#start");
      reader.page().waitForSelector("progress");
      reader.click("#stop");
      reader.page().waitForSelector("#result");
      String result = reader.text("#result");
      assertTrue(result.matches("Cancelled: \\d+,\\d{3} rows accepted so far, 0 rejected"), result);
      reader.open("files/imports?kind=slow&state=CANCELLED");
      assertTrue(reader.text("#imports-table").contains("cancelled.csv"));
    }
  }

  @Test
  void a_job_is_stopped_from_the_list_of_jobs() {
    try (Reader reader = reader("clerk", "zh")) {
      look(reader, SlowFile.NAME, "停.csv", slow("D", 3 * PORTION));
      reader.click("#start");
      reader.open("job/list?state=&kind=files-import");
      reader.click("button[name=stop]");
      assertTrue(reader.page().url().contains("kind=files-import"), reader.page().url());
      reader.page().waitForSelector("tbody tr:first-child .tag:has-text('已取消')");
      assertTrue(reader.text("tbody tr").contains("停.csv"), reader.text("tbody tr"));
      assertEquals(List.of(), reader.complaints());
    }
  }

  @Test
  void an_auditor_sees_the_history_and_can_change_nothing() {
    try (Reader reader = reader("auditor", "zh")) {
      reader.open("files/imports?kind=insured");
      assertEquals(0, reader.page().locator("main a[href$='/files/import']").count());
      reader.lead("/files/import?id=", () -> reader.page().click("#imports-table a"));
      assertEquals(1, reader.page().locator("#result").count());
      assertEquals(0, reader.page().locator("main button, main #download").count());
      reader.open("files/import");
      assertEquals(0, reader.page().locator("main button, main input[type=file]").count());
      assertEquals(404, reader.open("files/import?id=999999").status());
    }
    try (Reader reader = reader("c01", "zh")) {
      assertEquals(403, reader.open("files/imports").status());
      assertEquals(403, reader.open("files/import?id=1").status());
      assertEquals(403, reader.open("job/list").status());
    }
  }

  private static void look(Reader reader, String kind, String name, byte[] bytes) {
    reader.open("files/import");
    reader.page().selectOption("#kind", kind);
    reader.page().setInputFiles("#file", new FilePayload(name, "text/csv", bytes));
    reader.click("#look");
  }

  /** Rows of codes that begin alike, so that no two of the files are the same. */
  private static byte[] slow(String beginning, int rows) {
    return IntStream.range(0, rows)
        .mapToObj(row -> beginning + row)
        .collect(Collectors.joining("\n", "code\n", "\n"))
        .getBytes(StandardCharsets.UTF_8);
  }
}
