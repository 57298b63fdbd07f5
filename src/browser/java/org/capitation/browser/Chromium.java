package org.capitation.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.net.URL;
import java.nio.file.Path;
import java.util.List;

/** The browser of the tests; {@code -Dbrowser=} says where it is. */
final class Chromium implements AutoCloseable {
  /** The password of all trial accounts. */
  static final String PASSWORD = "capitation";

  private final Playwright playwright = Playwright.create();
  private final Browser browser;

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

  /** Somebody who signs in at the server, in a browser without any memory. */
  Reader reader(URL base, String account, String language) {
    Reader reader = new Reader(browser.newContext(), base, language);
    reader.signIn(account, PASSWORD);
    return reader;
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
