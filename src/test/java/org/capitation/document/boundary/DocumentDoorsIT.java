package org.capitation.document.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URL;
import java.net.http.HttpResponse;
import org.capitation.it.TestAccounts;
import org.capitation.it.Visitor;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages lead to the issue of what they show, and nobody there who may not issue it. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class DocumentDoorsIT {
  @ArquillianResource private URL base;

  @ParameterizedTest
  @CsvSource({
    "desk/overview?year=2025, desk-year, &amp;year=2025",
    "ledger/disputes?pot=310&year=2025, ledger-check, &amp;pot=310&amp;year=2025",
    "ledger/months?year=2025, ledger-matrix, &amp;year=2025",
    "settlement/detail?pot=310&year=2025, settlement-year, &amp;pot=310&amp;year=2025",
    "settlement/assessment?pot=390&year=2025, settlement-assessment, &amp;pot=390&amp;year=2025",
    "enrolment/list, enrolment-list, ''",
  })
  void clerkIsLedToTheIssue(String page, String kind, String about) throws Exception {
    String body = body("it-clerk", page);
    assertTrue(
        body.contains("/document/issue?kind=" + kind + about + "\""), () -> page + "\n" + body);
  }

  @ParameterizedTest
  @CsvSource({"ledger/disputes", "settlement/detail?pot=310&year=2025", "enrolment/list"})
  void communityIsNot(String page) throws Exception {
    assertFalse(body("it-c01", page).contains("/document/issue"));
  }

  private String body(String name, String page) throws Exception {
    Visitor visitor = new Visitor(base);
    visitor.get("access/login");
    visitor.signIn(name, TestAccounts.PASSWORD, "");
    HttpResponse<String> answer = visitor.get(page);
    assertEquals(200, answer.statusCode(), page);
    return answer.body();
  }
}
