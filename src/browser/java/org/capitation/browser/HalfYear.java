package org.capitation.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.capitation.it.Visitor;

/** Eight users of a county, each in an own browser, and what they do one after the other. */
final class HalfYear implements AutoCloseable {
  static final String PREFIX = "half-";

  private static final List<String> THREE = List.of("clerk", "reviewer", "approver");
  private static final List<String> FIVE =
      List.of("clerk", "reviewer", "approver", "finance", "health");
  private static final FilePayload SCAN =
      new FilePayload(
          "scan.pdf", "application/pdf", "%PDF-1.7 scan".getBytes(StandardCharsets.UTF_8));
  private static final String TODAY = "2026-03-02";

  private final Chromium chromium = new Chromium();
  private final URL base;
  private final List<Long> sheets = new ArrayList<>();
  private long budget;

  HalfYear(URL base) {
    this.base = base;
  }

  @Override
  public void close() {
    chromium.close();
  }

  /** The bureau and a lead hospital agree. */
  void agree() {
    String address =
        lead(
            "clerk",
            "budget/agreements?pot=390&year=2025",
            page -> {
              page.selectOption("#community", "C02");
              page.fill("#document", "半年医协〔2025〕2号");
              page.fill("#signed", "2024-12-20");
              page.fill("#first", "2025-01-01");
              page.fill("#last", "2025-12-31");
              page.setInputFiles("#scan", SCAN);
            },
            "#add",
            "agreement?id=");
    // today is in the next year
    sign(THREE, address, "已到期");
  }

  /** Two rounds, five signatures, two receipts. */
  void negotiate() {
    String draft =
        lead(
            "clerk",
            "budget/list?pot=390&year=2025",
            page -> page.selectOption("#stage", "NOTICE"),
            "#begin",
            "detail?id=");
    String round = round(draft, "55%", "44%", "第一轮");
    String address = round(round, "60%", "39%", "第二轮");
    sign(FIVE, address, "已告知");
    for (String community : List.of("c01", "c02")) {
      waits(community, "预算告知");
      as(
          community,
          address,
          reader -> {
            assertTrue(reader.text("#lines-table").contains("暂定"), "provisional");
            reader.click("button.confirm");
          });
    }
    as("auditor", address, reader -> assertEquals("已生效", reader.text("#state")));
    budget = id(address);
  }

  private String round(String of, String first, String second, String remark) {
    return lead(
        "clerk",
        of,
        page -> {
          page.selectOption("#method", "shares");
          page.fill("#share-C01", first);
          page.fill("#share-C02", second);
          page.fill("#share-unattributed", "1%");
          page.fill("#remark", remark);
          page.setInputFiles("#minutes", SCAN);
        },
        "#negotiate-round",
        "detail?id=");
  }

  /** A lead hospital asks for an advance. */
  void advance() {
    String address =
        lead(
            "c02",
            "payment/list?pot=390&year=2025",
            page -> page.fill("#remark", "集中采购药品周转"),
            "#apply-advance",
            "advance?id=");
    waits("clerk", "周转金申请待审查");
    as(
        "clerk",
        address,
        reader -> {
          reader.page().fill("#balance", "12");
          reader.click("#examine-request");
        });
    sign(THREE, address, "已同意");
  }

  /** Three months are closed, signed and paid; each takes back a part of the advance. */
  void pay() throws Exception {
    for (int month = 1; month <= 3; month++) {
      String name = "2025-0" + month;
      as(
          "clerk",
          "ledger/months?year=2025",
          reader ->
              reader.lead(
                  "closed=" + name, () -> reader.page().click("input[value='关账 " + name + "']")));
      waits("clerk", name + " 已关账，月度拨付单待编制");
      String address =
          lead("clerk", "payment/list?pot=390&year=2025", p -> {}, "#prepare-month", "sheet?id=");
      sign(THREE, address, "已审批");
      // 45 days after a month of last year
      waits("finance", name + " 月度拨付单待支付 已逾期");
      as("finance", address, reader -> remit(reader, name));
      sheets.add(id(address));
    }
    for (long sheet : sheets) {
      JsonNode second = line(get("finance", "api/payment/sheets/" + sheet), "C02");
      assertTrue(second.at("/figures/advanceRecovered").asDouble() > 0, "recovered: " + second);
      assertEquals("半年医协〔2025〕2号", second.get("agreement").asText());
    }
  }

  private static void remit(Reader finance, String month) {
    while (finance.page().locator("#pay-line").count() > 0) {
      finance.page().fill("#day", "2026-02-20");
      finance.page().fill("#voucher", "记-" + month);
      finance.click("#pay-line");
    }
    assertEquals("已支付", finance.text("#state"));
  }

  /** All visits were at hospitals. */
  void warn() {
    as(
        "reviewer",
        "monitoring/talks?year=2025&pot=390&month=2025-03",
        reader -> {
          reader.click("#do-issue");
          reader.page().waitForSelector("#warnings-table");
          assertTrue(reader.text("#warnings-table").contains("基层"));
        });
    as("c02", "desk/tasks", reader -> assertTrue(reader.text("main").contains("项预警")));
  }

  /** The bureau talks with the lead hospital, which does what was agreed on. */
  void talk() {
    String address =
        lead(
            "clerk",
            "monitoring/talks?year=2025&pot=390&month=2025-03&community=C02",
            page -> {
              page.fill("#day", TODAY);
              page.fill("#reason", "基层就诊率低于 50%");
            },
            "#do-plan",
            "talk?id=");
    waits("c02", "约谈待参加");
    as(
        "clerk",
        address,
        reader -> {
          Page page = reader.page();
          page.fill("#day", TODAY);
          page.fill("#minutes", "院长说明了原因");
          page.fill("#measures", "慢病配药下沉到卫生院");
          page.fill("#deadline", "2026-04-30");
          reader.click("#hold");
        });
    waits("c02", "约谈措施待落实 2026-04-30 前");
    as(
        "clerk",
        address,
        reader -> {
          reader.page().fill("#day", TODAY);
          reader.page().fill("#result", "两家卫生院已开配药门诊");
          reader.click("#follow");
        });
    as(
        "approver",
        address,
        reader -> {
          reader.click("#close");
          assertTrue(reader.text("main").contains("已办结"), reader.text("main"));
        });
  }

  /** Everything is as it was signed, and nothing waits for the communities any more. */
  void lookBack() throws Exception {
    assertEquals(5, get("auditor", "api/budget/versions/" + budget).get("signatures").size());
    for (long sheet : sheets) {
      assertEquals("PAID", get("c01", "api/payment/sheets/" + sheet).get("state").asText());
    }
    for (String account : List.of("c01", "c02", "finance", "health")) {
      assertEquals(0, get(account, "api/desk/tasks").get("waiting").size(), account);
    }
    as(
        "auditor",
        "budget/detail?id=" + budget,
        reader -> assertEquals(0, reader.page().locator("main button").count()));
  }

  private static JsonNode line(JsonNode sheet, String community) {
    for (JsonNode line : sheet.get("lines")) {
      if (line.get("community").asText().equals(community)) {
        return line;
      }
    }
    throw new AssertionError(community + " is not on " + sheet);
  }

  /** One after the other ticks the box, gives the password again and signs. */
  private void sign(List<String> accounts, String address, String state) {
    for (String account : accounts) {
      waits(account, "待您签署");
      as(
          account,
          address,
          reader -> {
            reader.page().check("#checked");
            reader.page().fill("#password", Chromium.PASSWORD);
            reader.click("#sign");
            boolean last = account.equals(accounts.get(accounts.size() - 1));
            assertTrue(!last || reader.text("#state").equals(state), reader.text("main"));
          });
    }
  }

  private void waits(String account, String what) {
    as(
        account,
        "desk/tasks",
        reader -> {
          String text = reader.text("main section").replaceAll("\\s+", " ");
          assertTrue(text.contains(what), account + " waits for " + what + ": " + text);
        });
  }

  /** Fills a form, and is led elsewhere by a button; where to. */
  private String lead(
      String account, String from, Consumer<Page> fill, String button, String partOfAddress) {
    List<String> to = new ArrayList<>();
    as(
        account,
        from,
        reader -> {
          fill.accept(reader.page());
          String before = reader.page().url();
          reader.page().click(button);
          reader.page().waitForURL(now -> !now.equals(before) && now.contains(partOfAddress));
          to.add(reader.page().url().substring(base.toString().length()));
        });
    return to.get(0);
  }

  private void as(String account, String address, Consumer<Reader> work) {
    try (Reader reader = chromium.reader(base, PREFIX + account, "zh")) {
      reader.open(address);
      work.accept(reader);
      assertEquals(List.of(), reader.complaints(), account + " at " + address);
    }
  }

  private JsonNode get(String account, String path) throws Exception {
    return new ObjectMapper()
        .readTree(new Visitor(base).get(path, PREFIX + account, Chromium.PASSWORD).body());
  }

  private static long id(String address) {
    return Long.parseLong(address.replaceFirst(".*id=", ""));
  }
}
