package org.capitation.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.net.URL;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The browser of the tests; {@code -Dbrowser=} says where it is. */
final class Chromium implements AutoCloseable {
  /** The password of all trial accounts. */
  static final String PASSWORD = "capitation";

  private final Playwright playwright = Playwright.create();
  private final Browser browser;
  private final Map<String, String> cookies = new HashMap<>();

  Chromium() {
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of(System.getProperty("browser", "/usr/bin/chromium")))
                    .setArgs(
                        List.of(
                            "--no-sandbox", "--disable-gpu", "--disable-background-networking")));
  }

  /**
   * Somebody who is signed in at the server, in a browser without any other memory. They sign in
   * the first time that they are asked for; a check of a password costs the server much.
   */
  Reader reader(URL base, String account, String language) {
    String key = account + " " + language;
    if (!cookies.containsKey(key)) {
      try (BrowserContext context = browser.newContext()) {
        new Reader(context, base).signIn(account, PASSWORD, language);
        cookies.put(key, context.storageState());
      }
    }
    return new Reader(
        browser.newContext(new Browser.NewContextOptions().setStorageState(cookies.get(key))),
        base);
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
