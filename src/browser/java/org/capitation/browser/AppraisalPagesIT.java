package org.capitation.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.options.FilePayload;
import jakarta.inject.Inject;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.capitation.budget.Budget;
import org.capitation.budget.boundary.Budgets;
import org.capitation.it.Office;
import org.capitation.it.TestAccounts;
import org.capitation.policy.PackTexts;
import org.capitation.policy.boundary.PolicyPacks;
import org.capitation.registry.Pot;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** The assessment of a small county by pages: typed, objected to, answered, signed; and divided. */
@ExtendWith(ArquillianExtension.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AppraisalPagesIT {
  private static final String COUNTY = "339731";
  private static final String PREFIX = "judge-";
  private static final String LIST = "settlement/assessment?pot=390&year=2025";
  private static final String ASSESSMENT =
      """
      assessment:
        article: 第十五条
        full-marks: 100
        indicators:
          - {name: 群众满意度, weight: 60, source: typed}
          - {name: 县域就诊率, weight: 40, source: county-share, target: {at-least: 90%}}
      deadlines: {article: 第十六条, sign: 5, confirm: 10}
      """;

  @Inject private Office office;
  @Inject private TestAccounts accounts;
  @Inject private PolicyPacks packs;
  @Inject private Budgets budgets;
  @ArquillianResource private URL base;

  private Users users;

  @Test
  @Order(1)
  void a_county_is_opened() {
    office.open(COUNTY);
    office.settle(COUNTY, 4);
    office.run(COUNTY, () -> packs.add(PackTexts.GOOD + ASSESSMENT));
    office.run(COUNTY, () -> budgets.allocate(Pot.RESIDENT, 2025, Budget.Stage.YEAR_END));
    accounts.open(COUNTY, PREFIX, Chromium.PASSWORD);
  }

  @Test
  @Order(2)
  @RunAsClient
  void five_users_judge_a_community() {
    try (Users all = new Users(base, PREFIX)) {
      users = all;
      List<String> at = new ArrayList<>();
      users.as(
          "clerk",
          LIST,
          reader -> {
            reader.click("#prepare-drafts");
            at.add(reader.addresses("#scores-table th a").get(0));
          });
      String address = at.get(0);
      draft(address);
      dispute(address);
      sign(address);
      divide();
    }
  }

  private void draft(String address) {
    users.as(
        "clerk",
        address,
        reader -> {
          reader.click("#publish");
          assertTrue(reader.text("#problem").contains("2"), reader.text("#problem"));
          reader.page().fill("#marks-INDICATOR-1", "61");
          reader.page().fill("#marks-INDICATOR-2", "40");
          reader.click("#save");
          assertTrue(reader.text("#problem").contains("群众满意度"), reader.text("#problem"));
          assertEquals("61", reader.page().inputValue("#marks-INDICATOR-1"));
          reader.page().fill("#marks-INDICATOR-1", "50");
          reader.page().fill("#words-INDICATOR-1", "问卷 320 份");
          reader.click("#save");
          assertEquals("90.00", reader.text("#score"));
          reader.page().setInputFiles("#evidence", Paper.PDF);
          reader.click("#attach");
          assertTrue(reader.text("#lines-table").contains("问卷.pdf"));
          reader.click("#publish");
          assertEquals("已公布", reader.text("#state"));
        });
  }

  private void dispute(String address) {
    users.waits("c01", "考核已公布");
    users.as(
        "c01",
        address,
        reader -> {
          reader.click("#object");
          assertTrue(reader.text("#problem").contains("异议"), reader.text("#problem"));
          reader.page().fill("#objection-INDICATOR-1", "问卷有漏");
          reader.click("#object");
          assertEquals("有异议", reader.text("#state"));
          assertEquals(0, reader.page().locator("#confirm").count());
        });
    users.waits("clerk", "对考核有异议");
    users.as(
        "clerk",
        address,
        reader -> {
          reader.page().fill("#marks-INDICATOR-1", "52.25");
          reader.page().fill("#words-INDICATOR-1", "补计 12 份");
          reader.click("#answer-INDICATOR-1");
          assertEquals("已答复", reader.text("#state"));
          assertEquals("92.25", reader.text("#score"));
        });
    users.as(
        "c02", LIST, reader -> assertEquals(0, reader.page().locator("#scores-table").count()));
  }

  private void sign(String address) {
    users.sign(List.of("reviewer", "approver"), address, "已冻结");
    users.as("auditor", address, reader -> assertEquals("已冻结", reader.text("#state")));
    users.as(
        "auditor",
        address,
        reader -> assertEquals(0, reader.page().locator("main button").count()));
    users.as(
        "finance",
        LIST,
        reader -> assertTrue(reader.text("#scores-table").contains("92.25"), "the score"));
  }

  /** What a draft says may still change: there is nothing to decide yet. */
  private void divide() {
    users.as(
        "c01",
        "settlement/division?pot=390&year=2025&community=C01",
        reader -> assertEquals(0, reader.page().locator("#decide-division").count()));
  }

  /** What is handed in; apart, as the server knows no browser. */
  private static final class Paper {
    static final FilePayload PDF =
        new FilePayload("问卷.pdf", "application/pdf", "%PDF-1.7".getBytes(StandardCharsets.UTF_8));
  }
}
