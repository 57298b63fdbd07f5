package org.capitation.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.capitation.it.OwnCounty;
import org.capitation.it.Visitor;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** A clerk who presses the same button twice has asked once. */
class PostFilterIT extends OwnCounty {
  private static final String COUNTY = "338920";
  private static final String PAGE = "attribution/changes";
  private static final Pattern HIDDEN =
      Pattern.compile(
          "name=\"(jakarta.faces.ViewState|primefaces.nonce)\"[^>]* value=\"([^\"]*)\"");

  PostFilterIT() {
    super(COUNTY, "twice-");
  }

  @Test
  @Order(2)
  @RunAsClient
  void two_posts_at_once_make_one_deed() throws Exception {
    Visitor clerk = own("clerk");
    Map<String, String> form = form(clerk, "one deed");
    ExecutorService both = Executors.newFixedThreadPool(2);
    try {
      Callable<HttpResponse<String>> post = () -> clerk.post(PAGE, form);
      List<Future<HttpResponse<String>>> answers = both.invokeAll(List.of(post, post));
      String first = led(answers.get(0).get());
      assertEquals(first, led(answers.get(1).get()));
      // sent again after it was done
      assertEquals(first, led(clerk.post(PAGE, form)));
    } finally {
      both.shutdown();
    }
    assertEquals(1, deeds(clerk));
  }

  @Test
  @Order(3)
  @RunAsClient
  void the_same_asked_for_again_from_a_new_page_is_another_deed() throws Exception {
    Visitor clerk = own("clerk");
    long before = deeds(clerk);
    String first = led(clerk.post(PAGE, form(clerk, "again")));
    Map<String, String> second = form(clerk, "again");
    assertNotEquals(first, led(clerk.post(PAGE, second)));
    assertEquals(before + 2, deeds(clerk));
    // changed and sent from the same view, as after going back
    second.put("reason", "and again");
    assertNotEquals(first, led(clerk.post(PAGE, second)));
    assertEquals(before + 3, deeds(clerk));
  }

  @Test
  @Order(4)
  @RunAsClient
  void what_was_refused_can_be_sent_again() throws Exception {
    Visitor clerk = own("clerk");
    Map<String, String> form = form(clerk, "");
    for (int i = 0; i < 2; i++) {
      HttpResponse<String> answer = clerk.post(PAGE, form);
      assertEquals(200, answer.statusCode());
      assertTrue(answer.body().contains("id=\"problem\""), answer.body());
    }
  }

  @Test
  @Order(5)
  @RunAsClient
  void a_page_that_is_no_longer_known_is_opened_again() throws Exception {
    Visitor clerk = own("clerk");
    Map<String, String> form = form(clerk, "late");
    form.put("jakarta.faces.ViewState", "1:1");
    HttpResponse<String> answer = clerk.post(PAGE, form);
    assertEquals(302, answer.statusCode(), answer.body());
    String to = answer.headers().firstValue("Location").orElseThrow();
    assertTrue(to.endsWith("/attribution/changes?expired=1"), to);
  }

  private static Map<String, String> form(Visitor clerk, String reason) throws Exception {
    Map<String, String> form = new HashMap<>();
    Matcher hidden = HIDDEN.matcher(clerk.get(PAGE).body());
    while (hidden.find()) {
      form.put(hidden.group(1), hidden.group(2));
    }
    assertEquals(2, form.size(), form.toString());
    form.putAll(Map.of("ask", "ask", "kind", "community", "from", "C01", "to", "C02"));
    form.putAll(Map.of("day", "2026-07-01", "document", "test 1", "reason", reason));
    form.put("propose", "place");
    return form;
  }

  private static String led(HttpResponse<String> answer) {
    assertEquals(302, answer.statusCode(), answer.body());
    String to = answer.headers().firstValue("Location").orElseThrow();
    assertTrue(to.contains("/attribution/change?id="), to);
    return to;
  }

  private static long deeds(Visitor clerk) throws Exception {
    return Pattern.compile("attribution/change\\?id=")
        .matcher(clerk.get(PAGE).body())
        .results()
        .count();
  }
}
