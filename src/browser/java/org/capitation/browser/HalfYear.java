package org.capitation.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

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

  private final Users users;
  private final List<Long> sheets = new ArrayList<>();
  private long budget;

  HalfYear(URL base) {
    users = new Users(base, PREFIX);
  }

  @Override
  public void close() {
    users.close();
  }

  /** The bureau and a lead hospital agree. */
  void agree() {
    String address =
        users.lead(
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
    users.sign(THREE, address, "已到期");
  }

  /** Two rounds, five signatures, two receipts. */
  void negotiate() {
    String draft =
        users.lead(
            "clerk",
            "budget/list?pot=390&year=2025",
            page -> page.selectOption("#stage", "NOTICE"),
            "#begin",
            "detail?id=");
    String round = round(draft, "55%", "44%", "第一轮");
    String address = round(round, "60%", "39%", "第二轮");
    users.sign(FIVE, address, "已告知");
    for (String community : List.of("c01", "c02")) {
      users.waits(community, "预算告知");
      users.as(
          community,
          address,
          reader -> {
            assertTrue(reader.text("#lines-table").contains("暂定"), "provisional");
            reader.click("button.confirm");
          });
    }
    users.as("auditor", address, reader -> assertEquals("已生效", reader.text("#state")));
    budget = Users.id(address);
  }

  private String round(String of, String first, String second, String remark) {
    return users.lead(
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
        users.lead(
            "c02",
            "payment/list?pot=390&year=2025",
            page -> page.fill("#remark", "集中采购药品周转"),
            "#apply-advance",
            "advance?id=");
    users.waits("clerk", "周转金申请待审查");
    users.as(
        "clerk",
        address,
        reader -> {
          reader.page().fill("#balance", "12");
          reader.click("#examine-request");
        });
    users.sign(THREE, address, "已同意");
  }

  /** Three months are closed, signed and paid; each takes back a part of the advance. */
  void pay() throws Exception {
    for (int month = 1; month <= 3; month++) {
      String name = "2025-0" + month;
      users.as(
          "clerk",
          "ledger/months?year=2025",
          reader -> {
            reader.click("input[value='关账 " + name + "']");
            reader.page().waitForSelector("#seal");
          });
      users.waits("clerk", name + " 已关账，月度拨付单待编制");
      String address =
          users.lead(
              "clerk", "payment/list?pot=390&year=2025", p -> {}, "#prepare-month", "sheet?id=");
      users.sign(THREE, address, "已审批");
      // 45 days after a month of last year
      users.waits("finance", name + " 月度拨付单待支付 已逾期");
      users.as("finance", "desk/finance", reader -> remit(reader, address, name));
      sheets.add(Users.id(address));
    }
    for (long sheet : sheets) {
      JsonNode second = line(users.get("finance", "api/payment/sheets/" + sheet), "C02");
      assertTrue(second.at("/figures/advanceRecovered").asDouble() > 0, "recovered: " + second);
      assertEquals("半年医协〔2025〕2号", second.get("agreement").asText());
    }
  }

  /** From the first screen to the paper, which is paid line by line. */
  private static void remit(Reader finance, String address, String month) {
    String amount = finance.text("#signings-table td.number");
    finance.lead(address, () -> finance.page().click("#signings-table .doors a"));
    assertTrue(finance.text("#lines-table tfoot").contains(amount), amount);
    while (finance.page().locator("#pay-line").count() > 0) {
      finance.page().fill("#day", "2026-02-20");
      finance.page().fill("#voucher", "记-" + month);
      finance.click("#pay-line");
    }
    assertEquals("已支付", finance.text("#state"));
  }

  /** All visits were at hospitals. */
  void warn() {
    users.as(
        "reviewer",
        "monitoring/talks?year=2025&pot=390&month=2025-03",
        reader -> {
          reader.click("#do-issue");
          reader.page().waitForSelector("#warnings-table");
          assertTrue(reader.text("#warnings-table").contains("基层"));
        });
    users.as("c02", "desk/tasks", reader -> assertTrue(reader.text("main").contains("项预警")));
  }

  /** The bureau talks with the lead hospital, which does what was agreed on. */
  void talk() {
    String address =
        users.lead(
            "clerk",
            "monitoring/talks?year=2025&pot=390&month=2025-03&community=C02",
            page -> {
              page.fill("#day", TODAY);
              page.fill("#reason", "基层就诊率低于 50%");
            },
            "#do-plan",
            "talk?id=");
    users.waits("c02", "约谈待参加");
    users.as(
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
    users.waits("c02", "约谈措施待落实 2026-04-30 前");
    users.as(
        "clerk",
        address,
        reader -> {
          reader.page().fill("#day", TODAY);
          reader.page().fill("#result", "两家卫生院已开配药门诊");
          reader.click("#follow");
        });
    users.as(
        "approver",
        address,
        reader -> {
          reader.click("#close");
          assertTrue(reader.text("main").contains("已办结"), reader.text("main"));
        });
  }

  /** Everything is as it was signed, and nothing waits for the communities any more. */
  void lookBack() throws Exception {
    assertEquals(5, users.get("auditor", "api/budget/versions/" + budget).get("signatures").size());
    for (long sheet : sheets) {
      assertEquals("PAID", users.get("c01", "api/payment/sheets/" + sheet).get("state").asText());
    }
    for (String account : List.of("c01", "c02", "finance", "health")) {
      assertEquals(0, users.get(account, "api/desk/tasks").get("waiting").size(), account);
    }
    users.as(
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
}
