package org.capitation.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.net.URL;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An administrator's day: somebody new comes, and is out again. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class UserPagesIT {
  private static final String NAME = "pages-new";
  private static final String CHOSEN = "橘子 书架 雨伞 tqvm";

  @ArquillianResource private URL base;

  @Test
  void somebodyComesAndGoes() {
    try (Chromium chromium = new Chromium();
        Reader admin = chromium.reader(base, "admin", "zh")) {
      String made = open(admin);
      try (Reader clerk = chromium.newcomer(base, NAME, made)) {
        firstDay(clerk, made);
        out(admin);
        clerk.open("desk/overview");
        assertTrue(clerk.page().url().contains("/access/login"), clerk.page().url());
      }
      admin.open("access/users?q=" + NAME);
      assertTrue(admin.text("#users-table").contains("已停用"), admin.text("#users-table"));
      admin.sound();
      admin.open("");
      assertTrue(admin.page().url().endsWith("/desk/status"), admin.page().url());
      admin.sound();
    }
  }

  private static String open(Reader admin) {
    admin.open("access/user");
    Page page = admin.page();
    admin.sound();
    page.fill("#account", NAME);
    page.fill("#person", "新来的");
    page.fill("#office", "县医保局");
    page.check("input[name=role][value=BUREAU_CLERK]");
    page.check("input[name=scope][value=doctor]");
    page.fill("#doctor", "none");
    page.fill("#reason", "新入职");
    admin.click("#open");
    assertTrue(admin.text("#problem").contains("全县"), admin.text("#problem"));
    assertEquals(NAME, page.inputValue("#account"), "nothing is lost");
    page.check("input[name=scope][value=county]");
    assertFalse(page.isVisible("#doctor"));
    admin.lead("user?name=" + NAME, () -> page.click("#open"));
    String made = admin.text("#password");
    admin.sound();
    admin.open("access/user?name=" + NAME);
    assertEquals(0, page.locator("#password").count(), "shown once");
    return made;
  }

  private static void firstDay(Reader clerk, String made) {
    Page page = clerk.page();
    assertTrue(page.url().contains("/access/password"), page.url());
    clerk.screen();
    clerk.sound();
    change(clerk, made, "password1234");
    assertTrue(clerk.text("#problem").contains("常见"), clerk.text("#problem"));
    page.fill("#old", made);
    page.fill("#new", CHOSEN);
    page.check("[data-show]");
    assertEquals("text", page.getAttribute("#new", "type"));
    page.fill("#again", CHOSEN);
    clerk.lead("desk/", () -> page.click("#submit"));
    clerk.open("access/sessions");
    assertEquals(1, page.locator("#sessions-table tbody tr").count());
    clerk.sound();
  }

  private static void change(Reader clerk, String old, String chosen) {
    clerk.page().fill("#old", old);
    clerk.page().fill("#new", chosen);
    clerk.page().fill("#again", chosen);
    clerk.click("#submit");
  }

  private static void out(Reader admin) {
    Page page = admin.page();
    admin.open("access/user?name=" + NAME);
    page.check("input[name=state][value=disabled]");
    page.locator("#reason").fill("离职");
    admin.lead("done=save", () -> page.click("#save"));
    assertTrue(admin.text("#state").contains("已停用"), admin.text("#state"));
    admin.sound();
  }
}
