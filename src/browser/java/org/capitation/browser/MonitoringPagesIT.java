package org.capitation.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.List;
import org.capitation.it.Visitor;
import org.capitation.page.Display;
import org.capitation.value.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The monitoring says the same on its pages and by the API, to each what is theirs. */
class MonitoringPagesIT extends WithBrowser {
  private static final String JUNE = "year=2025&month=2025-06&pot=390";

  @ParameterizedTest
  @CsvSource({"clerk, zh", "clerk, en", "c01, zh"})
  void paceAndForecastAreTheSameEverywhere(String account, String language) throws Exception {
    JsonNode own = answer(account, language, JUNE + "&community=C01").at("/communities/0");
    try (Reader reader = reader(account, language)) {
      String address = "monitoring/detail?" + JUNE + "&community=C01";
      assertEquals(200, reader.open(address).status());
      assertEquals(shown(own.at("/forecast/expected")), reader.text("#forecast"));
      assertTrue(reader.text("#pace").endsWith("%"), reader.text("#pace"));
      List<String> figures =
          reader.page().locator("#indicators-table tbody tr td:nth-child(5)").allInnerTexts();
      assertEquals(own.get("indicators").size(), figures.size());
      for (int i = 0; i < figures.size(); i++) {
        assertEquals(
            0,
            new BigDecimal(figures.get(i).replace(",", ""))
                .compareTo(new BigDecimal(own.at("/indicators/" + i + "/numerator").asText())));
      }
      assertEquals(12, reader.page().locator("#months-table tbody tr").count());
      reader.page().click("summary");
      assertEquals(own.get("steps").size(), reader.page().locator("#steps-table tbody tr").count());
      assertEquals(List.of(), PagesIT.violations(reader.page()));
      assertEquals(List.of(), reader.complaints());
    }
  }

  @Test
  void theCausesAddUpToTheFen() {
    try (Reader reader = reader("clerk", "zh")) {
      reader.open("monitoring/detail?community=C02&pot=390&year=2026&month=2026-02");
      List<String> parts =
          reader.page().locator("#deviation-table tbody td.number").allInnerTexts();
      assertEquals(6, parts.size());
      assertEquals(
          Money.ofYuan(reader.text("#deviation-table tfoot td.number").replace(",", "")),
          Money.total(parts.stream().map(part -> Money.ofYuan(part.replace(",", ""))).toList()));
    }
  }

  @Test
  void theOverviewLeadsToEachCommunityAndTheCounty() {
    try (Reader reader = reader("clerk", "zh")) {
      reader.open("monitoring/overview?year=2025&month=2025-09");
      List<String> addresses = reader.addresses("main table th a[href]");
      assertEquals(8, addresses.size());
      for (String address : addresses) {
        assertEquals(200, reader.open(address).status(), address);
        assertTrue(reader.text("#verdict").contains("%"), address);
      }
    }
  }

  @Test
  void aThresholdThatIsCrossedIsWarnedOf() throws Exception {
    JsonNode county = answer("clerk", "zh", "year=2025&month=2026-02&pot=390").get("county");
    assertFalse(county.get("warnings").isEmpty());
    try (Reader reader = reader("clerk", "zh")) {
      reader.open("monitoring/detail?year=2025&month=2026-02&pot=390");
      assertEquals(county.get("warnings").size(), reader.page().locator("#verdict .tag").count());
    }
  }

  @Test
  void aCommunitySeesItselfAlone() throws Exception {
    JsonNode answer = answer("c02", "zh", JUNE);
    assertEquals(1, answer.get("communities").size());
    assertEquals("C02", answer.at("/communities/0/code").asText());
    assertTrue(answer.path("county").isMissingNode());
    String others = "?" + JUNE + "&community=C01";
    Visitor visitor = new Visitor(base());
    assertEquals(
        403, visitor.get("api/monitoring" + others, "c02", Chromium.PASSWORD).statusCode());
    assertEquals(
        403, visitor.get("api/monitoring?" + JUNE, "doctor", Chromium.PASSWORD).statusCode());
    try (Reader reader = reader("c02", "zh")) {
      assertEquals(403, reader.open("monitoring/detail" + others).status());
      assertEquals(200, reader.open("monitoring/detail?" + JUNE).status());
      assertEquals(answer.at("/communities/0/name").asText(), reader.text("h1 span"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "400, year=2025&pot=390",
    "400, year=2025&pot=391&month=2025-06",
    "400, year=2025&pot=390&month=2025-13",
    "404, year=2025&pot=390&month=2026-03",
    "404, year=2025&pot=390&month=2024-12",
    "404, year=2019&pot=390&month=2019-06",
    "404, year=2025&pot=390&month=2025-06&community=C99"
  })
  void whatIsNotThereIsSaid(int status, String query) throws Exception {
    assertEquals(
        status,
        new Visitor(base())
            .get("api/monitoring?" + query, "clerk", Chromium.PASSWORD)
            .statusCode());
  }

  private JsonNode answer(String account, String language, String query) throws Exception {
    return new ObjectMapper()
        .readTree(
            new Visitor(base())
                .get("api/monitoring?" + query + "&lang=" + language, account, Chromium.PASSWORD)
                .body());
  }

  /** As people read it. */
  private static String shown(JsonNode amount) {
    return Display.yuan(Money.ofYuan(amount.asText()));
  }
}
