package org.capitation.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.List;
import org.capitation.document.Paper;
import org.capitation.it.Visitor;
import org.capitation.page.Display;
import org.capitation.value.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The settlement says the same on the page, in the PDF and by the API. */
class SettlementIT extends WithBrowser {
  @ParameterizedTest
  @CsvSource({
    "clerk, zh, 390",
    "clerk, en, 390",
    "clerk, zh, 310",
    "clerk, en, 310",
    "c01, zh, 390",
    "c01, en, 390"
  })
  void totalIsTheSameEverywhere(String account, String language, String pot) throws Exception {
    JsonNode answer = answer(account, language, pot);
    String payable = shown(answer.at("/total/payable"));
    try (Reader reader = reader(account, language)) {
      assertEquals(200, reader.open("settlement/detail?year=2025&pot=" + pot).status());
      boolean whole = answer.get("communities").size() > 1;
      assertEquals(payable, reader.text(whole ? "#payable" : "#communities-table tbody .payable"));
      assertEquals(
          language.equals("zh") ? "zh-CN" : "en", reader.page().getAttribute("html", "lang"));
      List<String> pages = Paper.pages(reader.download("#paper"));
      // a long statement goes on on a page of its own
      assertTrue(pages.size() >= 1 + answer.get("communities").size(), pages::toString);
      assertTrue(pages.get(0).contains(payable), () -> "no " + payable + " in " + pages.get(0));
      String digest = answer.get("digest").asText();
      assertTrue(pages.get(0).replace(" ", "").contains(digest.substring(0, 12)), pages.get(0));
      assertEquals(List.of(), reader.complaints());
    }
  }

  @Test
  void stepsAreTheSameEverywhere() throws Exception {
    JsonNode own = answer("c01", "zh", "390").at("/communities/0");
    try (Reader reader = reader("c01", "zh")) {
      reader.open("settlement/detail?year=2025&pot=390");
      String paper = String.join("", Paper.pages(reader.download("#paper"))).replace(" ", "");
      List<String> results =
          reader.page().locator("#steps-table tbody td:last-child").allInnerTexts();
      assertEquals(own.get("steps").size(), results.size());
      for (int i = 0; i < results.size(); i++) {
        JsonNode step = own.get("steps").get(i);
        assertEquals(
            new BigDecimal(step.get("result").asText()),
            new BigDecimal(results.get(i).replace(",", "")));
        String line = (step.get("text").asText() + step.get("article").asText()).replace(" ", "");
        assertTrue(paper.contains(line), () -> "no " + line + " in " + paper);
      }
    }
  }

  @Test
  void statementOfOneCommunityCarriesTheDigestOfThePage() throws Exception {
    try (Reader reader = reader("clerk", "zh")) {
      reader.open("settlement/detail?year=2025&pot=390&community=C02");
      String paper =
          String.join("", Paper.pages(reader.download("#statement-paper"))).replace(" ", "");
      assertTrue(paper.contains(reader.text(".hash").replace(" ", "").substring(0, 12)), paper);
      assertTrue(paper.contains(reader.text("#capitals").replace(" ", "")), paper);
    }
  }

  @Test
  void spendingOpensTheChargesThatMakeIt() {
    try (Reader reader = reader("clerk", "zh")) {
      reader.open("settlement/detail?year=2025&pot=310");
      List<Reader.Figure> figures = reader.figures();
      assertEquals(3, figures.size());
      for (Reader.Figure figure : figures) {
        reader.open(figure.address());
        assertTrue(reader.text("#found").contains(figure.amount()), figure.toString());
      }
    }
  }

  @Test
  void communitySeesOnlyItself() throws Exception {
    JsonNode answer = answer("c01", "zh", "390");
    assertEquals(1, answer.get("communities").size());
    assertTrue(answer.path("unattributed").isMissingNode());
    Visitor visitor = new Visitor(base());
    String others = "?pot=390&year=2025&community=C02";
    for (String path : List.of("api/settlement" + others, "api/settlement/paper" + others)) {
      assertEquals(403, visitor.get(path, "c01", Chromium.PASSWORD).statusCode(), path);
      assertEquals(403, visitor.get(path, "doctor", Chromium.PASSWORD).statusCode(), path);
      assertEquals(401, visitor.get(path).statusCode(), path);
    }
    try (Reader reader = reader("c01", "zh")) {
      assertEquals(403, reader.open("settlement/detail?year=2025&community=C02").status());
    }
    try (Reader reader = reader("doctor", "zh")) {
      assertEquals(403, reader.open("settlement/detail?year=2025").status());
    }
  }

  @Test
  void whatIsNotThereIsSaid() throws Exception {
    Visitor visitor = new Visitor(base());
    assertEquals(404, get(visitor, "api/settlement?pot=390&year=2019"));
    assertEquals(404, get(visitor, "api/settlement?pot=390&year=2025&community=C99"));
    assertEquals(400, get(visitor, "api/settlement?pot=391&year=2025"));
    assertEquals(400, get(visitor, "api/settlement/paper?pot=390"));
    try (Reader reader = reader("clerk", "zh")) {
      assertEquals(200, reader.open("settlement/detail?year=2024").status());
      assertEquals(1, reader.page().locator(".empty").count());
      assertEquals(0, reader.page().locator("#paper").count());
    }
  }

  private static int get(Visitor visitor, String path) throws Exception {
    return visitor.get(path, "clerk", Chromium.PASSWORD).statusCode();
  }

  private JsonNode answer(String account, String language, String pot) throws Exception {
    String path = "api/settlement?pot=" + pot + "&year=2025&lang=" + language;
    return new ObjectMapper()
        .readTree(new Visitor(base()).get(path, account, Chromium.PASSWORD).body());
  }

  /** As people read it. */
  private static String shown(JsonNode amount) {
    return Display.yuan(Money.ofYuan(amount.asText()));
  }
}
