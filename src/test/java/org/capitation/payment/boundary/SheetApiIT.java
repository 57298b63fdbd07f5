package org.capitation.payment.boundary;

import static org.capitation.it.Visitor.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URL;
import java.net.http.HttpResponse;
import org.capitation.it.Visitor;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pays and advances as programs do, over the sample county. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class SheetApiIT {
  private static final String SHEETS = "api/payment/sheets";
  private static final String ADVANCES = "api/payment/advances";

  @ArquillianResource private URL base;

  private Visitor visitor;

  @BeforeEach
  void visit() {
    visitor = new Visitor(base);
  }

  @ParameterizedTest
  @CsvSource({
    "clerk, 200",
    "reviewer, 200",
    "approver, 200",
    "health, 200",
    "finance, 200",
    "auditor, 200",
    "c01, 200",
    "doctor, 403",
    "admin, 403"
  })
  void X2_who_deals_with_payments_sees_them(String account, int status) throws Exception {
    String of = "?pot=390&year=2025";
    assertEquals(status, visitor.get(SHEETS + of, account).statusCode());
    assertEquals(status, visitor.get(ADVANCES + of, account).statusCode());
  }

  @Test
  void P16_the_months_of_the_sample_county_were_taken_over_and_are_paid_once() throws Exception {
    JsonNode sheets = json(200, visitor.get(SHEETS + "?pot=310&year=2025", "clerk"));
    assertEquals(12, sheets.size());
    JsonNode newest = sheets.get(0);
    assertEquals("2025-12", newest.get("month").asText());
    assertEquals("DECIDED", newest.get("kind").asText());
    assertEquals("APPROVED", newest.get("state").asText());
    JsonNode line = newest.get("lines").get(0);
    assertTrue(
        line.get("capitals").asText().endsWith("分") || line.get("capitals").asText().endsWith("整"));
    String id = newest.get("id").asText();
    JsonNode own = json(200, visitor.get(SHEETS + "/" + id, "c02"));
    assertEquals(1, own.get("lines").size());
    String entry =
        "{\"line\": %s, \"day\": \"2026-01-20\", \"voucher\": \"记-17\"}"
            .formatted(line.get("id").asText());
    assertEquals(403, send(SHEETS + "/" + id + "/remittances", "clerk", entry).statusCode());
    JsonNode paid = json(200, send(SHEETS + "/" + id + "/remittances", "finance", entry));
    assertEquals("记-17", paid.get("lines").get(0).get("voucher").asText());
    JsonNode twice = json(409, send(SHEETS + "/" + id + "/remittances", "finance", entry));
    assertTrue(twice.get("detail").asText().contains("记-17"), twice.toString());
    JsonNode signed =
        json(409, send(SHEETS + "/" + id + "/signatures", "clerk", "{\"version\": 2}"));
    assertTrue(signed.get("detail").asText().contains("All steps"), signed.toString());
  }

  @Test
  void P16_a_month_that_is_open_is_not_prepared() throws Exception {
    String month = "{\"pot\": \"390\", \"month\": \"2026-03\"}";
    assertEquals(403, send(SHEETS, "reviewer", month).statusCode());
    JsonNode refused = json(409, send(SHEETS, "clerk", month));
    assertEquals("2026-03 is not closed yet. Close it first", refused.get("detail").asText());
  }

  @Test
  void P9_P17_the_terms_answer_a_request_in_words() throws Exception {
    String request =
        "{\"pot\": \"390\", \"year\": 2026, \"community\": \"C03\", \"remark\": \"药品采购\"}";
    assertEquals(403, send(ADVANCES, "c01", request).statusCode());
    JsonNode applied = json(201, send(ADVANCES, "c03", request));
    assertEquals("APPLIED", applied.get("state").asText());
    String at = ADVANCES + "/" + applied.get("id").asText();
    assertEquals(404, visitor.get(at, "c01").statusCode());
    assertEquals(409, send(ADVANCES, "c03", request).statusCode());
    JsonNode refused =
        json(
            200,
            send(
                at + "/examination",
                "clerk",
                "{\"version\": 1, \"balance\": 2, \"deficit\": false}"));
    assertEquals("REFUSED", refused.get("state").asText());
    assertEquals("BALANCE", refused.get("refusal").asText());
    assertTrue(refused.get("steps").size() > 0);
  }

  private HttpResponse<String> send(String path, String account, String body) throws Exception {
    return visitor.send(path + "?lang=en", account, body);
  }
}
