package org.capitation.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A browser with one tab, in which somebody of the trial county is signed in. */
final class Tab implements AutoCloseable {
  /** The password of all trial accounts. */
  static final String PASSWORD = "capitation";

  private final URL base;
  private final Playwright playwright;
  private final Page page;
  private final List<String> errors = new ArrayList<>();

  /** Signs in by the form. */
  Tab(URL base, String account) {
    this.base = base;
    playwright = Playwright.create();
    BrowserType.LaunchOptions options =
        new BrowserType.LaunchOptions()
            .setExecutablePath(Path.of(System.getProperty("browser", "/usr/bin/chromium")))
            .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking"));
    Browser browser = playwright.chromium().launch(options);
    page = browser.newPage();
    page.onPageError(errors::add);
    open("access/login");
    page.fill("#name", account);
    page.fill("#password", PASSWORD);
    page.click("button.primary");
    page.waitForURL(address -> !address.contains("/access/login"));
  }

  /** Opens an address of the application; the status it is answered with. */
  int open(String address) {
    Response response = page.navigate(base + address);
    return response.status();
  }

  /** Does what leads to another address, and waits until that is shown. */
  void lead(String partOfAddress, Runnable action) {
    action.run();
    page.waitForURL(address -> address.contains(partOfAddress));
  }

  Page page() {
    return page;
  }

  /** The text of the first element, without blanks around it. */
  String text(String selector) {
    return page.locator(selector).first().innerText().strip();
  }

  /** What a click downloads. */
  byte[] download(String selector) throws IOException {
    Download download = page.waitForDownload(() -> page.click(selector));
    try (InputStream file = download.createReadStream()) {
      return file.readAllBytes();
    }
  }

  /** Scripts ran without errors. */
  void expectNoErrors() {
    assertEquals(List.of(), errors);
  }

  @Override
  public void close() {
    playwright.close();
  }
}
