package org.capitation.files.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
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

/** Files as programs send them. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ImportApiIT {
  private static final String BYTES = "application/octet-stream";
  private static final String ADDRESS = "api/files/imports";
  private static final String HEADER = "fixmedins_code,fixmedins_name,begntime\n";

  @ArquillianResource private URL base;

  private Visitor visitor;

  @BeforeEach
  void visit() {
    visitor = new Visitor(base);
  }

  @Test
  void a_file_is_sent_taken_and_told_about() throws Exception {
    String file = HEADER + "API01,𬱖院,2020-01-01\nAPI02,二院,2025-02-30\n";
    HttpResponse<String> sent = send("kind=institution&name=%E6%9C%BA%E6%9E%84.csv", file);
    assertEquals(202, sent.statusCode(), sent.body());
    assertEquals("机构.csv", json(sent).get("file").asText());
    assertEquals(2, json(sent).get("expected").asInt());
    String address = sent.headers().firstValue("Location").orElseThrow();
    String path = address.substring(address.indexOf("api/"));
    assertEquals(ADDRESS + "/" + json(sent).get("id").asLong(), path);
    JsonNode done = ended(path);
    assertEquals("DONE", done.get("state").asText(), done.toString());
    assertEquals(2, done.get("read").asInt());
    assertEquals(1, done.get("accepted").asInt());
    assertEquals("no-such-date", done.get("reasons").get(0).get("reason").asText());
    HttpResponse<String> rejected = get(path + "/rejected?lang=en", "clerk");
    assertTrue(rejected.body().contains("does not exist"), rejected.body());
    assertTrue(rejected.body().endsWith(",API02,二院,2025-02-30\r\n"), rejected.body());
    assertEquals(403, get(path + "/rejected", "auditor").statusCode());
    HttpResponse<String> again = send("kind=institution&name=b.csv", file);
    assertEquals(200, again.statusCode(), again.body());
    assertEquals("NOTHING_NEW", json(again).get("state").asText());
    assertEquals(done.get("id"), json(again).get("id"));
    JsonNode history = json(get(ADDRESS + "?kind=institution&size=1", "auditor"));
    assertEquals(done.get("id"), history.get("imports").get(0).get("id"));
    assertEquals(204, visitor.send(path + "/stop", "clerk", BYTES, "").statusCode());
    HttpResponse<String> onPurpose = send("kind=institution&name=b.csv&again=true", file);
    assertEquals(202, onPurpose.statusCode(), onPurpose.body());
    assertEquals(
        1, ended(ADDRESS + "/" + json(onPurpose).get("id").asLong()).get("repeated").asInt());
  }

  @Test
  void F2_what_is_refused_as_a_whole_is_told_in_words() throws Exception {
    HttpResponse<String> refused =
        send("lang=en&kind=institution&name=a.csv", "fixmedins_code\n1\n");
    assertEquals(400, refused.statusCode());
    assertEquals("missing-columns", json(refused).get("reason").asText());
    assertTrue(json(refused).get("detail").asText().contains("fixmedins_name"), refused.body());
    assertTrue(!json(refused).get("mend").asText().isEmpty(), refused.body());
    assertEquals(404, send("kind=nothing&name=a.csv", HEADER).statusCode());
    assertEquals(400, send("name=a.csv", HEADER).statusCode());
    assertEquals(400, get(ADDRESS + "?state=NO", "clerk").statusCode());
    assertEquals(404, get(ADDRESS + "/999999999", "clerk").statusCode());
    assertEquals(404, get(ADDRESS + "/999999999/rejected", "clerk").statusCode());
  }

  @Test
  void each_kind_has_a_template() throws Exception {
    JsonNode kinds = json(get("api/files/templates", "auditor"));
    assertTrue(kinds.size() > 9, kinds.toString());
    HttpResponse<String> template = get("api/files/templates/visit", "auditor");
    assertTrue(template.body().startsWith("\uFEFFsetl_id,"), template.body());
    assertEquals(
        "attachment; filename=\"visit.csv\"",
        template.headers().firstValue("Content-Disposition").orElseThrow());
    assertEquals(404, get("api/files/templates/nothing", "clerk").statusCode());
    assertEquals(403, get("api/files/templates/visit", "doctor").statusCode());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "clerk, 200",
    "reviewer, 200",
    "approver, 200",
    "auditor, 200",
    "health, 403",
    "finance, 403",
    "c01, 403",
    "doctor, 403",
    "admin, 403"
  })
  void X2_each_role_does_what_is_its_own(String account, int reads) throws Exception {
    assertEquals(reads, get(ADDRESS, account).statusCode());
    if (!account.equals("clerk")) {
      String path = ADDRESS + "?kind=institution&name=a.csv";
      assertEquals(403, visitor.send(path, account, BYTES, HEADER).statusCode());
      assertEquals(403, visitor.send(ADDRESS + "/1/stop", account, BYTES, "").statusCode());
    }
  }

  private JsonNode ended(String path) throws Exception {
    JsonNode now = json(get(path, "auditor"));
    for (int i = 0; i < 300 && !now.has("ended"); i++) {
      Thread.sleep(100);
      now = json(get(path, "auditor"));
    }
    return now;
  }

  private HttpResponse<String> send(String query, String file) throws Exception {
    return visitor.send(ADDRESS + "?" + query, "clerk", BYTES, file);
  }

  private HttpResponse<String> get(String path, String account)
      throws IOException, InterruptedException {
    return visitor.get(path, account, "capitation");
  }

  private static JsonNode json(HttpResponse<String> answer) throws IOException {
    return new ObjectMapper().readTree(answer.body());
  }
}
