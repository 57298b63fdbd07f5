package org.capitation.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.capitation.it.Visitor;

/** Nine users of a county at its year end, and what they do one after the other. */
final class YearEnd implements AutoCloseable {
  static final String PREFIX = "year-";

  private static final String PAPERS = "settlement/papers?pot=390&year=2025";
  private static final List<String> COMMUNITIES = List.of("c01", "c02", "c03");
  private static final List<String> THREE = List.of("reviewer", "approver", "finance");
  private static final FilePayload PROOF =
      new FilePayload(
          "proof.pdf", "application/pdf", "%PDF-1.7 proof".getBytes(StandardCharsets.UTF_8));

  private final URL base;
  private final Users users;
  private String settlement;
  private String supplement;

  YearEnd(URL base) {
    this.base = base;
    users = new Users(base, PREFIX);
  }

  @Override
  public void close() {
    users.close();
  }

  /** A lead hospital disputes two charges: one goes to another community, one stays. */
  void dispute() {
    users.as(
        "c01",
        "ledger/charges?community=C01&pot=390&year=2025&month=2025-05&from=1&sort=-fund",
        reader -> {
          Page page = reader.page();
          page.selectOption("#ground", "NOT_OURS");
          page.selectOption("#target", "C02");
          page.fill("#words", "就诊时已迁往外乡");
          page.setInputFiles("#evidence", PROOF);
          // 120.00 and 110.00; the first is 600.00
          page.locator("input[name=mark]").nth(1).check();
          page.locator("input[name=mark]").nth(2).check();
          reader.lead("ledger/disputes?", () -> page.click("#file-marked"));
          assertEquals("2", reader.text("#undecided"));
        });
    users.waits("clerk", "费用核查申诉待受理");
    refusedToPublish("申诉");
    decide(address("120.00"), "TRANSFER", "成立");
    decide(address("110.00"), "REFUSAL", "不成立");
  }

  private String address(String amount) {
    String[] found = new String[1];
    users.as(
        "clerk",
        "ledger/disputes?pot=390&year=2025",
        reader ->
            found[0] =
                "ledger"
                    + reader
                        .page()
                        .locator("#disputes-table tbody tr:has-text('" + amount + "') th a")
                        .getAttribute("href")
                        .split("/ledger")[1]);
    return found[0];
  }

  private void decide(String address, String verdict, String state) {
    users.as(
        "clerk",
        address,
        reader -> {
          Page page = reader.page();
          reader.click("#take");
          page.selectOption("#verdict", verdict);
          if (verdict.equals("TRANSFER")) {
            page.selectOption("#target", "C02");
          }
          page.fill("#words", "已向派出所核实");
          reader.click("#propose");
          confirm(reader);
        });
    users.sign(List.of("reviewer", "approver"), address, state);
  }

  private void refusedToPublish(String because) {
    users.as(
        "clerk",
        PAPERS,
        reader -> {
          assertTrue(reader.text("main").contains(because), reader.text("main"));
          assertEquals(0, reader.page().locator("#sign").count(), "cannot be published");
        });
  }

  /** The clerk publishes what the year has come to. */
  void publish() {
    settlement = published();
    users.as(
        "clerk",
        settlement,
        reader -> {
          assertEquals("已公布", reader.text("#state"));
          String table = reader.text("#communities-table");
          for (String figure : List.of("710.00", "820.00", "1,300.00")) {
            assertTrue(table.contains(figure), figure + " in " + table);
          }
        });
  }

  private String published() {
    return users.lead(
        "clerk",
        PAPERS,
        page -> {
          page.check("#checked");
          page.fill("#password", Chromium.PASSWORD);
        },
        "#sign",
        "settlement/paper?id=");
  }

  /** Two communities confirm, the third objects; the figure is explained and stays. */
  void reply() {
    COMMUNITIES.forEach(one -> users.waits(one, "清算待核对回复"));
    confirmed("c01", settlement);
    confirmed("c02", settlement);
    users.as(
        "c03",
        settlement,
        reader -> {
          reader.page().fill("[name='objection.SPENDING']", "有一笔 1,300.00 元的不是我院居民");
          reader.page().check("#object");
          reader.click("#send-reply");
        });
    users.waits("clerk", "清算有异议待答复");
    users.as(
        "clerk",
        settlement,
        reader -> {
          reader.page().selectOption("#kept-C03-SPENDING", "true");
          reader.page().fill("#answer-C03-SPENDING", "户籍在清溪镇，归属不变");
          reader.click("#send-C03-SPENDING");
        });
  }

  private void confirmed(String community, String address) {
    users.as(
        community,
        address,
        reader -> {
          reader.page().check("#confirm");
          reader.click("#send-reply");
          assertEquals(0, reader.page().locator("#reply").count(), "once");
        });
  }

  /** The bureau and the finance bureau sign the same figures; then the year is locked. */
  void lock() {
    signed(settlement);
    users.as("finance", settlement, reader -> remit(reader));
    unchanged(settlement);
  }

  private void signed(String address) {
    for (String account : THREE) {
      users.waits(account, "清算待签署");
      users.as(account, address, YearEnd::confirm);
    }
    users.as(
        "auditor",
        address,
        reader -> {
          for (int i = 0; i < 100 && !reader.text("#state").equals("已锁定"); i++) {
            reader.page().waitForTimeout(200);
            reader.page().reload();
          }
          assertEquals("已锁定", reader.text("#state"));
        });
  }

  private static void remit(Reader finance) {
    while (finance.page().locator("#pay-line").count() > 0) {
      finance.page().fill("#day", "2026-03-02");
      finance.page().fill("#voucher", "清-1");
      finance.click("#pay-line");
    }
  }

  private static void confirm(Reader reader) {
    reader.page().check("#checked");
    reader.page().fill("#password", Chromium.PASSWORD);
    reader.click("#sign");
  }

  private void unchanged(String address) {
    users.as(
        "auditor",
        address,
        reader -> {
          reader.click("#verify-seal");
          for (int i = 0; i < 100 && reader.page().locator("#checking").count() > 0; i++) {
            reader.page().waitForTimeout(200);
            reader.page().reload();
          }
          assertEquals(1, reader.page().locator("#unchanged").count(), reader.text("#seal"));
          reader.sound();
        });
  }

  /** A visit of the locked year comes: the next year bears it. */
  void comeLate() throws Exception {
    String late =
        """
        [{"setl_id": "S9", "psn_no": "P0", "certno": "V1000", "insutype": "390",
          "psn_type": "1501", "fixmedins_code": "H3", "med_type": "11",
          "begndate": "2025-11-20", "setl_time": "2025-11-20 10:00:00", "pay_loc": "2",
          "medfee_sumamt": "90.00", "hifp_pay": "90.00", "refd_setl_flag": "0",
          "updt_time": "2025-11-20 10:00:00"}]
        """;
    var answer =
        new Visitor(base).send("api/ledger/visits", PREFIX + "clerk", "application/json", late);
    assertEquals(200, answer.statusCode(), answer.body());
    JsonNode prior = users.get("clerk", "api/ledger/months/prior?year=2026");
    assertTrue(prior.toString().contains("90.00"), prior.toString());
    unchanged(settlement);
  }

  /** What was overlooked is settled by a numbered supplement. */
  void supplement() {
    users.as(
        "clerk",
        "settlement/corrections?pot=390&year=2025",
        reader -> {
          Page page = reader.page();
          page.selectOption("#community", "C01");
          page.selectOption("#kind", "BUDGET");
          page.fill("#amount", "100.00");
          page.fill("#reason", "流感多发");
          page.fill("#document", "云栖医保〔2026〕9号");
          reader.click("#add-correction");
        });
    supplement = published();
    users.as("c01", supplement, reader -> assertTrue(reader.text("h1").contains("1"), "numbered"));
    COMMUNITIES.forEach(one -> confirmed(one, supplement));
    signed(supplement);
    users.as("finance", supplement, reader -> remit(reader));
    unchanged(supplement);
  }

  /** The first community divides what it retains, to the fen. */
  void divide() {
    String address = "settlement/division?pot=390&year=2025&community=C01";
    users.as(
        "c01",
        address,
        reader -> {
          Page page = reader.page();
          page.fill("#document", "第一共体〔2026〕3号");
          page.fill("#day", "2026-03-01");
          page.setInputFiles("#minutes", PROOF);
          String proposed = page.inputValue("#share-H1");
          page.fill("#share-H1", "1.00");
          reader.click("#decide-division");
          assertTrue(reader.text("#problem").contains(proposed), reader.text("#problem"));
          page.fill("#share-H1", proposed);
          page.setInputFiles("#minutes", PROOF);
          reader.click("#decide-division");
          assertTrue(reader.text("#decision-1").contains("1"), "a decision");
          reader.sound();
        });
    users.as(
        "clerk",
        address,
        reader -> {
          assertTrue(reader.text("main").contains("第一共体〔2026〕3号"), "the bureau sees it");
          assertEquals(0, reader.page().locator("#decide-division").count());
        });
  }

  /** Everything is signed, sealed and paid; nothing waits, and nobody changes it any more. */
  void lookBack() throws Exception {
    unchanged(settlement);
    for (String account : List.of("c01", "c02", "c03", "reviewer", "approver")) {
      JsonNode waiting = users.get(account, "api/desk/tasks").get("waiting");
      assertEquals(0, waiting.size(), account + " " + waiting);
    }
    for (String address : List.of(settlement, supplement)) {
      users.as(
          "approver",
          address,
          reader -> assertEquals(0, reader.page().locator("#sign, #stop, #pay-line").count()));
      users.as(
          "c02",
          address,
          reader -> assertEquals(1, reader.page().locator("#communities-table tbody tr").count()));
    }
  }
}
