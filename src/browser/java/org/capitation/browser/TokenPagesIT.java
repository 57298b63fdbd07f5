package org.capitation.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.net.URL;
import org.capitation.it.Visitor;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A token is made, seen once, used and revoked; the administrator sees and ends those of others.
 */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class TokenPagesIT {
  private static final String TASKS = "api/desk/tasks";

  @ArquillianResource private URL base;

  @Test
  void Y1_Y6_a_token_is_made_seen_once_and_revoked() throws Exception {
    try (Chromium chromium = new Chromium()) {
      String value;
      try (Reader health = chromium.reader(base, "health", "zh")) {
        health.open("access/tokens");
        health.sound();
        fill(health.page(), "统计程序");
        health.click("#make-token");
        assertTrue(health.text("#problem").contains("至少选一个"), health.text("#problem"));
        assertEquals("统计程序", health.page().inputValue("#name"), "nothing is lost");
        health.sound();
        health.page().check("input[name=feature][value=desk]");
        health.click("#make-token");
        value = health.text("#value");
        health.sound();
        assertEquals(200, status(value));
        health.open("access/tokens");
        assertEquals(0, health.page().locator("#value").count(), "shown once");
        assertEquals(1, health.page().locator("#own-table tbody tr").count());
        fill(health.page(), "另一个");
        health.page().check("input[name=feature][value=desk]");
        health.click("#make-token");
        health.click("#own-table tbody tr:has-text('统计程序') button");
        assertEquals(401, status(value));
        assertTrue(health.text("#own-table").contains("已撤销"), health.text("#own-table"));
        health.sound();
      }
      try (Reader administrator = chromium.reader(base, "admin", "en")) {
        administrator.open("access/tokens");
        administrator.sound();
        administrator.click("#others-table tbody tr:has-text('另一个') button");
        String others = administrator.text("#others-table tbody tr:has-text('另一个')");
        assertTrue(others.contains("Revoked"), others);
        administrator.sound();
      }
    }
  }

  private static void fill(Page page, String name) {
    page.fill("#name", name);
    page.selectOption("#reach", "read");
  }

  private int status(String token) throws Exception {
    return new Visitor(base).call("GET", TASKS, token, "").statusCode();
  }
}
