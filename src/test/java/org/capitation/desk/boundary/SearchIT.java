package org.capitation.desk.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.capitation.it.OwnCounty;
import org.capitation.it.Visitor;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the search in the top bar finds, and for whom. */
class SearchIT extends OwnCounty {
  private static final String COUNTY = "338921";

  SearchIT() {
    super(COUNTY, "seek-");
  }

  @ParameterizedTest
  @Order(2)
  @RunAsClient
  @CsvSource({
    "王芳, 2, /desk/person?id=",
    "王, 2, /desk/person?id=",
    "1001, 1, /desk/person?id=",
    "P0, 1, /desk/person?id=",
    "H2, 1, /desk/community?community=C02",
    "二院, 1, /ledger/charges?community=C02",
    "院, 3, 三院"
  })
  void people_and_institutions_are_found(String text, int found, String door) throws Exception {
    String page = search(own("clerk"), text);
    assertTrue(page.contains("列出 " + found + " 项"), page);
    assertTrue(page.contains(door), page);
    assertFalse(page.contains("王芳</a>"), "masked");
    assertFalse(page.contains("V100"), "masked");
  }

  @ParameterizedTest
  @Order(2)
  @RunAsClient
  @ValueSource(strings = {"%", "_", "!", "' or 1=1 --", "\\", "<script>alert(1)</script>", "中文%"})
  void nothing_is_found_by_signs(String text) throws Exception {
    String page = search(own("auditor"), text);
    assertTrue(page.contains("没有找到"), page);
    assertFalse(page.contains("<script>alert"), page);
  }

  @Test
  @Order(3)
  @RunAsClient
  void a_record_is_found_in_its_own_county_only() throws Exception {
    JsonNode visits =
        Visitor.json(
            200,
            visitor().get("api/ledger/visits?pot=390&year=2025&community=C01&size=1", "clerk"));
    String settlement = visits.findValue("settlement").asText();
    String own = search(other("clerk"), settlement);
    assertTrue(own.contains("q=" + settlement), own);
    assertTrue(search(other("clerk"), settlement.substring(0, 6)).contains("只列前几项"), settlement);
    String other = search(own("clerk"), settlement);
    assertTrue(other.contains("没有找到"), other);
  }

  @ParameterizedTest
  @Order(3)
  @RunAsClient
  @ValueSource(strings = {"c01", "finance", "health"})
  void others_may_not_search(String account) throws Exception {
    Visitor visitor = own(account);
    assertEquals(403, visitor.get("desk/search?q=1001").statusCode());
    assertFalse(visitor.get("desk/tasks").body().contains("search-all"));
  }

  private static String search(Visitor visitor, String text) throws Exception {
    HttpResponse<String> answer =
        visitor.get("desk/search?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
    assertEquals(200, answer.statusCode());
    return answer.body();
  }
}
