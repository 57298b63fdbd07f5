package org.capitation.walls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.URL;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.capitation.it.Visitor;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What another site makes a browser send does nothing. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class CrossSiteIT {
  private static final Pattern STATE =
      Pattern.compile("name=\"jakarta.faces.ViewState\"[^>]*value=\"([^\"]*)\"");

  @ArquillianResource private URL base;

  private Asker asker() {
    return new Asker(base, "capitation");
  }

  @ParameterizedTest
  @CsvSource({
    "Sec-Fetch-Site, cross-site, 403",
    "Sec-Fetch-Site, same-site, 403",
    "Sec-Fetch-Site, same-origin, 200",
    "Sec-Fetch-Site, none, 200",
    "Origin, https://evil.example, 403",
    "Origin, null, 403",
    "Origin, not an address, 403",
    "Origin, HERE, 200"
  })
  void V3_5_1_a_form_from_elsewhere_is_refused(String header, String value, int status)
      throws Exception {
    URI here = URI.create(base.toString());
    String told = value.equals("HERE") ? "http://" + here.getAuthority() : value;
    Asker asker = asker().with(header, told);
    assertEquals(status, asker.form("clerk", "/settlement/play", "a=b").statusCode());
    assertEquals(
        status == 200 ? 302 : status,
        asker.form("clerk", "/access/logout", "").statusCode(),
        "signing out");
  }

  @Test
  void V3_5_1_a_program_of_a_browser_that_knows_a_password_is_refused_as_well() throws Exception {
    Asker elsewhere = asker().with("Sec-Fetch-Site", "cross-site");
    HttpResponse<String> answer =
        elsewhere.api(
            "clerk", "POST", "api/desk/tasks/read", new Asker.Sending("text/plain", "{}"));
    assertEquals(403, answer.statusCode());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/job/list?stop=1",
        "/ledger/verify?start=1",
        "/settlement/assessment?do=prepare&pot=310&year=2026",
        "/document/register?do=check",
        "/attribution/changes?propose=community&kind=community&giver=C01&taker=C02"
            + "&day=2026-09-01&document=d&reason=r"
      })
  void V3_5_1_an_address_alone_does_nothing(String address) throws Exception {
    Asker asker = asker();
    assertEquals(200, asker.page("clerk", address).statusCode(), "a link shows a page");
    int form =
        asker
            .form("clerk", address.replaceFirst("\\?.*", ""), address.replaceFirst(".*\\?", ""))
            .statusCode();
    assertEquals(200, form, "a form that no page of ours has made shows a page");
  }

  @Test
  void a_state_of_a_page_that_was_tampered_with_is_refused_and_nothing_fails() throws Exception {
    Asker asker = asker();
    String address = "/document/numbering";
    String page = asker.page("reviewer", address).body();
    Matcher state = STATE.matcher(page);
    assertTrue(state.find(), "a form has a state");
    String value = state.group(1);
    assertTrue(value.matches("-?\\d+:-?\\d+"), "a number of what is in the session: " + value);
    for (String tampered :
        new String[] {
          value + "1", "1:1", "rO0ABXQAAWE=", "", "%00", "-1", value.replace(":", ";")
        }) {
      HttpResponse<String> answer =
          asker.form(
              "reviewer",
              address,
              "do=set&pattern=x&jakarta.faces.ViewState=" + Body.encoded(tampered));
      assertTrue(answer.statusCode() < 500, tampered + " " + answer.statusCode());
      assertFalse(answer.body().contains("Exception"), tampered);
    }
  }

  @Test
  void V7_2_4_V7_4_1_a_sign_in_makes_a_new_session_and_a_sign_out_ends_it() throws Exception {
    Visitor visitor = new Visitor(base);
    visitor.get("access/login");
    String before = visitor.session();
    visitor.signIn("clerk", "capitation", "/");
    String first = visitor.session();
    assertFalse(first.equals(before), "the number from before is known to whoever planted it");
    assertEquals(302, visitor.getWithSession("desk/overview", before).statusCode());
    visitor.signIn("clerk", "capitation", "/");
    String second = visitor.session();
    assertFalse(second.equals(first), "signing in again is a new session, too");
    assertEquals(302, visitor.getWithSession("desk/overview", first).statusCode());
    assertEquals(200, visitor.getWithSession("desk/overview", second).statusCode());
    visitor.post("access/logout", Map.of());
    assertEquals(302, visitor.getWithSession("desk/overview", second).statusCode());
    assertEquals(401, visitor.getWithSession("api/desk/tasks", second).statusCode());
  }
}
