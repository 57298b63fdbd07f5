package org.capitation.ledger.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URL;
import java.net.http.HttpResponse;
import java.util.List;
import org.capitation.it.Visitor;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Disputes charges as programs do, over the sample county. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class DisputeApiIT {
  private static final String DISPUTES = "api/ledger/disputes";
  private static final String OF = "?pot=390&year=2025";
  private static final String JSON = "application/json";
  private static final String PDF = "application/pdf";
  private static final String PROOF = "%PDF-1.4 proof";

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
    "auditor, 200",
    "c01, 200",
    "health, 403",
    "finance, 403",
    "doctor, 403",
    "admin, 403"
  })
  void X2_who_deals_with_disputes_sees_them(String account, int status) throws Exception {
    assertEquals(status, visitor.get(DISPUTES + OF, account, "capitation").statusCode());
  }

  @Test
  void L20_L22_a_dispute_goes_its_way_and_each_step_is_somebody_s() throws Exception {
    String visit = charged("C01", 0);
    String filing = filing("C01", visit, "&target=C02");
    for (String account : List.of("clerk", "approver", "auditor", "doctor", "c02", "admin")) {
      assertEquals(403, file(filing, account, PROOF).statusCode(), account);
    }
    JsonNode filed = json(201, file(filing, "c01", PROOF)).get(0);
    assertEquals("FILED", filed.get("state").asText());
    assertEquals("C02", filed.get("target").asText());
    JsonNode again = json(409, file(filing, "c01", PROOF));
    assertTrue(again.get("detail").asText().contains("underway"), again.toString());
    String at = DISPUTES + "/" + filed.get("id").asText();
    assertEquals(404, visitor.get(at, "c02", "capitation").statusCode());
    HttpResponse<String> paper = visitor.get(at + "/evidence", "auditor", "capitation");
    assertEquals(PROOF, paper.body());
    assertEquals(404, visitor.get(at + "/evidence", "c03", "capitation").statusCode());
    denied(at + "/take", "{\"version\": 1}", "reviewer", "approver", "auditor", "c01", "doctor");
    json(409, send(at + "/take", "clerk", "{\"version\": 7}"));
    json(200, send(at + "/take", "clerk", "{\"version\": 1}"));
    String decision =
        "{\"version\": 2, \"verdict\": \"TRANSFER\", \"target\": \"C02\", \"words\": \"属实\"}";
    denied(at + "/decision", decision, "reviewer", "approver", "auditor", "c01", "doctor");
    assertEquals(400, send(at + "/decision", "clerk", "{\"version\": 2}").statusCode());
    json(200, send(at + "/decision", "clerk", decision));
    denied(at + "/signatures", "{\"version\": 3}", "auditor", "c01", "doctor", "finance");
    denied(at + "/stop", "{\"version\": 3, \"reason\": \"-\"}", "auditor", "c01", "doctor");
    json(409, send(at + "/withdraw", "c01", "{\"version\": 3}"));
    json(409, send(at + "/signatures", "reviewer", "{\"version\": 3}"));
    json(200, send(at + "/signatures", "clerk", "{\"version\": 3}"));
    json(200, send(at + "/signatures", "reviewer", "{\"version\": 4}"));
    JsonNode upheld = json(200, send(at + "/signatures", "approver", "{\"version\": 5}"));
    assertEquals("UPHELD", upheld.get("state").asText());
    assertEquals(3, upheld.at("/decision/signatures").size());
    assertEquals(200, visitor.get(at, "c02", "capitation").statusCode(), "it bears it now");
    JsonNode borne =
        json(
            200,
            visitor.get(
                "api/ledger/visits" + OF + "&community=C02&q=" + visit, "c02", "capitation"));
    assertEquals("RULED", borne.at("/lines/0/reason").asText(), borne.toString());
  }

  @Test
  void L20_one_is_withdrawn_by_who_filed_it_and_a_bad_one_is_refused() throws Exception {
    String visit = charged("C01", 1);
    JsonNode filed = json(201, file(filing("C01", visit, ""), "c01", "")).get(0);
    assertTrue(filed.get("target") == null || filed.get("target").isNull());
    String at = DISPUTES + "/" + filed.get("id").asText();
    denied(at + "/withdraw", "{\"version\": 1}", "clerk", "reviewer", "auditor", "doctor");
    assertEquals(404, send(at + "/withdraw", "c02", "{\"version\": 1}").statusCode());
    assertEquals(
        "WITHDRAWN",
        json(200, send(at + "/withdraw", "c01", "{\"version\": 1}")).get("state").asText());
    assertEquals(404, file(filing("C01", "S-none", ""), "c01", "").statusCode());
    assertEquals(409, file(filing("C01", visit, "&target=C01"), "c01", "").statusCode());
    assertEquals(404, file(filing("C01", visit, "&target=C09"), "c01", "").statusCode());
    assertEquals(409, file(filing("C01", visit, ""), "c01", "plain text").statusCode());
    assertEquals(
        409, file(filing("C01", visit, "").replace("&visit=" + visit, ""), "c01", "").statusCode());
    assertEquals(
        400, file(filing("C01", visit, "").replace("words=", "w="), "c01", "").statusCode());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FREQUENT_MONTH",
        "FREQUENT_DAY",
        "SAME_DAY_TWICE",
        "AFTER_DEATH",
        "NOT_OURS",
        "UNREFERRED"
      })
  void what_is_odd_is_looked_for_within_a_month(String sign) throws Exception {
    String of = "api/ledger/visits" + OF + "&community=C01&lang=en&times=2&sign=" + sign;
    JsonNode declined = json(409, visitor.get(of, "c01", "capitation"));
    assertTrue(declined.get("detail").asText().contains("month"), declined.toString());
    String month = "api/ledger/visits" + OF + "&community=C01&month=2025-06";
    long all = json(200, visitor.get(month, "c01", "capitation")).get("count").asLong();
    JsonNode odd = json(200, visitor.get(of + "&month=2025-06", "c01", "capitation"));
    assertTrue(odd.get("count").asLong() < all, odd.toString());
  }

  @Test
  void amounts_bound_what_is_found() throws Exception {
    String of = "api/ledger/visits" + OF + "&community=C01&month=2025-06&from=20&to=40";
    JsonNode found = json(200, visitor.get(of, "c01", "capitation"));
    assertTrue(found.get("count").asLong() > 0);
    found
        .get("lines")
        .forEach(
            line -> {
              double fund = line.at("/amounts/fund").asDouble();
              assertTrue(fund >= 20 && fund <= 40, line.toString());
            });
  }

  /** The setl_id of a visit that stands charged to a community. */
  private String charged(String community, int which) throws Exception {
    JsonNode lines =
        json(
                200,
                visitor.get(
                    "api/ledger/visits" + OF + "&month=2025-08&from=1&community=" + community,
                    "c01",
                    "capitation"))
            .get("lines");
    return lines.get(which).get("settlement").asText();
  }

  private static String filing(String community, String visit, String more) {
    return "&community=%s&visit=%s&ground=NOT_OURS&words=moved-away%s"
        .formatted(community, visit, more);
  }

  private HttpResponse<String> file(String filing, String account, String body) throws Exception {
    return visitor.send(DISPUTES + "?lang=en" + filing, account, PDF, body);
  }

  private void denied(String path, String body, String... accounts) throws Exception {
    for (String account : accounts) {
      assertEquals(403, send(path, account, body).statusCode(), path + " " + account);
    }
  }

  private HttpResponse<String> send(String path, String account, String body) throws Exception {
    return visitor.send(path + "?lang=en", account, JSON, body);
  }

  private static JsonNode json(int status, HttpResponse<String> answer) throws Exception {
    assertEquals(status, answer.statusCode(), answer.body());
    return new ObjectMapper().readTree(answer.body());
  }
}
